import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DomainError } from '../errors'
import type { GivenOrder } from './given-totals'
import { totalsAsGiven } from './given-totals'

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Orders as channels have them: taxes told by line, by rate, by order or not at all; the total is not known yet. */
const orders = fc
  .record({
    pricesIncludeTax: fc.boolean(),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 500 }),
        unitPriceMinor: fc.integer({ min: 1, max: 1_000_000 }),
        taxRateBp: optional(fc.constantFrom(0, 500, 1900, 2550)),
        hasTax: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    shipping: fc.nat(10_000),
    hasShippingTax: fc.boolean(),
    surcharge: fc.nat(10_000),
    discountPermille: fc.nat(1000),
    taxed: fc.constantFrom('by line', 'by order', 'not at all'),
  })
  .map(({ lines, shipping, hasShippingTax, surcharge, discountPermille, taxed, ...rest }): GivenOrder => {
    const goods = lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)
    const byLine = taxed === 'by line'
    return {
      ...rest,
      lines: lines.map(({ quantity, unitPriceMinor, taxRateBp, hasTax }) => ({
        ...{ quantity, unitPriceMinor },
        ...(byLine && taxRateBp !== undefined ? { taxRateBp } : {}),
        ...(byLine && hasTax ? { taxTotalMinor: Math.floor((quantity * unitPriceMinor) / 20) } : {}),
      })),
      charges: [
        {
          kind: 'shipping',
          amountMinor: shipping,
          ...(byLine && hasShippingTax ? { taxTotalMinor: Math.floor(shipping / 20) } : {}),
        },
        { kind: 'manual', amountMinor: surcharge },
        { kind: 'discount', amountMinor: Math.floor((goods * discountPermille) / 2000) },
      ],
      ...(taxed === 'by order' ? { taxTotalMinor: Math.floor(goods / 20) } : {}),
      totalMinor: 0,
    }
  })

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** What the parts come to, told by the refusal of a total that they do not come to. */
function totalOf(order: GivenOrder): number {
  const [problem] = problemsOf({ ...order, totalMinor: Number.MAX_SAFE_INTEGER })
  return Number(/come to (\d+)/.exec(problem?.message ?? '')?.[1])
}

function problemsOf(order: GivenOrder): readonly { path: string; message: string }[] {
  try {
    totalsAsGiven(order)
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.details?.fields ?? []
  }
}

const pathsOf = (order: GivenOrder) => problemsOf(order).map(({ path }) => path)

const ONE: GivenOrder = {
  pricesIncludeTax: true,
  lines: [{ quantity: 3, unitPriceMinor: 500, taxTotalMinor: 250 }],
  charges: [{ kind: 'shipping', amountMinor: 299, taxTotalMinor: 50 }],
  totalMinor: 1799,
}

