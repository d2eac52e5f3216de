import { describe, expect, it } from 'vitest'

import { ENGLISH, makeWords } from '@/domain/languages/words'

import { readAmount, showShortAmount, typeAmount } from './amount-text'

const read = (typed: string, currency: string) => readAmount(typed, currency, ENGLISH)

describe('amounts in the panel', () => {
  it('are shown as money of their currency', () => {
    expect(ENGLISH.amount(129900, 'GBP')).toBe('£1,299.00')
    expect(ENGLISH.amount(1500, 'JPY')).toBe('JP¥1,500')
    expect(ENGLISH.amount(null, 'GBP')).toBe('–')
  })

  it('names amounts on an axis in at most six signs', () => {
    const shown = [0, 50_000, 250_000, 125_000_000].map((minor) => showShortAmount(minor, 'GBP', 'en'))
    // Versions of the language data differ in the case of the letter.
    expect(shown.map((text) => text.toUpperCase())).toEqual(['£0', '£500', '£2.5K', '£1.25M'])
    expect(showShortAmount(250_000_000, 'EUR', 'de')).toBe('2,5\u00a0Mio.\u00a0€')
  })

  it('types and reads back the same amount in every number of decimals', () => {
    for (const currency of ['GBP', 'JPY', 'KWD']) {
      for (const amountMinor of [0, 1, 99, 1299, 123456, -250]) {
        expect(read(typeAmount(amountMinor, currency, 'en'), currency)).toEqual({ amountMinor })
      }
    }
  })

  it.each(['de', 'fr', 'es'] as const)('types and reads back the same amount in %s', (language) => {
    const words = makeWords(language)
    for (const currency of ['EUR', 'JPY', 'KWD'])
      for (const amountMinor of [0, 1, 99, 1299, 123456, 1234567, -250])
        expect(readAmount(typeAmount(amountMinor, currency, language), currency, words)).toEqual({
          amountMinor,
        })
    expect(typeAmount(129_950, 'EUR', language)).toBe('1299,50')
  })

  it('never makes a thousand times as much of an amount, or a thousandth', () => {
    const german = makeWords('de')
    const inGerman = (typed: string, currency: string) => readAmount(typed, currency, german)
    expect(inGerman('1.299,50', 'EUR')).toEqual({ amountMinor: 129_950 })
    for (const [typed, currency] of [
      ['1.299', 'EUR'],
      ['1,299', 'EUR'],
      ['1.299', 'KWD'],
      ['1,299', 'JPY'],
      ['1.299', 'JPY'],
    ] as const)
      expect(inGerman(typed, currency).amountMinor, `${typed} ${currency}`).toBeNull()
    expect(inGerman('1,299', 'KWD')).toEqual({ amountMinor: 1299 })
    expect(inGerman('1.299,000', 'KWD')).toEqual({ amountMinor: 1_299_000 })
    expect(read('1,299', 'KWD')).toEqual({ amountMinor: 1_299_000 })
    expect(read('1.299', 'KWD')).toEqual({ amountMinor: 1299 })
  })

  it('understands thousands separators and a decimal comma', () => {
    expect(read('1,299.50', 'GBP')).toEqual({ amountMinor: 129950 })
    expect(read('12,5', 'GBP')).toEqual({ amountMinor: 1250 })
    expect(read('£ 12.', 'GBP')).toEqual({ amountMinor: 1200 })
  })

  it.each([
    // German and Spanish: dots between thousands, a decimal comma.
    ['1.299,50', 129_950],
    ['1.299,5 €', 129_950],
    ['-1.299,00', -129_900],
    ['1.234.567,89', 123_456_789],
    ['1.234.567', 123_456_700],
    ['1.299,', 129_900],
    // French: spaces between thousands, which do not break, and are narrow in what browsers write.
    ['1 299,50', 129_950],
    ['1\u00a0299,50\u00a0€', 129_950],
    ['1\u202f299,50', 129_950],
    ['1\u202f234\u202f567', 123_456_700],
    // English means what it always has.
    ['1,299', 129_900],
    ['1,234,567.8', 123_456_780],
    ['1.29', 129],
    ['1,29', 129],
  ])('understands what people type in any language: %s', (typed, amountMinor) => {
    expect(read(typed, 'EUR')).toEqual({ amountMinor })
  })

  it('takes one dot for a decimal one, as three decimals would be', () => {
    expect(read('1.299', 'EUR').problem).toBe('"1.299" has more decimals than EUR has (2).')
    expect(read('1.299', 'KWD')).toEqual({ amountMinor: 1299 })
    for (const typed of ['1.29,50', '12.99.50', '1,299,50', '1.299,50,00', '1.299.50'])
      expect(read(typed, 'EUR').problem, typed).toContain('not a decimal number')
  })

  it('says what is wrong with anything else', () => {
    expect(read('twelve', 'GBP').problem).toContain('not a decimal number')
    expect(read('1.005', 'GBP').problem).toContain('more decimals')
    expect(read('1', 'ZZZ').problem).toContain('not a known currency')
    expect(read('9'.repeat(20), 'GBP').problem).toBeTruthy()
  })

  it('says so in the language of who types', () => {
    const german = makeWords('de', { '"{text}" is not a decimal number.': '„{text}“ ist keine Dezimalzahl.' })
    expect(readAmount('zwölf', 'EUR', german).problem).toBe('„zwölf“ ist keine Dezimalzahl.')
  })
})
