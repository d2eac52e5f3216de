import { z } from 'zod'
import { parse } from 'csv-parse/sync'

import type { BankLine, StatementFile } from '@/domain/bank/bank-line'
import type { CsvColumn, DayOrder } from '@/domain/bank/csv-columns'
import { DAY_ORDERS } from '@/domain/bank/csv-columns'
import { DomainError } from '@/domain/errors'
import type { DecimalMark } from '@/domain/import/decimal'
import { markShownBy } from '@/domain/import/decimal'

import { isDay } from '@/domain/time-zone'

import { readMinor, unreadable } from './amounts'

const head = z.string().min(1).max(200)

/** Which columns are what, by their heads. */
export const csvMapping = z.strictObject({
  columns: z.strictObject({
    bookedOn: head,
    amount: head,
    debit: head.optional(),
    currency: head.optional(),
    name: head.optional(),
    iban: head.optional(),
    text: head.optional(),
    bankReference: head.optional(),
  } satisfies Record<CsvColumn, unknown>),
  dayOrder: z.enum(Object.keys(DAY_ORDERS) as [DayOrder, ...DayOrder[]]).optional(),
})
export type CsvMapping = z.output<typeof csvMapping>

/** Heads that banks use, in small letters without signs. */
const HEADS: Readonly<Record<CsvColumn, RegExp>> = {
  bookedOn:
    /^(buchungs ?tag|buchungs ?datum|booking date|transaction date|date|datum|data( operacji| ksiegowania)?|date op(eration)?|bokforingsdag|bokforingsdatum|fecha( operacion)?|completed date|value date)$/,
  amount:
    /^(betrag|amount|umsatz|kwota|montant|belopp|importe|bedrag|credit|paid in|haben|betrag \w{3}|amount \w{3})$/,
  debit: /^(debit|paid out|soll|money out)$/,
  currency: /^(wahrung|currency|waluta|devise|valuta|moneda|munt)$/,
  name: /^(name.*|beguns?tigter? zahlungspflichtiger|auftraggeber.*|zahlungspflichtiger?.*|counter ?party.*|payer.*|payee|nadawca.*|nom.*|motpart.*|beneficiary.*|naam.*)$/,
  iban: /^(iban.*|kontonummer iban|account( number)?|konto ?nr|tegenrekening.*|counterparty iban)$/,
  text: /^(verwendungszweck|description|details|tytul.*|libelle.*|text|meddelande|concepto|omschrijving|memo|purpose|remittance.*|narrative|reference)$/,
  bankReference: /^(transaction id|id|umsatz ?id|reference number|numer.*|bank reference|transaktions ?id)$/,
}

const plain = (head: string) =>
  head
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const DELIMITERS = [';', ',', '\t', '|'] as const

/** Rows as cells, by the sign that cuts the first lines into most cells alike. */
function tableOf(text: string): string[][] {
  const tries = DELIMITERS.map((delimiter) => {
    try {
      const options = {
        delimiter,
        relaxColumnCount: true,
        relaxQuotes: true,
        skipEmptyLines: true,
        bom: true,
      }
      return parse(text, options)
    } catch {
      return []
    }
  })
  const widthOf = (rows: string[][]) => Math.max(0, ...rows.slice(0, 40).map((row) => row.length))
  const [best = []] = tries.toSorted((a, b) => widthOf(b) - widthOf(a))
  if (best.length === 0 || widthOf(best) < 2) throw unreadable('It is no table.')
  return best
}

/** Many banks put lines about the account before the heads: those are the first row that has most of them. */
function headRow(rows: readonly string[][]): number {
  const known = (row: readonly string[]) =>
    row.filter((cell) => Object.values(HEADS).some((pattern) => pattern.test(plain(cell)))).length
  const first = rows.slice(0, 30)
  const most = Math.max(...first.map(known))
  if (most >= 2) return first.findIndex((row) => known(row) === most)
  const width = Math.max(...first.map((row) => row.length))
  return first.findIndex((row) => row.length === width)
}

function guessColumns(heads: readonly string[]): Partial<Record<CsvColumn, string>> {
  const entries = (Object.keys(HEADS) as CsvColumn[]).flatMap((column) => {
    const head = heads.find((one) => HEADS[column].test(plain(one)))
    return head === undefined ? [] : [[column, head] as const]
  })
  return Object.fromEntries(entries)
}

const DAY = /^(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4})/

