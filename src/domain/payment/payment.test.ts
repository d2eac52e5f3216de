import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { epcCode } from './epc-code'
import { ibanProblem, isBic, readableIban } from './iban'
import { mod97 } from './mod-97'
import { paymentReference, readableReference } from './reference'

/** Examples of the registry of SWIFT. */
const EXAMPLES = [
  ...['DE89370400440532013000', 'AT611904300234573201', 'BE68539007547034', 'FR1420041010050500013M02606'],
  ...['NL91ABNA0417164300', 'PL61109010140000071219812874', 'SE4550000000058398257466', 'NO9386011117947'],
  ...['GB29NWBK60161331926819', 'MT84MALT011000012345MTLCAST001S', 'IT60X0542811101000000123456'],
]

describe('an IBAN', () => {
  it.each(EXAMPLES)('%s is taken, also in groups of four', (iban) => {
    expect(ibanProblem(iban)).toBeUndefined()
    expect(ibanProblem(readableIban(iban).toLowerCase())).toBeUndefined()
  })

  it('is refused with any one digit mistyped', () => {
    const place = fc.integer({ min: 2, max: 21 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from('DE89370400440532013000')
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(ibanProblem(digits.join(''))).toMatch(/mistyped/)
      }),
    )
  })

  it.each([
    ['DE8937040044053201300', /22 characters/],
    ['US64SVBKUS6S3300958879', /no part/],
    ['', /begins/],
  ])('"%s" is refused with the reason', (text, why) => {
    expect(ibanProblem(text)).toMatch(why)
  })

  it('goes with the code of its bank', () => {
    expect(['COBADEFF', 'COBADEFFXXX'].map(isBic)).toEqual([true, true])
    expect(['COBADE', 'cobadeff', 'COBADEFFXX'].map(isBic)).toEqual([false, false, false])
  })
})

describe('a payment reference', () => {
  it('is that of the standard’s example, and its check digits fit for every number', () => {
    expect(paymentReference('539007547034')).toBe('RF18539007547034')
    const numbers = fc.stringMatching(/^[A-Z]{0,10}-?[0-9]{1,10}$/)
    fc.assert(
      fc.property(numbers, (number) => {
        const reference = paymentReference(number) ?? ''
        expect(reference).toMatch(/^RF\d\d[A-Z0-9]{1,21}$/)
        expect(mod97(reference.slice(4) + reference.slice(0, 4))).toBe(1)
      }),
    )
  })

  it('is in groups of four for people, and missing for numbers that are too long', () => {
    expect(readableReference('RF18539007547034')).toBe('RF18 5390 0754 7034')
    expect(paymentReference('X'.repeat(22))).toBeNull()
  })
})

describe('the QR code of a transfer', () => {
  const account = { holder: 'Łąka & Söhne', iban: 'DE89 3704 0044 0532 0130 00', bic: null }
  const transfer = { account, reference: 'RF18539007547034', currency: 'EUR', amountMinor: 7424 }

  it('has the lines of EPC069-12', () => {
    const lines = ['BCD', '002', '1', 'SCT', '', 'Łąka & Söhne', 'DE89370400440532013000', 'EUR74.24', '']
    expect(epcCode(transfer)).toBe([...lines, 'RF18539007547034'].join('\n'))
  })

  it('is of at most 331 bytes, with the longest name', () => {
    const holder = 'Ł'.repeat(200)
    const long = {
      ...transfer,
      account: { ...account, holder, bic: 'COBADEFFXXX' },
      amountMinor: 99_999_999_999,
    }
    expect(new TextEncoder().encode(epcCode(long) ?? '').length).toBeLessThanOrEqual(331)
  })

  it.each([{ currency: 'GBP' }, { amountMinor: 0 }, { amountMinor: 100_000_000_000 }])(
    'is none of %o',
    (other) => {
      expect(epcCode({ ...transfer, ...other })).toBeNull()
    },
  )
})