describe('the totals of an order of another channel', () => {
  it('add up: lines to subtotal, shares to discount, taxes to tax, all of it to the total', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const totalMinor = totalOf(order)
        const totals = totalsAsGiven({ ...order, totalMinor })
        expect(sum(totals.lines.map((line) => line.lineTotalMinor))).toBe(totals.subtotalMinor)
        expect(sum(totals.lines.map((line) => line.discountMinor))).toBe(totals.discountTotalMinor)
        const taxes = sum(totals.lines.map((line) => line.taxTotalMinor)) + totals.shippingTaxMinor
        expect(taxes).toBe(totals.taxTotalMinor)
        const goods = totals.subtotalMinor - totals.discountTotalMinor + totals.shippingTotalMinor
        expect(goods + (order.pricesIncludeTax ? 0 : taxes)).toBe(totalMinor)
        if (order.taxTotalMinor !== undefined) expect(totals.taxTotalMinor).toBe(order.taxTotalMinor)
      }),
    )
  })

  it('are refused when one of them is off by any amount, with both figures', () => {
    const names = ['subtotalMinor', 'discountTotalMinor', 'shippingTotalMinor', 'taxTotalMinor', 'totalMinor']
    fc.assert(
      fc.property(
        orders,
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 1000 }),
        (order, name, off) => {
          const right = totalsAsGiven({ ...order, totalMinor: totalOf(order) })
          const figure = (right as unknown as Record<string, number>)[name] ?? 0
          // A tax of the order alone is shared out: lines that say theirs hold it to account.
          const lines = order.lines.map((line, index) => ({
            ...line,
            taxTotalMinor: right.lines[index]?.taxTotalMinor,
          }))
          const charges = order.charges.map((charge) => ({
            ...charge,
            ...(charge.kind === 'shipping' ? { taxTotalMinor: right.shippingTaxMinor } : {}),
          }))
          const wrong = { ...order, lines, charges, totalMinor: right.totalMinor, [name]: figure + off }
          const path = name.replace('Minor', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
          const problem = problemsOf(wrong).find((one) => one.path === path)
          expect(problem?.message).toContain(String(figure))
          expect(problem?.message).toContain(String(figure + off))
        },
      ),
    )
  })

  it('keep the prices and taxes that are given, whatever a rate would come to', () => {
    const { lines, taxTotalMinor } = totalsAsGiven({
      ...ONE,
      lines: [{ quantity: 3, unitPriceMinor: 500, taxRateBp: 2000, taxTotalMinor: 249 }],
    })
    expect([lines[0]?.lineTotalMinor, lines[0]?.taxTotalMinor, taxTotalMinor]).toEqual([1500, 249, 299])
  })

  it('take the tax of a rate where none is given', () => {
    const order = { ...ONE, lines: [{ quantity: 3, unitPriceMinor: 500, taxRateBp: 2000 }], charges: [] }
    expect(totalsAsGiven({ ...order, totalMinor: 1500 }).taxTotalMinor).toBe(250)
    expect(totalsAsGiven({ ...order, pricesIncludeTax: false, totalMinor: 1800 }).taxTotalMinor).toBe(300)
  })

  it('share out discounts as the lines say', () => {
    const lines = [
      { quantity: 1, unitPriceMinor: 500, discountMinor: 500 },
      { quantity: 1, unitPriceMinor: 500 },
    ]
    const order: GivenOrder = { ...ONE, lines, charges: [{ kind: 'discount', amountMinor: 500 }] }
    expect(totalsAsGiven({ ...order, totalMinor: 500 }).lines.map((line) => line.discountMinor)).toEqual([
      500, 0,
    ])
    expect(pathsOf({ ...order, charges: [{ kind: 'discount', amountMinor: 501 }] })).toEqual(['charges'])
    const above = [
      { quantity: 1, unitPriceMinor: 499, discountMinor: 500 },
      { quantity: 1, unitPriceMinor: 501 },
    ]
    expect(pathsOf({ ...order, lines: above })).toEqual(['lines.0.discount'])
  })

  it.each([
    ['lines.0.line_total', { lines: [{ quantity: 3, unitPriceMinor: 500, lineTotalMinor: 1400 }] }],
    ['total', { lines: [{ quantity: 1_000_000, unitPriceMinor: Number.MAX_SAFE_INTEGER }] }],
    ['lines.0.unit_price', { lines: [{ quantity: 3, unitPriceMinor: -1 }] }],
    ['lines.0.tax_total', { lines: [{ quantity: 3, unitPriceMinor: 500, taxTotalMinor: 1501 }] }],
    ['lines.0.tax_total', { lines: [{ quantity: 3, unitPriceMinor: 500, taxTotalMinor: 1500 }] }],
    [
      'charges.0.tax_total',
      { charges: [{ kind: 'shipping' as const, amountMinor: 100, taxTotalMinor: 500 }] },
    ],
    [
      'charges.0.tax_total',
      { charges: [{ kind: 'shipping' as const, amountMinor: 100, taxTotalMinor: 100 }] },
    ],
    ['charges.0.tax_total', { charges: [{ kind: 'manual' as const, amountMinor: -100, taxTotalMinor: 1 }] }],
    ['charges.0.amount', { charges: [{ kind: 'shipping' as const, amountMinor: -1 }] }],
    ['charges.0.tax_total', { charges: [{ kind: 'discount' as const, amountMinor: 1, taxTotalMinor: 1 }] }],
  ])('are refused where an amount cannot be: %s', (path, wrong) => {
    expect(pathsOf({ ...ONE, ...wrong })).toContain(path)
  })

  const piece = (unitPriceMinor: number, others: object = {}) => ({ quantity: 1, unitPriceMinor, ...others })
  const discount = (amountMinor: number) => ({ kind: 'discount' as const, amountMinor })
  const shipping = (amountMinor: number) => ({ kind: 'shipping' as const, amountMinor })

  it.each([
    ['one line', [piece(1000)], [discount(1000)], [100]],
    ['several discounts', [piece(1000)], [discount(600), discount(400)], [100]],
    ['lines of other values', [piece(750), piece(250)], [discount(1000)], [75, 25]],
    ['lines that cost nothing', [piece(0), piece(0)], [shipping(0)], [50, 50]],
    ['free shipping', [piece(1000)], [discount(1000), shipping(0)], [100]],
  ])('share out the tax of what is free among the goods alone: %s', (_what, ...[lines, charges, taxes]) => {
    const order = { pricesIncludeTax: false, lines, charges, taxTotalMinor: 100, totalMinor: 100 }
    const totals = totalsAsGiven(order)
    expect(totals.lines.map((line) => line.taxTotalMinor)).toEqual(taxes)
    expect(totals.shippingTaxMinor).toBe(0)
  })

  it('name what was sent where the tax of the order is all that its prices come to, or more', () => {
    const order = { ...ONE, lines: [piece(1000)], charges: [shipping(1000)], totalMinor: 2000 }
    expect(pathsOf({ ...order, taxTotalMinor: 2000 })).toEqual(['tax_total'])
    expect(pathsOf({ ...order, taxTotalMinor: 1999 })).toEqual([])
  })

  it('name the discount that exceeds the goods, and no line that did not say one', () => {
    const order = { ...ONE, lines: [piece(1000)], totalMinor: 0 }
    expect(pathsOf({ ...order, charges: [discount(1001)] })).toEqual(['charges.0.amount'])
    const charges = [discount(600), shipping(300), discount(500), discount(200)]
    expect(pathsOf({ ...order, charges })).toEqual(['charges.2.amount'])
  })
})
