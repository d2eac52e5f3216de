import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DomainError } from '../errors'
import { minorUnitsOf } from '../currency'
import type { PriceRounding, PriceRule } from './price-rule'
import { changedPrice, PRICE_ROUNDINGS, roundingsOf } from './price-rule'

const raised = (basisPoints: number, rounding: PriceRounding): PriceRule => ({
  by: 'percent',
  basisPoints,
  rounding,
})

describe('a price', () => {
  it.each([
    [1000, raised(300, 'to_95'), 'GBP', 1095],
    [1950, raised(300, 'to_95'), 'GBP', 1995],
    [995, raised(300, 'to_95'), 'GBP', 995],
    [999, raised(300, 'none'), 'GBP', 1029],
    [1234, raised(0, 'to_99'), 'GBP', 1199],
    [1250, raised(0, 'nearest_10'), 'GBP', 1250],
    [1232, raised(0, 'nearest_5'), 'GBP', 1230],
    [1233, raised(0, 'nearest_5'), 'GBP', 1235],
    [12340, raised(300, 'to_95'), 'KWD', 12950],
    [1203, raised(300, 'nearest_10'), 'JPY', 1240],
    [2000, raised(-1000, 'to_00'), 'GBP', 1800],
    [2000, { by: 'amount', amountMinor: -250, rounding: 'to_50' }, 'GBP', 1750],
    [2000, { by: 'to', amountMinor: 1499 }, 'GBP', 1499],
    [0, raised(300, 'to_95'), 'GBP', 0],
  ] as const)('of %s minor units by %o in %s is %s', (...[price, rule, currency, expected]) => {
    expect(changedPrice(price, rule, currency)).toBe(expected)
  })

  it('has no ending where the currency has no decimals, and is never below zero or free by rounding', () => {
    expect(roundingsOf('JPY')).toEqual(['none', 'nearest_5', 'nearest_10'])
    const refused = [
      () => changedPrice(1000, raised(300, 'to_95'), 'JPY'),
      () => changedPrice(1000, { by: 'amount', amountMinor: -1001, rounding: 'none' }, 'GBP'),
      () => changedPrice(30, raised(-1000, 'to_95'), 'GBP'),
      () => changedPrice(30, raised(-1000, 'to_00'), 'GBP'),
    ]
    for (const attempt of refused) expect(attempt).toThrow(DomainError)
  })

  const currencies = fc.constantFrom('JPY', 'GBP', 'KWD', 'CLF')
  const rules = fc.record({
    price: fc.nat(5_000_000),
    basisPoints: fc.integer({ min: -9_999, max: 30_000 }),
    rounding: fc.constantFrom(...PRICE_ROUNDINGS),
    currency: currencies,
  })

  it('moves as it is meant to, ends as it is meant to, and lies no further from the exact price than it has to', () => {
    let seen = 0
    fc.assert(
      fc.property(rules, ({ basisPoints, currency, price, rounding }) => {
        fc.pre(roundingsOf(currency).includes(rounding))
        const after = outcome(price, raised(basisPoints, rounding), currency)
        if (after === null) {
          // Refused: it would have been lowered to less than the lowest price that there is.
          expect(basisPoints).toBeLessThan(0)
          return
        }
        seen += 1
        expect(Number.isSafeInteger(after)).toBe(true)
        if (basisPoints > 0) expect(after).toBeGreaterThanOrEqual(price)
        if (basisPoints < 0) expect(after).toBeLessThanOrEqual(price)
        const exact = (price * (10_000 + basisPoints)) / 10_000
        if (exact > 0 && rounding !== 'none') {
          const { ending, step } = gridOf(rounding, currency)
          expect(after % step).toBe(ending)
          expect(after).toBeGreaterThan(0)
          expect(Math.abs(after - exact)).toBeLessThanOrEqual(step)
        }
        if (rounding === 'none') expect(Math.abs(after - exact)).toBeLessThanOrEqual(0.5)
      }),
    )
    expect(seen).toBeGreaterThan(50)
  })

  it('that is rounded already stays where nothing else changes it', () => {
    fc.assert(
      fc.property(rules, ({ currency, price, rounding }) => {
        fc.pre(roundingsOf(currency).includes(rounding))
        const once = changedPrice(price, raised(0, rounding), currency)
        expect(changedPrice(once, raised(0, rounding), currency)).toBe(once)
      }),
    )
  })
})

function outcome(price: number, rule: PriceRule, currency: string): number | null {
  try {
    return changedPrice(price, rule, currency)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** Written down by hand: in hundredths of a unit, or in units where there are no decimals. */
function gridOf(rounding: PriceRounding, currency: string): { step: number; ending: number } {
  const decimals = minorUnitsOf(currency)
  const hundredth = decimals === 0 ? 1 : 10 ** (decimals - 2)
  const ending = rounding.startsWith('to_') ? Number(rounding.slice(3)) : 0
  const step = rounding.startsWith('to_') ? 100 : Number(rounding.slice('nearest_'.length))
  return { step: step * hundredth, ending: ending * hundredth }
}
