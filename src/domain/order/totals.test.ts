import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeTotals } from './totals'
import type { TotalsInput } from './totals'

const rates = fc.constantFrom(0, 500, 700, 1900, 2000, 2550)
const inputs = fc
  .record({
    currency: fc.constantFrom('GBP', 'JPY', 'KWD'),
    pricesIncludeTax: fc.boolean(),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 500 }),
        unitPriceMinor: fc.nat(1_000_000),
        taxRateBp: rates,
      }),
      { maxLength: 20 },
    ),
    shippingMinor: fc.nat(10_000),
    manualMinor: fc.nat(10_000),
    discountPermille: fc.nat(1000),
    shippingTaxRateBp: rates,
  })
  .map(({ shippingMinor, manualMinor, discountPermille, ...rest }): TotalsInput => {
    const goods = rest.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)
    const discountMinor = Math.floor((goods * discountPermille) / 2000)
    return {
      ...rest,
      discountMinor,
      charges: [
        { kind: 'shipping', amountMinor: shippingMinor },
        { kind: 'manual', amountMinor: manualMinor },
        { kind: 'discount', amountMinor: discountMinor },
      ],
    }
  })

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

describe('the totals of an order', () => {
  it('add up: lines to subtotal, shares to discount, taxes to tax, all of it to the total', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const totals = computeTotals(input)
        expect(sum(totals.lines.map((line) => line.lineTotalMinor))).toBe(totals.subtotalMinor)
        expect(sum(totals.lines.map((line) => line.discountMinor))).toBe(totals.discountTotalMinor)
        expect(sum(totals.lines.map((line) => line.taxTotalMinor)) + totals.shippingTaxMinor).toBe(
          totals.taxTotalMinor,
        )
        const tax = input.pricesIncludeTax ? 0 : totals.taxTotalMinor
        expect(totals.subtotalMinor - totals.discountTotalMinor + totals.shippingTotalMinor + tax).toBe(
          totals.totalMinor,
        )
      }),
    )
  })

  it('never fall below zero, and no line bears more discount than it is worth', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const totals = computeTotals(input)
        expect(totals.totalMinor).toBeGreaterThanOrEqual(0)
        for (const line of totals.lines) {
          expect(line.discountMinor).toBeLessThanOrEqual(line.lineTotalMinor)
          expect(line.taxTotalMinor).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('contain the tax when prices include it', () => {
    const totals = computeTotals({
      currency: 'GBP',
      pricesIncludeTax: true,
      lines: [{ quantity: 2, unitPriceMinor: 600, taxRateBp: 2000 }],
      charges: [{ kind: 'shipping', amountMinor: 240 }],
      shippingTaxRateBp: 2000,
    })
    expect(totals).toMatchObject({
      subtotalMinor: 1200,
      shippingTaxMinor: 40,
      taxTotalMinor: 240,
      totalMinor: 1440,
    })
  })

  it('have the tax on top when prices exclude it, reckoned after the discount', () => {
    const totals = computeTotals({
      currency: 'EUR',
      pricesIncludeTax: false,
      lines: [
        { quantity: 1, unitPriceMinor: 1000, taxRateBp: 1900 },
        { quantity: 1, unitPriceMinor: 500, taxRateBp: 700 },
      ],
      discountMinor: 100,
      charges: [],
      shippingTaxRateBp: 1900,
    })
    // 100 is split 67 : 33; 19 % of 933 is 177.27, 7 % of 467 is 32.69.
    expect(totals.lines.map((line) => line.discountMinor)).toEqual([67, 33])
    expect(totals.lines.map((line) => line.taxTotalMinor)).toEqual([177, 33])
    expect(totals).toMatchObject({ discountTotalMinor: 100, taxTotalMinor: 210, totalMinor: 1610 })
  })

  it('take manual charges of either sign', () => {
    const base = { currency: 'GBP', pricesIncludeTax: true, lines: [], shippingTaxRateBp: 0 }
    expect(computeTotals({ ...base, charges: [{ kind: 'manual', amountMinor: 500 }] }).totalMinor).toBe(500)
    expect(() => computeTotals({ ...base, charges: [{ kind: 'manual', amountMinor: -1 }] })).toThrow(
      /more off/,
    )
  })

  const line = { quantity: 1, unitPriceMinor: 100, taxRateBp: 0 }
  const order: TotalsInput = { currency: 'GBP', pricesIncludeTax: true, lines: [line], shippingTaxRateBp: 0 }
  it.each<[string, TotalsInput, string]>([
    ['an unknown currency', { ...order, currency: 'XXX' }, 'currency'],
    ['no units', { ...order, lines: [line, { ...line, quantity: 0 }] }, 'lines.1.quantity'],
    ['half a unit', { ...order, lines: [{ ...line, quantity: 0.5 }] }, 'lines.0.quantity'],
    ['a negative price', { ...order, lines: [{ ...line, unitPriceMinor: -1 }] }, 'lines.0.unitPriceMinor'],
    [
      'a fraction of a penny',
      { ...order, lines: [{ ...line, unitPriceMinor: 0.1 }] },
      'lines.0.unitPriceMinor',
    ],
    ['a negative discount', { ...order, discountMinor: -1 }, 'discountMinor'],
    ['a discount above the goods', { ...order, discountMinor: 101 }, 'discountMinor'],
    [
      'negative shipping',
      { ...order, charges: [{ kind: 'shipping', amountMinor: -1 }] },
      'charges.0.amountMinor',
    ],
  ])('are refused for %s, naming the input', (_what, input, path) => {
    expect(() => computeTotals(input)).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path })] } }),
    )
  })
})
