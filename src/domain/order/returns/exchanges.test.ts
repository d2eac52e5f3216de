import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assertExchange, exchangeMoney, formerArticles, formerPrice } from './exchanges'
import { RETURN_STATUSES } from './return-states'

const sold = (more: object = {}) => ({
  ...{ id: 'a', variantId: 'v', sku: 'A', quantity: 3, shippedQuantity: 3, returnedQuantity: 1 },
  ...{
    refundedQuantity: 0,
    unitPriceMinor: 1000,
    lineTotalMinor: 3000,
    discountMinor: 200,
    taxTotalMinor: 0,
  },
  ...more,
})
const order = (more: object = {}) => ({
  ...{ status: 'shipped' as const, totalMinor: 2800, paidTotalMinor: 2800, refundedTotalMinor: 0 },
  ...{ refundWaivedMinor: 0, pricesIncludeTax: true, lines: [sold()] },
  ...more,
})

describe('an exchange', () => {
  it('is of a return whose goods are here, once', () => {
    for (const status of RETURN_STATUSES) {
      const exchange = () => assertExchange({ status, exchangeOrderId: null })
      if (status === 'received') expect(exchange).not.toThrow()
      else expect(exchange).toThrow('only one that is “received” can be exchanged')
    }
    expect(() => assertExchange({ status: 'received', exchangeOrderId: 'o' })).toThrow('exchanged already')
  })

  it('leaves the difference where it belongs, to the penny', () => {
    // One of three units at 2800 is 933.
    expect(exchangeMoney(order(), 933)).toEqual({ creditMinor: 933, owedMinor: 0, restMinor: 0 })
    expect(exchangeMoney(order(), 1000)).toEqual({ creditMinor: 933, owedMinor: 67, restMinor: 0 })
    expect(exchangeMoney(order(), 900)).toEqual({ creditMinor: 900, owedMinor: 0, restMinor: 33 })
    expect(exchangeMoney(order({ refundedTotalMinor: 933 }), 900)).toMatchObject({ creditMinor: 0 })
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(2800), (totalMinor, refundedTotalMinor) => {
        const { creditMinor, owedMinor, restMinor } = exchangeMoney(order({ refundedTotalMinor }), totalMinor)
        expect(creditMinor + owedMinor).toBe(totalMinor)
        expect(Math.min(owedMinor, restMinor)).toBe(0)
        expect(creditMinor).toBeLessThanOrEqual(2800 - refundedTotalMinor)
      }),
    )
  })
})

describe('an article that came back', () => {
  it('keeps its price, and its discount for as many units as came', () => {
    const part = { lines: [{ lineId: 'a', receivedQuantity: 2 }] }
    const [article] = formerArticles([sold()], part)
    expect(article).toMatchObject({ variantId: 'v', quantity: 2 })
    if (!article) throw new Error('it came back')
    expect(formerPrice(article, 1)).toEqual({ unitPriceMinor: 1000, discountMinor: 67 })
    expect(formerPrice(article, 2)).toEqual({ unitPriceMinor: 1000, discountMinor: 133 })
    expect(formerPrice(article, 9)).toEqual({ unitPriceMinor: 1000, discountMinor: 133 })
  })

  it('is none that did not arrive, nor one that the catalogue does not have', () => {
    const lines = [sold({ variantId: null }), sold({ id: 'b' })]
    const part = {
      lines: [
        { lineId: 'a', receivedQuantity: 1 },
        { lineId: 'b', receivedQuantity: 0 },
        { lineId: 'c', receivedQuantity: 1 },
      ],
    }
    expect(formerArticles(lines, part)).toEqual([])
  })
})
