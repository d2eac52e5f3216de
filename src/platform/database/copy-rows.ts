import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** The value of a cell: numbers, texts, booleans, null, and moments as ISO 8601 text. */
export type Cell = string | number | boolean | null

type Batch = readonly (readonly Cell[])[]
type Batches = AsyncIterable<Batch> | Iterable<Batch>

const SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function encodeCell(cell: Cell): string {
  if (cell === null) return '\\N'
  return typeof cell === 'string' ? cell.replace(SPECIAL, (char) => ESCAPES[char] ?? char) : String(cell)
}

/** A row in the text format of PostgreSQL's COPY. */
function encodeRow(cells: readonly Cell[]): string {
  return `${cells.map(encodeCell).join('\t')}\n`
}

/**
 * Streams rows to a table, no faster than the server accepts them.
 * @throws the server's error, and any error of `batches`; nothing of this copy is in the table then.
 */
export async function copyRows(
  client: ClientBase,
  target: { table: string; columns: readonly string[] },
  batches: Batches,
): Promise<void> {
  const columns = target.columns.map((column) => `"${column}"`).join(', ')
  const stream: Writable = client.query(copyFrom(`copy "${target.table}" (${columns}) from stdin`))
  await pipeline(encodeBatches(batches), stream)
}

async function* encodeBatches(batches: Batches): AsyncGenerator<string> {
  for await (const rows of batches) if (rows.length > 0) yield rows.map(encodeRow).join('')
}
