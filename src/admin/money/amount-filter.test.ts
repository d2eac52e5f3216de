import { describe, expect, it } from 'vitest'

import { conditionAt, withValueAt } from '../lists/condition-place'
import { readFilterValue, showFilterValue } from './amount-filter'

const where = {
  or: [
    { and: [{ status: { equals: 'paid' } }, { totalMinor: { greater_than: '10000' } }] },
    { and: [{ totalMinor: { equals: '5' } }, { currency: { equals: 'jpy' } }] },
  ],
}

describe('a filter on an amount', () => {
  it.each([
    ['GBP', '100', 10_000, '100.00'],
    ['GBP', '100,5', 10_050, '100.50'],
    ['GBP', '1,299.50', 129_950, '1299.50'],
    ['JPY', '100', 100, '100'],
    ['KWD', '1.234', 1234, '1.234'],
    ['GBP', '-3', -300, '-3.00'],
  ])('in %s takes %s for %d minor units and shows them as %s', (currency, typed, minor, shown) => {
    expect(readFilterValue(typed, 'equals', currency)).toEqual({ value: minor })
    expect(showFilterValue(minor, currency)).toBe(shown)
    // As an address has it.
    expect(showFilterValue(String(minor), currency)).toBe(shown)
  })

  it('takes several for "is in", which stand apart by semicolons', () => {
    expect(readFilterValue('1,50; 20', 'in', 'GBP')).toEqual({ value: [150, 2000] })
    expect(showFilterValue(['150', '2000'], 'GBP')).toBe('1.50; 20.00')
  })

  it('asks for nothing when nothing is typed, and says what is wrong with what is no amount', () => {
    expect(readFilterValue(' ', 'equals', 'GBP')).toEqual({ value: undefined })
    expect(readFilterValue('', 'in', 'GBP')).toEqual({ value: undefined })
    expect(readFilterValue('ten', 'equals', 'GBP').problem).toContain('not a decimal number')
    expect(readFilterValue('1.5', 'equals', 'JPY').problem).toContain('more decimals')
    expect(showFilterValue(undefined, 'GBP')).toBe('')
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
