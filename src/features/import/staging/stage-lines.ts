import { createHash } from 'node:crypto'

import type { ColumnPlan } from '@/domain/import/columns'
import type { InvoiceLine, Reading } from '@/domain/import/invoice-line'
import type { LocalTime } from '@/domain/import/local-time'
import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'

import type { ImportSession } from '../import-session'
import { makeLineReader } from '../reading/read-line'
import { stagedRecords } from './stage-records'

const TABLE = `
  create temp table import_lines (
    line integer not null, reason text, invoice text, is_credit boolean, kind text, sku text,
    stock_code text, title text, quantity numeric, price_text text, unit_price_minor numeric, amount_minor numeric,
    placed_at timestamptz, local_time text, customer text, country text, fingerprint uuid,
    number integer, is_new boolean, changes jsonb, outcome text
  )`

const COLUMNS = [
  ...['line', 'reason', 'invoice', 'is_credit', 'kind', 'sku', 'stock_code', 'title', 'quantity'],
  ...[
    'price_text',
    'unit_price_minor',
    'amount_minor',
    'placed_at',
    'local_time',
    'customer',
    'country',
    'fingerprint',
  ],
]

/**
 * Parses the staged records into lines, or reasons for their rejection. Lines of an invoice may be anywhere in the
 * file; from here on SQL groups them.
 */
export async function stageLines(
  session: ImportSession,
  { plan, reading }: { plan: ColumnPlan; reading: Reading },
): Promise<void> {
  await session.client.query('drop table if exists import_lines')
  await session.client.query(TABLE)
  const read = makeLineReader(plan, reading, { ...session.options, nowMs: session.startedAtMs })
  for await (const records of stagedRecords(session)) {
    session.signal?.throwIfAborted()
    const rows = records.map((record): Cell[] => {
      const result = read(record)
      if ('reason' in result) return [record.line, result.reason, ...COLUMNS.slice(2).map(() => null)]
      return [record.line, null, ...cellsOf(result.line, result.placedAtMs)]
    })
    await copyRows(session.client, { table: 'import_lines', columns: COLUMNS }, [rows])
  }
  await session.client.query('create index on import_lines (invoice)')
  await session.client.query('create index on import_lines (line)')
  await session.client.query('analyze import_lines')
}

function cellsOf(line: InvoiceLine, placedAtMs: number): Cell[] {
  return [
    line.invoice,
    line.isCredit,
    line.kind,
    line.sku,
    line.stockCode,
    line.title,
    line.quantity,
    line.priceText,
    line.unitPriceMinor,
    line.amountMinor,
    new Date(placedAtMs).toISOString(),
    wallTime(line.at),
    line.customer,
    line.country,
    fingerprintOf(line),
  ]
}

function wallTime({ year, month, day, hour, minute, second }: LocalTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

/**
 * Lines with equal values have the same fingerprint, however they are written. The time is the local one, so that
 * reading a file again with another time zone does not import it twice.
 */
function fingerprintOf(line: InvoiceLine): string {
  const { at } = line
  const time = [at.year, at.month, at.day, at.hour, at.minute, at.second].join('-')
  const facts = [
    line.invoice,
    line.sku,
    line.title,
    line.quantity,
    time,
    line.priceText,
    line.customer,
    line.country,
  ]
  return createHash('md5').update(JSON.stringify(facts)).digest('hex')
}
