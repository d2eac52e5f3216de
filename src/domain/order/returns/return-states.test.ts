import { describe, expect, it } from 'vitest'
import type { ReturnStatus, ReturnStep } from './return-states'
import {
  assertReturnStep,
  canTakeStep,
  formatReturnNumber,
  normaliseReturnNumber,
  OPEN_RETURNS,
  RETURN_STATUSES,
  RETURN_STEPS,
} from './return-states'
import { RETURN_DEFAULTS, whyNotOffered } from './return-window'

const STEPS = Object.keys(RETURN_STEPS) as ReturnStep[]

describe('the states of a return', () => {
  it('are all reached from the first, and what has ended stays', () => {
    const reached = new Set<ReturnStatus>(['requested'])
    for (const status of reached)
      for (const step of STEPS) if (canTakeStep(status, step)) reached.add(assertReturnStep(status, step))
    expect([...reached].sort()).toEqual(RETURN_STATUSES.toSorted())
    for (const status of ['declined', 'closed', 'cancelled'] as const)
      expect(STEPS.filter((step) => canTakeStep(status, step))).toEqual([])
  })

  it('name what a refused step would need', () => {
    expect(() => assertReturnStep('requested', 'receive')).toThrow(
      'The return is requested: only one that is “on the way” can be received',
    )
  })

  it('in which goods are expected are those from which a return can be cancelled', () => {
    expect(OPEN_RETURNS).toEqual(RETURN_STATUSES.filter((status) => canTakeStep(status, 'cancel')))
  })
})

describe('the number of a return', () => {
  it('has five digits or more, and is read as people type it', () => {
    expect([1, 12, 1_234_567].map(formatReturnNumber)).toEqual(['R-00001', 'R-00012', 'R-1234567'])
    expect(['r-12', 'R12', ' R-00012 '].map(normaliseReturnNumber)).toEqual(['R-00012', 'R-00012', 'R-00012'])
    expect(['12', 'R-', 'R-0', 'B-00012'].map(normaliseReturnNumber)).toEqual(['12', 'R-', 'R-0', 'B-00012'])
    for (const wrong of [0, -1, 1.5]) expect(() => formatReturnNumber(wrong)).toThrow(RangeError)
  })
})

describe('what customers may send back', () => {
  const now = new Date('2026-11-30T12:00:00Z')

  it('is what arrived in the last days, and what is still on its way', () => {
    expect(whyNotOffered(RETURN_DEFAULTS, null, now)).toBeUndefined()
    expect(whyNotOffered(RETURN_DEFAULTS, '2026-10-31T12:00:00Z', now)).toBeUndefined()
    expect(whyNotOffered(RETURN_DEFAULTS, '2026-10-31T11:59:59Z', now)).toBe(
      'goods can be sent back for 30 days after they have arrived',
    )
  })

  it('is nothing where the shop does not offer it', () => {
    expect(whyNotOffered({ ...RETURN_DEFAULTS, isOffered: false }, null, now)).toMatch(/by email/)
  })
})
