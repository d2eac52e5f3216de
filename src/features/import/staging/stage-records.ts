import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'

import type { FileFacts } from '../reading/file-scan'
import { FileScan } from '../reading/file-scan'
import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'
import type { CsvRecord } from '../reading/read-records'

/** A temporary table: a killed run leaves nothing behind, and the next one reads the file again. */
const TABLE = `
  create temp table import_records (line integer not null, record text not null, fields text, problem text)`
const COLUMNS = ['line', 'record', 'fields', 'problem']

/**
 * Reads the file once, as a stream, into a temporary table. The conventions of its dates and numbers are known only
 * at its end; after that the records are read from the table.
 * @throws FileRefusal when the file is empty or not a text file, or its header cannot be read.
 */
export async function stageRecords(
  session: ImportSession,
  source: AsyncIterable<Uint8Array>,
): Promise<FileFacts> {
  const scan = new FileScan(session.options)
  await session.client.query('drop table if exists import_records')
  await session.client.query(TABLE)
  const rows = stagedRows(session, scan.read(countBytes(session, source)))
  await copyRows(session.client, { table: 'import_records', columns: COLUMNS }, rows)
  await session.client.query('create index on import_records (line)')
  await session.client.query('analyze import_records')
  return scan.facts
}

async function* stagedRows(
  session: ImportSession,
  source: AsyncIterable<CsvRecord[]>,
): AsyncGenerator<Cell[][]> {
  for await (const records of source) {
    session.signal?.throwIfAborted()
    yield records.map(toCells)
    session.reportProgress({ linesRead: session.progress.linesRead + records.length })
  }
}

/** PostgreSQL keeps no zero bytes; such a record has a problem anyway. */
function toCells({ line, text, fields, problem }: CsvRecord): Cell[] {
  return [line, text.replaceAll('\0', ''), fields ? JSON.stringify(fields) : null, problem ?? null]
}

async function* countBytes(
  session: ImportSession,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    session.reportProgress({ bytesRead: session.progress.bytesRead + chunk.length })
    yield chunk
  }
}

interface Row {
  line: number
  record: string
  fields: string | null
  problem: string | null
}

const PAGE = 1_000

/** The staged records in the order of the file, in pages. */
export async function* stagedRecords(session: ImportSession): AsyncGenerator<CsvRecord[]> {
  let after = 0
  for (;;) {
    const rows = await rowsOf<Row>(
      session,
      'select line, record, fields, problem from import_records where line > $1 order by line limit $2',
      [after, PAGE],
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.line
    yield rows.map(toRecord)
  }
}

function toRecord({ line, record, fields, problem }: Row): CsvRecord {
  const parts = fields === null ? {} : { fields: JSON.parse(fields) as string[] }
  return { line, text: record, ...parts, ...(problem === null ? {} : { problem }) }
}
