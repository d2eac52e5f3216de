import { createHash } from 'node:crypto'

import type { ColumnPlan } from '@/domain/import/columns'
import { matchColumns } from '@/domain/import/columns'
import type { InvoiceLine } from '@/domain/import/invoice-line'
import { parseInvoiceLine } from '@/domain/import/invoice-line'
import type { LocalTime } from '@/domain/import/local-time'
import { makeZoneClock } from '@/domain/import/local-time'
import type { Cell } from '@/platform/copy-rows'
import { copyRows } from '@/platform/copy-rows'

import { FileRefusal } from './file-refusal'
import type { ImportOptions, ImportSession } from './import-session'
import type { CsvRecord } from './read-records'
import { readRecords } from './read-records'

/** Lives as long as the connection: a run that is killed leaves nothing behind, and the next one reads the file again. */
const TABLE = `
  create temp table import_lines (
    line integer not null, reason text, record text not null, invoice text, is_credit boolean, kind text, sku text,
    stock_code text, title text, quantity numeric, price_text text, unit_price_minor numeric, amount_minor numeric,
    placed_at timestamptz, customer text, country text, fingerprint uuid, occurrence integer, is_new boolean
  )`

const COLUMNS = [
  ...['line', 'reason', 'record', 'invoice', 'is_credit', 'kind', 'sku', 'stock_code', 'title', 'quantity'],
  ...['price_text', 'unit_price_minor', 'amount_minor', 'placed_at', 'customer', 'country', 'fingerprint'],
]

/**
 * Reads the file once, as a stream, into a working table: each line as what it says or with the reason why it says
 * nothing. Lines of an invoice may stand anywhere in the file: from here on the database finds them.
 * @throws FileRefusal when the file has no header with all columns.
 */
export async function stageLines(session: ImportSession, source: AsyncIterable<Uint8Array>): Promise<void> {
  await session.client.query('drop table if exists import_lines')
  await session.client.query(TABLE)
  await copyRows(session.client, { table: 'import_lines', columns: COLUMNS }, stagedRows(session, source))
  await session.client.query('create index on import_lines (invoice)')
  await session.client.query('create index on import_lines (line)')
  await session.client.query('analyze import_lines')
}

async function* stagedRows(
  session: ImportSession,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Cell[][]> {
  const toCells = makeLineReader(session.options)
  let plan: ColumnPlan | undefined
  for await (const records of readRecords(countBytes(session, source), session.options)) {
    session.signal?.throwIfAborted()
    const rest = plan === undefined ? records.slice(1) : records
    plan ??= planOf(records[0], session.options)
    if (plan === undefined) continue
    const known = plan
    yield rest.map((record) => toCells(record, known))
    session.report({ linesRead: session.progress.linesRead + rest.length })
  }
  if (plan === undefined) throw new FileRefusal('the file is empty: its first line must name the columns')
}

async function* countBytes(
  session: ImportSession,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    session.report({ bytesRead: session.progress.bytesRead + chunk.length })
    yield chunk
  }
}

/**
 * The columns that a file's first record names; undefined without a record.
 * @throws FileRefusal when a column is missing or named twice.
 */
function planOf(
  header: CsvRecord | undefined,
  options: Pick<ImportOptions, 'mapping'>,
): ColumnPlan | undefined {
  if (header === undefined) return undefined
  if (header.fields === undefined) throw new FileRefusal(`the header cannot be read: ${header.problem ?? ''}`)
  const { plan, missing, doubled } = matchColumns(header.fields, options.mapping)
  if (plan) return plan
  if (doubled.length > 0) throw new FileRefusal(`more than one column is named ${doubled.join(', ')}`)
  const word = missing.length === 1 ? 'column is' : 'columns are'
  throw new FileRefusal(
    `the ${word} missing: ${missing.join(', ')}; name the header that stands for it, on the command line with --map "Header=Column"`,
  )
}

function makeLineReader(options: ImportOptions): (record: CsvRecord, plan: ColumnPlan) => Cell[] {
  const clock = makeZoneClock(options.timeZone)
  return (record, plan) => {
    const { fields, problem, line, text } = record
    const parsed = fields
      ? parseInvoiceLine(fields, plan, options.currency)
      : { reason: problem ?? 'the line cannot be read' }
    // PostgreSQL keeps no zero bytes.
    const kept = text.replaceAll('\0', '')
    if ('reason' in parsed) return [line, parsed.reason, kept, ...COLUMNS.slice(3).map(() => null)]
    return [line, null, kept, ...cellsOf(parsed.line, clock)]
  }
}

function cellsOf(line: InvoiceLine, clock: (time: LocalTime) => number): Cell[] {
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
    new Date(clock(line.at)).toISOString(),
    line.customer,
    line.country,
    fingerprintOf(line),
  ]
}

/**
 * Two lines that say the same have the same fingerprint, however they are written. The time is the local one: reading
 * a file again with another time zone must not import it again.
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
