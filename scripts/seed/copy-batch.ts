import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import type { Cell, Row, TableName } from './tables'
import { TABLES } from './tables'

const NAMES = Object.keys(TABLES) as TableName[]
const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
/** Rows become bytes in pieces of about this size: large enough to be cheap, and nothing for the garbage collector to move. */
const PIECE_CHARACTERS = 64 * 1024

function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return SPECIAL.test(cell) ? cell.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char) : cell
}

/** The rows of one table, as bytes and a piece that is still growing. */
class TableRows {
  readonly #pieces: Buffer[] = []
  #piece = ''
  rowCount = 0

  add(line: string): void {
    this.#piece += line
    this.rowCount += 1
    if (this.#piece.length >= PIECE_CHARACTERS) this.#close()
  }

  take(): readonly Buffer[] {
    this.#close()
    return this.#pieces
  }

  #close(): void {
    if (this.#piece !== '') this.#pieces.push(Buffer.from(this.#piece))
    this.#piece = ''
  }
}

/** Rows of many tables, kept as text in PostgreSQL's COPY format until they are sent. */
export class CopyBatch {
  readonly #tables = new Map<TableName, TableRows>()

  add<Name extends TableName>(name: Name, row: Row<Name>): void {
    const cells = row as Readonly<Record<string, Cell>>
    let line = ''
    for (const column of TABLES[name]) line += `${line === '' ? '' : '\t'}${encode(cells[column] ?? null)}`
    let rows = this.#tables.get(name)
    if (!rows) this.#tables.set(name, (rows = new TableRows()))
    rows.add(`${line}\n`)
  }

  get rowCount(): number {
    return [...this.#tables.values()].reduce((sum, rows) => sum + rows.rowCount, 0)
  }

  /** Sends everything, referred tables first, on a connection that is inside a transaction. */
  async copyTo(client: ClientBase): Promise<void> {
    for (const name of NAMES) {
      const rows = this.#tables.get(name)
      if (rows) await copyTable(client, name, rows.take())
    }
    this.#tables.clear()
  }
}

async function copyTable(client: ClientBase, name: TableName, pieces: readonly Buffer[]): Promise<void> {
  const columns = TABLES[name].map((column) => `"${column}"`).join(', ')
  const stream: Writable = client.query(copyFrom(`copy "${name}" (${columns}) from stdin`))
  const done = finished(stream)
  for (const piece of pieces) {
    if (!stream.write(piece))
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done])
  }
  stream.end()
  await done
}
