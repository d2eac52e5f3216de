import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readPercent, typePercent } from './percent-text'

describe('a rate in percent', () => {
  it('is read as it was written, whatever the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (rateBp) => {
        expect(readPercent(typePercent(rateBp, 'en'))).toBe(rateBp)
        expect(readPercent(typePercent(rateBp, 'de'))).toBe(rateBp)
      }),
    )
  })

  it.each([
    ['20', 2000],
    ['19.5', 1950],
    ['5,5 %', 550],
    ['7.', 700],
    ['0', 0],
    ['', null],
    ['abc', null],
    ['19.555', null],
    ['-5', null],
  ])('is read from what people type: %s', (text, rateBp) => {
    expect(readPercent(text)).toBe(rateBp)
  })

  it('is written without needless zeros, and empty when there is none', () => {
    const rates = [2000, 1950, 725, 0, null]
    expect(rates.map((rate) => typePercent(rate, 'en'))).toEqual(['20', '19.5', '7.25', '0', ''])
    expect(rates.map((rate) => typePercent(rate, 'fr'))).toEqual(['20', '19,5', '7,25', '0', ''])
  })
})
