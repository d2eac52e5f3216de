import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import type { ExchangeQuote } from './exchange-draft'
import { moneyWords, readExchange, sameLines, withArticle } from './exchange-draft'

const came = [{ variantId: 'v', sku: 'A', title: 'Jacket', quantity: 2 }]

describe('the dialog of an exchange', () => {
  it.each([
    [{ owedMinor: 500, restMinor: 0 }, 'Customer pays £5.00 more'],
    [{ owedMinor: 0, restMinor: 300 }, '£3.00 stays to be refunded'],
    [{ owedMinor: 0, restMinor: 0 }, 'Even'],
  ])('says who gets money', (money, words) => {
    expect(moneyWords(money as ExchangeQuote, 'GBP', ENGLISH)).toBe(words)
  })

  it('begins with the same again, and sends prices and shipping only where they are typed', () => {
    const lines = sameLines(came)
    expect(readExchange({ lines, shippingPrice: '' }, 'GBP', ENGLISH)).toEqual({
      ...{ body: { lines: [{ variantId: 'v', quantity: 2 }] }, problem: null },
    })
    const typed = [{ ...lines[0], unitPrice: '9.50' }] as typeof lines
    expect(readExchange({ lines: typed, shippingPrice: '1' }, 'GBP', ENGLISH).body).toEqual({
      lines: [{ variantId: 'v', quantity: 2, unitPrice: { amountMinor: 950, currency: 'GBP' } }],
      shippingPrice: { amountMinor: 100, currency: 'GBP' },
    })
  })

  it('says what cannot be read instead of sending another thing', () => {
    const read = (quantity: string, unitPrice: string) =>
      readExchange(
        { lines: [{ ...came[0], quantity, unitPrice }] as never, shippingPrice: '' },
        'GBP',
        ENGLISH,
      ).problem
    expect(read('0', '')).toBe('Units are a whole number of at least 1.')
    expect(read('1', '-1')).toBe('An amount is not below zero.')
    expect(readExchange({ lines: [], shippingPrice: '' }, 'GBP', ENGLISH).problem).toBe(
      'Add an article first.',
    )
  })

  it('counts an article up that is there already', () => {
    const article = { variantId: 'v', sku: 'A', title: 'Jacket', priceMinor: 1, available: 1 }
    expect(withArticle(sameLines(came), article)).toMatchObject([{ quantity: '3' }])
    expect(withArticle([], article)).toMatchObject([{ variantId: 'v', quantity: '1' }])
  })
})
