import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { layOutBars, niceCeiling, placeBarLabels } from './chart-scale'

describe('the revenue chart', () => {
  it('ends its axis on a round number at or above every value', () => {
    expect(niceCeiling(0)).toBe(1)
    expect(niceCeiling(1_234_500)).toBe(2_000_000)
    expect(niceCeiling(2_400)).toBe(2_500)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (value) => {
        const ceiling = niceCeiling(value)
        expect(ceiling).toBeGreaterThanOrEqual(value)
        expect(ceiling).toBeLessThanOrEqual(value * 10)
      }),
    )
  })

  it('keeps every bar inside the plot and shows every value above zero', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }), (values) => {
        const ceiling = niceCeiling(Math.max(...values))
        layOutBars(values, { width: 600, height: 180, ceiling }).forEach((bar, index) => {
          expect(bar.x).toBeGreaterThanOrEqual(0)
          expect(bar.x + bar.width).toBeLessThanOrEqual(600)
          expect(bar.y).toBeGreaterThanOrEqual(0)
          expect(bar.height > 0).toBe((values[index] ?? 0) > 0)
        })
      }),
    )
  })

  it('names today and every week before it, and no label reaches over the right edge', () => {
    const bars = layOutBars(Array<number>(30).fill(1), { width: 600, height: 180, ceiling: 1 })
    const labels = placeBarLabels(bars, 7)
    expect(labels.map(({ index }) => index)).toEqual([1, 8, 15, 22, 29])
    expect(labels.at(-1)).toMatchObject({ anchor: 'end' })
    expect(labels.at(-1)?.x).toBeLessThanOrEqual(600)
  })
})
