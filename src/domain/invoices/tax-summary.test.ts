import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { creditGroups, creditOfRefund, remainingGroups } from './credit'
import { charges, priced, WANTED_NUMBERS, wantedOf } from './invoice.test-support'
import { invoiceLines, taxSummary, totalsOf } from './tax-summary'

const orders = fc.array(fc.nat(99_999), WANTED_NUMBERS).map(wantedOf)

describe('the summary by rate', () => {
  it('sums up to the order’s tax and total to the penny, whether prices include tax or not', () => {
    fc.assert(
      fc.property(orders, (wanted) => {
        const order = priced(wanted)
        const groups = taxSummary(invoiceLines(order, charges))
        const { netMinor, taxMinor, grossMinor } = totalsOf(groups)
        expect([taxMinor, grossMinor]).toEqual([order.taxTotalMinor, order.totalMinor])
        expect(netMinor).toBe(order.totalMinor - order.taxTotalMinor)
        for (const group of groups) expect(group.netMinor + group.taxMinor).toBe(group.grossMinor)
      }),
    )
  })

  it('has charges at the rate that they were taxed at, also where it is no rate of a line', () => {
    const wanted = { lines: [{ quantity: 1, unitPriceMinor: 1000, taxRateBp: 500 }], discountPercent: 0 }
    const order = priced({ ...wanted, pricesIncludeTax: true, shipping: 499, shippingTaxRateBp: 2000 })
    expect(taxSummary(invoiceLines(order, charges)).map(({ taxRateBp }) => taxRateBp)).toEqual([2000, 500])
  })
})

describe('credit notes', () => {
  it('of an invoice, in whatever parts, take back its net, tax and gross of each rate exactly', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(orders, parts, (wanted, percents) => {
        const invoice = taxSummary(invoiceLines(priced(wanted), charges))
        const credits: ReturnType<typeof creditGroups>[] = []
        const left = () => totalsOf(remainingGroups(invoice, credits)).grossMinor
        for (const percent of percents)
          credits.push(creditGroups(remainingGroups(invoice, credits), Math.floor((left() * percent) / 100)))
        credits.push(creditGroups(remainingGroups(invoice, credits), left()))
        for (const rest of remainingGroups(invoice, credits))
          expect([rest.netMinor, rest.taxMinor, rest.grossMinor]).toEqual([0, 0, 0])
        for (const credit of credits.flat()) expect(credit.taxMinor).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never give back more than remains', () => {
    const group = { taxRateBp: 2000, netMinor: 1000, taxMinor: 200, grossMinor: 1200 } as never
    expect(() => creditGroups([group], 1201)).toThrow(RangeError)
  })

  it('of goods at one rate credit that rate', () => {
    const groups = [
      { taxRateBp: 2000, netMinor: 1000, taxMinor: 200, grossMinor: 1200 },
      { taxRateBp: 500, netMinor: 1000, taxMinor: 50, grossMinor: 1050 },
    ] as never
    expect(creditGroups(groups, 105, new Map([[500, 105]]))).toEqual([
      { taxRateBp: 500, netMinor: 100, taxMinor: 5, grossMinor: 105 },
    ])
  })
})

describe('a refund', () => {
  const order = { totalMinor: 10_000, paidTotalMinor: 10_000, refundedTotalMinor: 500 }

  it('credits what it takes back of the invoice', () => {
    expect(creditOfRefund(order, 500, 10_000)).toBe(500)
  })

  it('credits once what two refunds take back, whichever comes first', () => {
    const both = { ...order, refundedTotalMinor: 3000 }
    expect(creditOfRefund(both, 500, 10_000)).toBe(500)
    expect(creditOfRefund(both, 2500, 9500)).toBe(2500)
  })

  it('of what was paid above the total credits nothing, unless the invoice asked for it', () => {
    const lowered = { totalMinor: 8000, paidTotalMinor: 10_000, refundedTotalMinor: 2000 }
    expect(creditOfRefund(lowered, 2000, 8000)).toBe(0)
    expect(creditOfRefund(lowered, 2000, 10_000)).toBe(2000)
  })
})
