import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { FIGURES } from '@/domain/order/revenue'
import type { SalesColumn, SalesDimension, SalesRow } from '@/domain/reports/sales-table'
import { SALES_COLUMNS } from '@/domain/reports/sales-table'
import { countryLabel, monthLabel, sourceLabel } from '@/domain/reports/sales-words'

import { showDay } from '../ui/show-time'

/** Heads of columns that need their meaning to be translated; files have those of the table. */
const HEADS: Readonly<Partial<Record<SalesColumn, string>>> = {
  grossMinor: FIGURES.gross,
  paidMinor: FIGURES.paid,
  isNew: msg('New|customer'),
}

/** The head of a report's column. */
export function columnHead(column: SalesColumn, { t }: Words): string {
  return t(HEADS[column] ?? SALES_COLUMNS[column].label)
}

interface Cell {
  readonly column: SalesColumn
  /** ISO 4217. */
  readonly currency: string
}

/** What a cell of a report says. */
export function showCell(row: SalesRow, { column, currency }: Cell, words: Words): string {
  const value = row[column]
  if (typeof value === 'boolean') return value ? words.t('new|customer') : ''
  if (value === null) return '–'
  return SALES_COLUMNS[column].kind === 'amount' ? words.amount(value, currency) : words.number(value)
}

/** What reports say in English of goods and people that have no name. */
const NAMELESS: readonly string[] = [msg('Not in the catalogue'), msg('No category'), msg('Deleted account')]

/** What a row of a report is about: reports say it in English, and names as people typed them. */
export function rowTitle(by: SalesDimension, { key, title }: SalesRow, words: Words): string {
  switch (by) {
    case 'day':
      return showDay(key, words.language)
    case 'month':
      return monthLabel(key, words)
    case 'channel':
      return sourceLabel(key, words)
    case 'country':
      return countryLabel(key, words)
    default:
      return NAMELESS.includes(title) ? words.t(title) : title
  }
}
