import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  allocate,
  formatMoney,
  minor,
  money,
  multiplyMoney,
  negateMoney,
  parseDecimal,
  roundHalfUp,
  subtractMoney,
  sumMoney,
  toDecimal,
} from './money'

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const currencies = fc.constantFrom('GBP', 'JPY', 'KWD', 'CLF')

describe('minor units', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuse %s, which is no exact whole number',
    (value) => {
      expect(() => minor(value)).toThrow(/whole number of minor units/)
    },
  )

  it('know no negative zero', () => {
    expect(Object.is(minor(-0), 0)).toBe(true)
  })

  it('refuse a sum that a number cannot hold exactly', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'GBP')
    expect(() => addMoney(most, money(1, 'GBP'))).toThrow(/whole number/)
  })
})

describe('amounts', () => {
  it('of two currencies are never combined', () => {
    expect(() => addMoney(money(1, 'GBP'), money(1, 'EUR'))).toThrow(/GBP and EUR/)
    expect(() => subtractMoney(money(1, 'GBP'), money(1, 'EUR'))).toThrow(/GBP and EUR/)
    expect(() => sumMoney([money(1, 'EUR')], 'GBP')).toThrow(/GBP and EUR/)
  })

  it('of an unknown currency do not exist', () => {
    expect(() => money(1, 'GBX')).toThrow(/ISO 4217/)
  })

  it('are multiplied by whole numbers only', () => {
    expect(multiplyMoney(money(333, 'GBP'), 3)).toEqual({ amountMinor: 999, currency: 'GBP' })
    expect(() => multiplyMoney(money(333, 'GBP'), 0.1)).toThrow(/whole number/)
  })

  it('and their negations sum to zero', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const value = money(amount, 'GBP')
        expect(sumMoney([value, negateMoney(value)], 'GBP')).toEqual(money(0, 'GBP'))
        expect(subtractMoney(value, value)).toEqual(money(0, 'GBP'))
      }),
    )
  })
})

describe('decimal text', () => {
  it.each([
    ['12.34', 'GBP', 1234],
    ['-0.05', 'GBP', -5],
    ['+7', 'GBP', 700],
    [' 1.5 ', 'GBP', 150],
    ['1200', 'JPY', 1200],
    ['1.005', 'KWD', 1005],
    ['90071992547409.91', 'GBP', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %i minor units, without floating point', (text, currency, expected) => {
    expect(parseDecimal(text, currency).amountMinor).toBe(expected)
  })

  it.each(['', '.', '1.', '.5', '1,000.00', '1e3', '£1', '0x10', '1 2', '--1', 'NaN'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseDecimal(text, 'GBP')).toThrow(/not a decimal/)
    },
  )

  it.each([
    ['1.001', 'GBP'],
    ['1.0', 'JPY'],
    ['1.0001', 'KWD'],
  ])('%s has too many decimals for %s', (text, currency) => {
    expect(() => parseDecimal(text, currency)).toThrow(/more decimals/)
  })

  it('of any amount reads back as the same amount', () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const value = money(amount, currency)
        expect(parseDecimal(toDecimal(value), currency)).toEqual(value)
      }),
    )
  })
})

describe('formatted money', () => {
  it.each([
    [1234, 'GBP', '£12.34'],
    [-5, 'GBP', '-£0.05'],
    [1200, 'JPY', 'JP¥1,200'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '£90,071,992,547,409.91'],
  ])('%i %s reads %s', (amount, currency, expected) => {
    expect(formatMoney(money(amount, currency))).toBe(expected)
  })

  it('shows the decimals of ISO 4217 where the locale data drop them', () => {
    expect(formatMoney(money(1005, 'IQD'))).toMatch(/1\.005$/)
  })
})

describe('rounding', () => {
  it.each([
    [5n, 10n, 1],
    [-5n, 10n, -1],
    [4n, 10n, 0],
    [-4n, 10n, 0],
    [15n, 10n, 2],
  ])('%s / %s is %i: halves go away from zero', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected)
  })

  it('never misses the quotient by more than half', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.bigInt(1n, 10n ** 6n),
        (numerator, denominator) => {
          const error = 2n * (BigInt(roundHalfUp(numerator, denominator)) * denominator - numerator)
          expect(error <= denominator && error >= -denominator).toBe(true)
        },
      ),
    )
  })

  it('refuses a denominator that is not positive', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError)
  })
})

describe('allocation', () => {
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })

  it('gives parts that sum to the whole', () => {
    fc.assert(
      fc.property(amounts, weights, (total, shares) => {
        expect(allocate(total, shares).reduce((sum, part) => sum + part, 0)).toBe(total)
      }),
    )
  })

  it('misses no exact share by a whole unit', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, shares) => {
        const whole = shares.reduce((sum, share) => sum + share, 0)
        fc.pre(whole > 0)
        allocate(total, shares).forEach((part, index) => {
          expect(Math.abs(part - (total * (shares[index] ?? 0)) / whole)).toBeLessThan(1)
        })
      }),
    )
  })

  it('never takes more off a line than the line is worth', () => {
    fc.assert(
      fc.property(weights, fc.nat(1000), (shares, permille) => {
        const total = Math.floor((shares.reduce((sum, share) => sum + share, 0) * permille) / 1000)
        allocate(total, shares).forEach((part, index) => {
          expect(part).toBeLessThanOrEqual(shares[index] ?? 0)
        })
      }),
    )
  })

  it('mirrors for negative totals', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, shares) => {
        expect(allocate(-total, shares)).toEqual(allocate(total, shares).map((part) => minor(0 - part)))
      }),
    )
  })

  it('gives equal remainders to the earlier part', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(2, [1, 1, 1])).toEqual([1, 1, 0])
  })

  it('gives the odd unit to the largest remainder', () => {
    expect(allocate(10, [1, 5, 3])).toEqual([1, 6, 3])
  })

  it('splits evenly when no weight says otherwise', () => {
    expect(allocate(5, [0, 0])).toEqual([3, 2])
  })

  it('loses nothing for want of parts', () => {
    expect(allocate(0, [])).toEqual([])
    expect(() => allocate(1, [])).toThrow(/nothing to allocate/)
  })

  it('refuses weights below zero and fractions', () => {
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError)
    expect(() => allocate(1, [0.5])).toThrow(RangeError)
  })
})
