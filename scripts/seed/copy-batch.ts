import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import type { Cell, Row, TableName } from './tables'
import { TABLES } from './tables'

const NAMES = Object.keys(TABLES) as TableName[]
const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
/** Rows that travel as one chunk: large enough to be cheap, small enough to keep memory flat. */
const CHUNK_ROWS = 2_000

function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return SPECIAL.test(cell) ? cell.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char) : cell
}

/** Rows of many tables, kept as text in PostgreSQL's COPY format until they are sent. */
export class CopyBatch {
  readonly #lines = new Map<TableName, string[]>()

  add<Name extends TableName>(name: Name, row: Row<Name>): void {
    const cells = row as Readonly<Record<string, Cell>>
    let line = ''
    for (const column of TABLES[name]) line += `${line === '' ? '' : '\t'}${encode(cells[column] ?? null)}`
    const lines = this.#lines.get(name)
    if (lines) lines.push(line)
    else this.#lines.set(name, [line])
  }

  get rowCount(): number {
    return [...this.#lines.values()].reduce((sum, lines) => sum + lines.length, 0)
  }

  /** Sends everything, referred tables first, on a connection that is inside a transaction. */
  async copyTo(client: ClientBase): Promise<void> {
    for (const name of NAMES) {
      const lines = this.#lines.get(name)
      if (lines) await copyTable(client, name, lines)
    }
    this.#lines.clear()
  }
}

async function copyTable(client: ClientBase, name: TableName, lines: readonly string[]): Promise<void> {
  const columns = TABLES[name].map((column) => `"${column}"`).join(', ')
  const stream: Writable = client.query(copyFrom(`copy "${name}" (${columns}) from stdin`))
  const done = finished(stream)
  for (let start = 0; start < lines.length; start += CHUNK_ROWS) {
    const chunk = `${lines.slice(start, start + CHUNK_ROWS).join('\n')}\n`
    if (!stream.write(chunk))
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done])
  }
  stream.end()
  await done
}
