import { isCurrencyCode } from '@/domain/currency'
import { money, toDecimal } from '@/domain/money'
import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'
import { localTime } from '@/domain/time-zone'

import type { ExportColumn, ExportRows } from './export-columns'

/** What cells depend on besides their row. */
export interface ExportSurroundings {
  readonly timeZone: string
  /** The store's currency. */
  readonly currency: string
}

/** A row as the database gives it: `c0`, `c1` … and `currency`. */
export type ExportRow = Readonly<Record<string, unknown>>

/** The names of an export's columns; a time has its zone beside it. */
export function headerOf({ columns }: ExportRows): string[] {
  return columns.flatMap(({ kind, label }) => (kind === 'time' ? [label, `${label}, time zone`] : [label]))
}

/** What the database gives for texts and codes; anything else would be a mistake of a column. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** An amount of minor units as a number with the decimals of its currency. */
export function amountCell(value: unknown, currency: string): SpreadsheetCell {
  const amountMinor = Number(value)
  if (!isCurrencyCode(currency)) return { as: 'number', digits: String(amountMinor), decimals: null }
  const digits = toDecimal(money(amountMinor, currency))
  return { as: 'number', digits, decimals: digits.split('.')[1]?.length ?? 0 }
}

function cellsOf(column: ExportColumn, value: unknown, at: ExportSurroundings): SpreadsheetCell[] {
  if (value === null || value === undefined) return column.kind === 'time' ? [null, null] : [null]
  switch (column.kind) {
    case 'amount':
      return [amountCell(value, at.currency)]
    case 'number':
      return [{ as: 'number', digits: String(Number(value)), decimals: null }]
    case 'time': {
      const moment = value instanceof Date ? value : new Date(Number(value))
      return [
        { as: 'time', text: localTime(moment, at.timeZone) },
        { as: 'text', text: at.timeZone },
      ]
    }
    case 'flag':
      return [{ as: 'text', text: value === true ? 'yes' : 'no' }]
    case 'identifier':
      return [{ as: 'identifier', text: textOf(value) }]
    case 'text': {
      const code = textOf(value)
      return [{ as: 'text', text: column.words ? column.words(code) : code }]
    }
  }
}

/** The cells of a row, from left to right. */
export function rowCells(rows: ExportRows, row: ExportRow, at: ExportSurroundings): SpreadsheetCell[] {
  const own = row['currency']
  const surroundings = typeof own === 'string' ? { ...at, currency: own } : at
  return rows.columns.flatMap((column, index) => cellsOf(column, row[`c${String(index)}`], surroundings))
}

/** The expressions of a row for the select of an export. */
export function selectedColumns({ columns, currency }: ExportRows): string {
  const selected = columns.map(({ sql }, index) => `${sql} as c${String(index)}`)
  return [...selected, ...(currency === null ? [] : [`${currency} as currency`])].join(', ')
}
