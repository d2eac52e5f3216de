import { describe, expect, it } from 'vitest'

import type { Words } from '@/domain/languages/words'
import { ENGLISH, makeWords } from '@/domain/languages/words'
import type { SalesColumn, SalesDimension } from '@/domain/reports/sales-table'
import { EMPTY_ROW } from '@/domain/reports/sales-table'

import { columnHead, rowTitle, showCell } from './report-words'

const german = makeWords('de', {
  'No category': 'Ohne Kategorie',
  'Online shop': 'Onlineshop',
  'Paid|sales': 'Eingegangen',
})

const titles = (by: SalesDimension, key: string, title: string) =>
  [ENGLISH, german].map((words) => rowTitle(by, { ...EMPTY_ROW, key, title }, words))

describe('a sales report in the panel', () => {
  it.each([
    { by: 'day', key: '2026-11-28', english: '28 Nov 2026', translated: '28. Nov. 2026' },
    { by: 'month', key: '2026-03-01', english: 'March 2026', translated: 'März 2026' },
    { by: 'channel', key: 'source:storefront', english: 'Online shop', translated: 'Onlineshop' },
    { by: 'channel', key: 'channel:amazon', english: 'amazon', translated: 'amazon' },
    { by: 'country', key: 'DE', english: 'Germany', translated: 'Deutschland' },
    { by: 'category', key: '', english: 'No category', translated: 'Ohne Kategorie' },
    { by: 'product', key: 'p1', english: 'Online shop', translated: 'Online shop' },
  ] as const)('says by $by what $key is', ({ by, key, english, translated }) => {
    expect(titles(by, key, english)).toEqual([english, translated])
  })

  it('writes numbers and heads as the language does', () => {
    const row = { ...EMPTY_ROW, key: 'p1', title: 'A', units: 1234, soldMinor: 123456, isNew: true }
    const cell = (column: SalesColumn, words: Words) => showCell(row, { column, currency: 'EUR' }, words)
    expect(cell('units', ENGLISH)).toBe('1,234')
    expect(cell('units', german)).toBe('1.234')
    expect(cell('soldMinor', german)).toBe('1.234,56\u00a0€')
    expect(cell('isNew', ENGLISH)).toBe('new')
    expect([columnHead('paidMinor', ENGLISH), columnHead('paidMinor', german)]).toEqual([
      'Paid',
      'Eingegangen',
    ])
  })
})
