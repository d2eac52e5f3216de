import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import type { Table } from './table'
import { unreadable } from './table'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** First bytes of other files that people take for one of these. */
const OTHERS: readonly { start: readonly number[]; what: string }[] = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel file (XLS)' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { start: [0x1f, 0x8b], what: 'a compressed file' },
]

const begins = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/**
 * The rows of a file, CSV or XLSX by its first bytes.
 * @throws DomainError `VALIDATION_ERROR` for any other kind, and for an empty file; `PAYLOAD_TOO_LARGE`.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const other = OTHERS.find(({ start }) => begins(bytes, start))
  if (other) throw unreadable(`This is ${other.what}: save it as XLSX or CSV.`)
  const table = begins(bytes, ZIP) ? await readXlsx(bytes) : await readCsv(bytes)
  if (table.rows.length === 0) throw unreadable('The file is empty.')
  return table
}
