import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { assertRefund, refundableMinor, statusAfterRefund, suggestRefund } from './refunds'
import type { RefundRequest } from './refunds'

const order = {
  currency: 'GBP',
  totalMinor: 1000,
  paidTotalMinor: 1000,
  refundedTotalMinor: 300,
  pricesIncludeTax: true,
  lines: [
    {
      ...{ id: 'a', quantity: 3, shippedQuantity: 2, returnedQuantity: 1, refundedQuantity: 0 },
      ...{ lineTotalMinor: 1000, discountMinor: 0, taxTotalMinor: 0 },
    },
  ],
}
const FIFTY = { lineTotalMinor: 5000, discountMinor: 0, taxTotalMinor: 0 }
const request: RefundRequest = { amountMinor: 100, currency: 'GBP', reason: 'broken' }

describe('a refund', () => {
  it('never exceeds what was paid and is not refunded yet, in any sequence of refunds', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.array(fc.integer({ min: -10, max: 10_000 })),
        (paidTotalMinor, amounts) => {
          let refundedTotalMinor = 0
          for (const amountMinor of amounts) {
            try {
              refundedTotalMinor += assertRefund(
                { ...order, paidTotalMinor, refundedTotalMinor },
                { ...request, amountMinor },
              )
            } catch {
              expect(amountMinor <= 0 || amountMinor > paidTotalMinor - refundedTotalMinor).toBe(true)
            }
            expect(refundedTotalMinor).toBeLessThanOrEqual(paidTotalMinor)
          }
        },
      ),
    )
  })

  it('of all that is left is taken', () => {
    expect(assertRefund(order, { ...request, amountMinor: 700 })).toBe(700)
  })

  it.each<[string, Partial<RefundRequest>, RegExp]>([
    ['a penny too much', { amountMinor: 701 }, /exceeds what can be refunded/],
    ['nothing', { amountMinor: 0 }, /more than zero/],
    ['half a penny', { amountMinor: 0.5 }, /whole number/],
    ['another currency', { currency: 'EUR' }, /in GBP/],
    ['no reason', { reason: ' ' }, /needs a reason/],
    ['an unknown line', { lines: [{ lineId: 'x', quantity: 1, restock: false }] }, /no such line/],
    ['more units than were ordered', { lines: [{ lineId: 'a', quantity: 4, restock: false }] }, /Only 3/],
    ['restocking what is not out', { lines: [{ lineId: 'a', quantity: 2, restock: true }] }, /Only 1/],
  ])('of %s is refused', (_what, change, message) => {
    expect(() => assertRefund(order, { ...request, ...change })).toThrow(message)
  })

  it('pays for units that never left without putting them back on the shelf', () => {
    const lines = [{ lineId: 'a', quantity: 3, restock: false }]
    expect(assertRefund(order, { ...request, lines })).toBe(100)
  })

  it('never pays back a line above its value less its discount, in any sequence', () => {
    const wishes = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 4 }), amountMinor: fc.nat(1500) }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(300), wishes, (quantity, discountMinor, refunds) => {
        const shippingMinor = 499
        const lineTotalMinor = 300 * quantity
        const worthMinor = lineTotalMinor - Math.min(discountMinor, lineTotalMinor)
        const totalMinor = worthMinor + 5000 + shippingMinor
        const other = { ...order.lines[0], id: 'b', quantity: 1, shippedQuantity: 0, returnedQuantity: 0 }
        let refundedQuantity = 0
        let refundedMinor = 0
        for (const { quantity: units, amountMinor } of refunds) {
          const line = {
            ...{ id: 'a', quantity, shippedQuantity: 0, returnedQuantity: 0, refundedQuantity },
            ...{ lineTotalMinor, discountMinor: lineTotalMinor - worthMinor, taxTotalMinor: 0 },
          }
          const lines = [line, { ...other, refundedQuantity: 0, ...FIFTY }]
          const money = { totalMinor, paidTotalMinor: totalMinor, refundedTotalMinor: refundedMinor }
          const wish = { ...request, amountMinor, lines: [{ lineId: 'a', quantity: units, restock: false }] }
          try {
            refundedMinor += assertRefund({ ...order, ...money, lines }, wish)
            refundedQuantity += units
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError)
          }
          expect(refundedQuantity).toBeLessThanOrEqual(quantity)
          expect(refundedMinor).toBeLessThanOrEqual(worthMinor)
        }
      }),
    )
  })

  it('for the last units takes shipping along, and nothing more', () => {
    const facts = { ...order, totalMinor: 1499, paidTotalMinor: 1499, refundedTotalMinor: 0 }
    const lines = [{ lineId: 'a', quantity: 3, restock: false }]
    expect(assertRefund(facts, { ...request, amountMinor: 1499, lines })).toBe(1499)
    const part = [{ lineId: 'a', quantity: 2, restock: false }]
    expect(() => assertRefund(facts, { ...request, amountMinor: 668, lines: part })).toThrow(/£6\.67/)
  })

  it('needs a payment, and money that is still there', () => {
    expect(() => assertRefund({ ...order, paidTotalMinor: 0, refundedTotalMinor: 0 }, request)).toThrow(
      /needs a payment/,
    )
    expect(() => assertRefund({ ...order, refundedTotalMinor: 1000 }, request)).toThrow(/refunded already/)
    expect(refundableMinor(order)).toBe(700)
  })
})

