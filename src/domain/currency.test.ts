import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, isCurrencyCode, minorUnitsOf } from './currency'

describe('currencies', () => {
  it.each([
    ['GBP', 2],
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %i decimals', (code, exponent) => {
    expect(minorUnitsOf(code)).toBe(exponent)
  })

  it.each(['gbp', 'DEM', 'XAU', 'XXX', '', 'toString'])('%j is not one to price goods in', (code) => {
    expect(isCurrencyCode(code)).toBe(false)
    expect(() => minorUnitsOf(code)).toThrow(RangeError)
  })

  it('are listed once each, in order', () => {
    expect(CURRENCY_CODES).toEqual([...new Set(CURRENCY_CODES)].sort())
    expect(CURRENCY_CODES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
  })

  it('include every currency that is legal tender in the countries of a wide sample', () => {
    const codes =
      'AUD BRL CAD CHF CNY CZK DKK HKD HUF IDR ILS INR ISK MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY ZAR XCG ZWG'
    expect(codes.split(' ').filter((code) => !isCurrencyCode(code))).toEqual([])
  })
})
