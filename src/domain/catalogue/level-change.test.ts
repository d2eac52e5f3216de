import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DomainError } from '../errors'
import type { LevelChange } from './level-change'
import { assertLevelChange, planLevel } from './level-change'
import type { StockLevel } from './stock'

const article = { variantId: 'v', sku: 'MUG-1', title: 'Mug' }
const plan = (level: StockLevel, change: LevelChange) => planLevel(level, change, { article })

function codeOf(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : 'another error'
  }
}

describe('a change of a stock level', () => {
  it('sets or moves the number on hand', () => {
    expect(plan({ onHand: 5, reserved: 2 }, { onHand: 3 })).toBe(-2)
    expect(plan({ onHand: 5, reserved: 2 }, { delta: 4 })).toBe(4)
    expect(plan({ onHand: 5, reserved: 2 }, { onHand: 5 })).toBe(0)
  })

  it('never leaves fewer than are reserved, and is never refused for adding', () => {
    const levels = fc.record({ reserved: fc.nat(1000), free: fc.nat(1000) })
    const changes = fc.oneof(
      fc.record({ onHand: fc.nat(3000) }),
      fc.record({ delta: fc.integer({ min: -3000, max: 3000 }).filter((delta) => delta !== 0) }),
    )
    fc.assert(
      fc.property(levels, changes, ({ reserved, free }, change: LevelChange) => {
        const level = { onHand: reserved + free, reserved }
        const after = change.onHand ?? level.onHand + (change.delta ?? 0)
        const code = codeOf(() => plan(level, change))
        if (after >= reserved) expect(code).toBeNull()
        else expect(code).toBe('INSUFFICIENT_STOCK')
      }),
    )
  })

  it('is made only at the level that was expected', () => {
    expect(codeOf(() => plan({ onHand: 5, reserved: 0 }, { onHand: 3, expectedOnHand: 4 }))).toBe('CONFLICT')
    expect(plan({ onHand: 5, reserved: 0 }, { onHand: 3, expectedOnHand: 5 })).toBe(-2)
  })

  it('says one of two things', () => {
    expect(codeOf(() => assertLevelChange({}))).toBe('VALIDATION_ERROR')
    expect(codeOf(() => assertLevelChange({ onHand: 1, delta: 1 }))).toBe('VALIDATION_ERROR')
    expect(codeOf(() => assertLevelChange({ delta: 0 }))).toBe('VALIDATION_ERROR')
    expect(codeOf(() => assertLevelChange({ onHand: 0 }))).toBeNull()
  })

  it('is refused where it would be more than can be counted', () => {
    const level = { onHand: Number.MAX_SAFE_INTEGER, reserved: 0 }
    expect(codeOf(() => plan(level, { delta: 1 }))).toBe('VALIDATION_ERROR')
  })
})