describe('the suggested refund', () => {
  it('for the units of a line, in any portions, sums to exactly what the line cost', () => {
    const cases = fc.record({
      portions: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      lineTotalMinor: fc.nat(100_000),
      taxTotalMinor: fc.nat(20_000),
      pricesIncludeTax: fc.boolean(),
    })
    fc.assert(
      fc.property(cases, ({ portions, lineTotalMinor, taxTotalMinor, pricesIncludeTax }) => {
        const quantity = portions.reduce((sum, portion) => sum + portion, 0)
        const discountMinor = Math.floor(lineTotalMinor / 3)
        let refundedQuantity = 0
        let suggested = 0
        for (const portion of portions) {
          const units = { id: 'a', quantity, shippedQuantity: 0, returnedQuantity: 0, refundedQuantity }
          const lines = [{ ...units, lineTotalMinor, discountMinor, taxTotalMinor }]
          const facts = { paidTotalMinor: 1_000_000, refundedTotalMinor: suggested, pricesIncludeTax, lines }
          suggested += suggestRefund(facts, [{ lineId: 'a', quantity: portion }])
          refundedQuantity += portion
        }
        expect(suggested).toBe(lineTotalMinor - discountMinor + (pricesIncludeTax ? 0 : taxTotalMinor))
      }),
    )
  })

  it('never exceeds what can be refunded', () => {
    const units = { id: 'a', quantity: 3, shippedQuantity: 3, returnedQuantity: 0, refundedQuantity: 0 }
    const lines = [{ ...units, lineTotalMinor: 5000, discountMinor: 0, taxTotalMinor: 0 }]
    const facts = { paidTotalMinor: 1000, refundedTotalMinor: 300, pricesIncludeTax: true, lines }
    expect(suggestRefund(facts, [{ lineId: 'a', quantity: 3 }])).toBe(700)
  })
})

describe('the status after a refund', () => {
  const allBack = { totalMinor: 100, paidTotalMinor: 100, refundedTotalMinor: 100 }

  it('is refunded only when everything paid is paid back', () => {
    expect(statusAfterRefund('delivered', allBack)).toBe('refunded')
    expect(statusAfterRefund('delivered', { ...allBack, refundedTotalMinor: 99 })).toBe('delivered')
    expect(statusAfterRefund('cancelled', { ...allBack, paidTotalMinor: 40, refundedTotalMinor: 40 })).toBe(
      'refunded',
    )
  })

  it('is what it was when only a deposit was paid back, or the order is held', () => {
    const deposit = { totalMinor: 100, paidTotalMinor: 40, refundedTotalMinor: 40 }
    expect(statusAfterRefund('shipped', deposit)).toBe('shipped')
    expect(statusAfterRefund('placed', deposit)).toBe('placed')
    expect(statusAfterRefund('on_hold', allBack)).toBe('on_hold')
  })
})
