import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { conditionAt, withValueAt } from '../lists/condition-place'
import { readFilterValue, showFilterValue } from './amount-filter'

const read = (typed: string, operator: string, currency: string) =>
  readFilterValue(typed, { operator, currency, words: ENGLISH })

const where = {
  or: [
    { and: [{ status: { equals: 'paid' } }, { totalMinor: { greater_than: '10000' } }] },
    { and: [{ totalMinor: { equals: '5' } }, { currency: { equals: 'jpy' } }] },
  ],
}

describe('a filter on an amount', () => {
  it.each([
    { currency: 'GBP', typed: '100', minor: 10_000, shown: '100.00' },
    { currency: 'GBP', typed: '100,5', minor: 10_050, shown: '100.50' },
    { currency: 'GBP', typed: '1,299.50', minor: 129_950, shown: '1299.50' },
    { currency: 'JPY', typed: '100', minor: 100, shown: '100' },
    { currency: 'KWD', typed: '1.234', minor: 1234, shown: '1.234' },
    { currency: 'GBP', typed: '-3', minor: -300, shown: '-3.00' },
  ])(
    'in $currency takes $typed for $minor minor units and shows them as $shown',
    ({ currency, typed, minor, shown }) => {
      expect(read(typed, 'equals', currency)).toEqual({ value: minor })
      expect(showFilterValue(minor, currency, 'en')).toBe(shown)
      // As an address has it.
      expect(showFilterValue(String(minor), currency, 'en')).toBe(shown)
    },
  )

  it('takes several for "is in", which stand apart by semicolons', () => {
    expect(read('1,50; 20', 'in', 'GBP')).toEqual({ value: [150, 2000] })
    expect(showFilterValue(['150', '2000'], 'GBP', 'en')).toBe('1.50; 20.00')
  })

  it('asks for nothing when nothing is typed, and says what is wrong with what is no amount', () => {
    expect(read(' ', 'equals', 'GBP')).toEqual({ value: undefined })
    expect(read('', 'in', 'GBP')).toEqual({ value: undefined })
    expect(read('ten', 'equals', 'GBP').problem).toContain('not a decimal number')
    expect(read('1.5', 'equals', 'JPY').problem).toContain('more decimals')
    expect(showFilterValue(undefined, 'GBP', 'en')).toBe('')
  })

  it('is read and written at its own place, with the currency of a condition beside it', () => {
    expect(conditionAt(where, { or: 0, and: 1 })).toEqual({
      path: 'totalMinor',
      operator: 'greater_than',
      value: '10000',
      currency: undefined,
    })
    expect(conditionAt(where, { or: 1, and: 0 })).toMatchObject({ currency: 'JPY', value: '5' })
    expect(conditionAt(where, { or: 2, and: 0 })).toBeNull()
    expect(conditionAt(undefined, { or: 0, and: 0 })).toBeNull()
    expect(withValueAt(where, { or: 0, and: 1 }, 250)).toEqual({
      or: [{ and: [{ status: { equals: 'paid' } }, { totalMinor: { greater_than: 250 } }] }, where.or[1]],
    })
  })
})