function dayOf(text: string, order: DayOrder): string | null {
  const match = DAY.exec(text.trim())
  if (!match) return null
  const [, a = '', sign, b = '', c = ''] = match
  // Years that come first have four digits; where points are written, days come first.
  const isPossible = order === 'ymd' ? a.length === 4 : a.length <= 2 && (order === 'dmy' || sign !== '.')
  if (!isPossible) return null
  const byOrder = { dmy: [c, b, a], mdy: [c, a, b], ymd: [a, b, c] }[order]
  const [year = '', month = '', day = ''] = byOrder
  const full = year.length === 2 ? `20${year}` : year
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** The orders of day, month and year that make all cells days, the usual ones first. */
function ordersOf(cells: readonly string[]): DayOrder[] {
  return (['ymd', 'dmy', 'mdy'] as const).filter((order) =>
    cells.every((cell) => dayOf(cell, order) !== null),
  )
}

/** The decimal mark that the amounts show; a comma where all of them are whole. */
function markOf(cells: readonly string[]): DecimalMark {
  const shown = cells.map((cell) => markShownBy(cell.trim())).filter((one) => one && 'mark' in one)
  const marks = new Set(shown.map((one) => (one && 'mark' in one ? one.mark : ',')))
  if (marks.size > 1) throw unreadable('Its amounts have commas and points as decimal marks.')
  const open = cells.some((cell) => {
    const one = markShownBy(cell.trim())
    return one !== undefined && 'isOpen' in one
  })
  const [mark] = marks
  if (mark === undefined && open) throw unreadable('Its amounts may be thousands or have three decimals.')
  return mark ?? ','
}

/** What a person has to say before a table can be read. */
export function unmapped(heads: readonly string[], guess: object, problem: string): DomainError {
  return new DomainError('VALIDATION_ERROR', problem, {
    fields: [{ path: 'mapping', message: problem }],
    ...{ heads, guess },
  })
}

/**
 * Reads a table of movements. Columns are found by their heads, unless a mapping names them.
 * @throws DomainError `VALIDATION_ERROR`; its details have `heads` and `guess` where a mapping is needed.
 */
export function readCsv(text: string, storeCurrency: string, mapping?: CsvMapping): StatementFile {
  const rows = tableOf(text)
  const top = headRow(rows)
  const heads = (rows[top] ?? []).map((head) => head.trim())
  const columns: Partial<Record<CsvColumn, string | undefined>> = mapping?.columns ?? guessColumns(heads)
  const { amount, bookedOn } = columns
  if (amount === undefined || bookedOn === undefined)
    throw unmapped(heads, columns, 'Say which columns have the day and the amount.')
  const missing = Object.values(columns).find((head) => head !== undefined && !heads.includes(head))
  if (missing !== undefined) throw unmapped(heads, {}, `There is no column "${missing}".`)
  const cellOf = (row: readonly string[], column: CsvColumn) => {
    const head = columns[column]
    return head === undefined ? '' : (row[heads.indexOf(head)] ?? '').trim()
  }
  // Sums below the table have no day.
  const body = rows.slice(top + 1).filter((row) => DAY.test(cellOf(row, 'bookedOn')))
  const order =
    mapping?.dayOrder ??
    dayOrderOf(
      body.map((row) => cellOf(row, 'bookedOn')),
      heads,
      columns,
    )
  const mark = markOf(body.flatMap((row) => [cellOf(row, 'amount'), cellOf(row, 'debit')]))
  const lines = body.map((row): BankLine => {
    const currency = cellOf(row, 'currency').toUpperCase() || storeCurrency
    const day = dayOf(cellOf(row, 'bookedOn'), order)
    if (day === null) throw unreadable(`"${cellOf(row, 'bookedOn')}" is not a day.`)
    return {
      ...{ bookedOn: day, currency, amountMinor: amountIn(row, { cellOf, currency, mark }) },
      ...{ name: cellOf(row, 'name'), iban: cellOf(row, 'iban'), text: cellOf(row, 'text') },
      ...{ reference: '', bankReference: cellOf(row, 'bankReference') },
    }
  })
  return { format: 'csv', account: '', lines }
}

function dayOrderOf(cells: readonly string[], heads: readonly string[], columns: object): DayOrder {
  const [order, another] = ordersOf(cells)
  if (order === undefined) throw unmapped(heads, columns, 'The days cannot be read.')
  if (another !== undefined && cells.some((cell) => dayOf(cell, order) !== dayOf(cell, another)))
    throw unmapped(heads, columns, 'Say whether days or months come first.')
  return order
}

function amountIn(
  row: readonly string[],
  {
    cellOf,
    currency,
    mark,
  }: {
    cellOf: (row: readonly string[], column: CsvColumn) => string
    currency: string
    mark: DecimalMark
  },
): number {
  const read = (column: CsvColumn) => {
    const text = cellOf(row, column)
      .replace(/[A-Z€£$\s]+$/i, '')
      .replace(/^[€£$\s]+/, '')
    return text === '' ? 0 : readMinor(text, currency, mark)
  }
  return read('amount') - Math.abs(read('debit'))
}
