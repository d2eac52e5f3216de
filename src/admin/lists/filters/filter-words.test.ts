import { describe, expect, it } from 'vitest'

import { ENGLISH, makeWords } from '@/domain/languages/words'

import type { FilterField } from './filter-field'
import { filterWords } from './filter-words'

const german = makeWords('de', {
  'from {value}': 'ab {value}',
  'up to {value}': 'bis {value}',
  'Last 7 days': 'Letzte 7 Tage',
  'is set: {value}': 'ist gesetzt: {value}',
  true: 'ja',
})

const TOTAL: FilterField = { path: 'totalMinor', label: 'Total', kind: 'amount' }
const PLACED: FilterField = { path: 'placedAt', label: 'Placed', kind: 'time' }
const NOTE: FilterField = { path: 'note', label: 'Note', kind: 'text' }
const STATUS: FilterField = {
  ...{ path: 'status', label: 'Status', kind: 'choice' },
  options: [
    { value: 'paid', label: 'Paid' },
    { value: 'placed', label: 'Placed' },
  ],
}

const BETWEEN = [
  { operator: 'greater_than_equal', value: 1000 },
  { operator: 'less_than_equal', value: 200_000 },
]
const EXISTS = [{ operator: 'exists', value: 'true' }]

describe('a filter in words', () => {
  it.each([
    [STATUS, [{ operator: 'in', value: ['paid', 'placed'] }], 'Paid, Placed'],
    [PLACED, [{ operator: 'equals', value: 'last_7_days' }], 'last 7 days'],
    [PLACED, [{ operator: 'less_than', value: '2026-03-01T00:00:00Z' }], 'before 1 Mar 2026'],
    [TOTAL, BETWEEN, 'from £10.00 up to £2,000.00'],
    [NOTE, [{ operator: 'not_like', value: 'x' }], 'does not contain x'],
    [NOTE, EXISTS, 'is set: true'],
    [NOTE, [{ operator: 'near', value: 'x' }], 'near x'],
  ] as const)('is said in English: %#', (field, comparisons, expected) => {
    expect(filterWords(comparisons, field, { currency: 'GBP', options: [], words: ENGLISH })).toBe(expected)
  })

  it('is said in the language of who reads', () => {
    const said = (field: FilterField, comparisons: Parameters<typeof filterWords>[0]) =>
      filterWords(comparisons, field, { currency: 'EUR', options: [], words: german })
    expect(said(TOTAL, BETWEEN)).toBe('ab 10,00\u00a0€ bis 2.000,00\u00a0€')
    expect(said(PLACED, [{ operator: 'equals', value: 'last_7_days' }])).toBe('letzte 7 Tage')
    expect(said(NOTE, EXISTS)).toBe('ist gesetzt: ja')
  })
})
