import { describe, expect, it } from 'vitest'

import { readAmount, showAmount, showShortAmount, typeAmount } from './amount-text'

describe('amounts in the panel', () => {
  it('shows minor units as money of their currency', () => {
    expect(showAmount(129900, 'GBP')).toBe('£1,299.00')
    expect(showAmount(1500, 'JPY')).toBe('JP¥1,500')
    expect(showAmount(null, 'GBP')).toBe('–')
  })

  it('names amounts on an axis in at most six signs', () => {
    const shown = [0, 50_000, 250_000, 125_000_000].map((minor) => showShortAmount(minor, 'GBP'))
    // Versions of the language data differ in the case of the letter.
    expect(shown.map((text) => text.toUpperCase())).toEqual(['£0', '£500', '£2.5K', '£1.25M'])
  })

  it('types and reads back the same amount in every number of decimals', () => {
    for (const currency of ['GBP', 'JPY', 'KWD']) {
      for (const amountMinor of [0, 1, 99, 123456, -250]) {
        expect(readAmount(typeAmount(amountMinor, currency), currency)).toEqual({ amountMinor })
      }
    }
  })

  it('understands thousands separators and a decimal comma', () => {
    expect(readAmount('1,299.50', 'GBP')).toEqual({ amountMinor: 129950 })
    expect(readAmount('12,5', 'GBP')).toEqual({ amountMinor: 1250 })
    expect(readAmount('£ 12.', 'GBP')).toEqual({ amountMinor: 1200 })
  })

  it('says what is wrong with anything else', () => {
    expect(readAmount('twelve', 'GBP').problem).toContain('not a decimal number')
    expect(readAmount('1.005', 'GBP').problem).toContain('more decimals')
    expect(readAmount('1', 'ZZZ').problem).toContain('not a known currency')
  })
})
