import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyMovement,
  assertAvailable,
  availableOf,
  isLowStock,
  mergeDemand,
  planAdjustment,
  planConsumption,
  planRelease,
  planReservation,
  planRestock,
} from './stock'
import type { StockLevel } from './stock'

const demands = fc.array(fc.record({ variantId: fc.uuid(), quantity: fc.integer({ min: 1, max: 99 }) }), {
  maxLength: 20,
})

describe('a demand', () => {
  it('names each variant once', () => {
    const twice = [
      { variantId: 'b', quantity: 2 },
      { variantId: 'a', quantity: 1 },
      { variantId: 'b', quantity: 3 },
    ]
    expect(mergeDemand(twice)).toEqual([
      { variantId: 'a', quantity: 1 },
      { variantId: 'b', quantity: 5 },
    ])
  })

  it('is in the same order of variants whatever the order of the lines, so that two writers cannot deadlock', () => {
    fc.assert(
      fc.property(demands, (lines) => {
        expect(mergeDemand(lines.toReversed())).toEqual(mergeDemand(lines))
        const ids = mergeDemand(lines).map((entry) => entry.variantId)
        expect(ids).toEqual([...new Set(ids)].sort())
      }),
    )
  })

  it.each([0, -1, 0.5])('for %s units is refused', (quantity) => {
    expect(() => mergeDemand([{ variantId: 'a', quantity }])).toThrow(/whole number/)
  })

  it('beyond what is available is refused, naming every short variant', () => {
    const levels = new Map<string, StockLevel>([
      ['a', { onHand: 5, reserved: 3 }],
      ['b', { onHand: 5, reserved: 0 }],
    ])
    const lines = ['a', 'b', 'c'].map((id) => ({
      variantId: id,
      sku: `SKU-${id}`,
      title: 'Mug',
      quantity: 3,
    }))
    expect(() => assertAvailable(lines, levels)).toThrow(
      expect.objectContaining({
        code: 'INSUFFICIENT_STOCK',
        message: 'Only 2 of Mug (SKU-a) left; 3 requested.',
        details: {
          shortages: [
            { variant_id: 'a', sku: 'SKU-a', title: 'Mug', requested: 3, available: 2 },
            { variant_id: 'c', sku: 'SKU-c', title: 'Mug', requested: 3, available: 0 },
          ],
        },
      }),
    )
  })

  it('split over two lines of one variant cannot exceed what is available', () => {
    const levels = new Map([['a', { onHand: 3, reserved: 0 }]])
    const line = { variantId: 'a', quantity: 2 }
    expect(() => assertAvailable([line, line], levels)).toThrow(/not enough stock/)
    expect(() => assertAvailable([line], levels)).not.toThrow()
  })
})

describe('movements', () => {
  const one = [{ variantId: 'a', quantity: 2 }]

  it('say what happens to on hand and reserved', () => {
    expect(planReservation(one)).toEqual([
      { variantId: 'a', kind: 'reservation', onHandDelta: 0, reservedDelta: 2 },
    ])
    expect(planRelease(one)).toMatchObject([{ kind: 'release', reservedDelta: -2 }])
    expect(planConsumption(one)).toMatchObject([{ kind: 'shipment', onHandDelta: -2, reservedDelta: -2 }])
    expect(planRestock(one)).toMatchObject([{ kind: 'return', onHandDelta: 2 }])
    expect(planAdjustment('a', -4)).toMatchObject({ kind: 'adjustment', onHandDelta: -4, reservedDelta: 0 })
  })

  it('hold no negative zero, which compares unequal to zero', () => {
    const deltas = [planReservation, planRelease, planConsumption, planRestock]
      .flatMap((plan) => plan(one))
      .flatMap((movement) => [movement.onHandDelta, movement.reservedDelta])
    expect(deltas.some((delta) => Object.is(delta, -0))).toBe(false)
  })

  it('of a reservation and its release cancel each other out', () => {
    const [reserve] = planReservation(one)
    const [release] = planRelease(one)
    const level = { onHand: 2, reserved: 0 }
    expect(reserve && release && applyMovement(applyMovement(level, reserve), release)).toEqual(level)
  })

  it('never bring available or reserved below zero', () => {
    expect(() => applyMovement({ onHand: 5, reserved: 5 }, planAdjustment('a', -1))).toThrow(
      /not enough stock/,
    )
    const [release] = planRelease(one)
    expect(() => release && applyMovement({ onHand: 5, reserved: 1 }, release)).toThrow(/not enough stock/)
  })

  it.each([0, 0.5, Number.NaN])('adjust by whole numbers other than zero, not by %s', (delta) => {
    expect(() => planAdjustment('a', delta)).toThrow(/whole number/)
  })
})

describe('stock', () => {
  it('available is what is on hand and not promised', () => {
    expect(availableOf({ onHand: 7, reserved: 3 })).toBe(4)
  })

  it("is low at the variant's own mark, else at the store's", () => {
    const level = { onHand: 5, reserved: 2 }
    expect(isLowStock(level, 3, 0)).toBe(true)
    expect(isLowStock(level, null, 2)).toBe(false)
    expect(isLowStock(level, undefined, 3)).toBe(true)
  })
})
