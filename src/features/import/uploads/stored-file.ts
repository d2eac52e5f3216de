import type { Sql } from '@/platform/database/transaction'
import { inParts } from '@/platform/in-parts'

/** The name of a file of an import, and what it is to the import. */
interface FileName {
  storedAs: string
  kind: 'upload' | 'rejected' | 'changed'
}

/** As large as keeps the memory of both ends small, and the number of statements too. */
const PART_BYTES = 1024 * 1024

const BEGIN = `
  insert into import_files (stored_as, kind) values ($1, $2)
  on conflict (stored_as, kind) do update set size = null, created_at = now()`
const CLEAR = 'delete from import_file_parts where stored_as = $1 and kind = $2'
const ADD = 'insert into import_file_parts (stored_as, kind, part, bytes) values ($1, $2, $3, $4)'
const FINISH = 'update import_files set size = $3 where stored_as = $1 and kind = $2'
const REMOVE = 'delete from import_files where stored_as = $1 and kind = any($2)'
const SIZE =
  'select size::float8 as size from import_files where stored_as = $1 and kind = $2 and size is not null'
const READ = 'select bytes from import_file_parts where stored_as = $1 and kind = $2 and part = $3'

/** A file whose parts are not all there; tried again, it would be the same. */
export class IncompleteFile extends Error {
  override name = 'IncompleteFile'
}

/**
 * Stores a file part by part, each in a statement of its own: a slow sender keeps no transaction open. It is a file only when all
 * of it is there; of one that fails, or is empty, nothing stays.
 * @returns its size in bytes.
 */
export async function storeFile(
  sql: Sql,
  { storedAs, kind }: FileName,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  await sql.query(BEGIN, [storedAs, kind])
  let size = 0
  try {
    await sql.query(CLEAR, [storedAs, kind])
    let part = 0
    for await (const bytes of inParts(source, PART_BYTES)) {
      await sql.query(ADD, [storedAs, kind, part, bytes])
      part += 1
      size += bytes.length
    }
    if (size > 0) await sql.query(FINISH, [storedAs, kind, size])
  } catch (error) {
    await sql.query(REMOVE, [storedAs, [kind]]).catch(() => undefined)
    throw error
  }
  if (size === 0) await sql.query(REMOVE, [storedAs, [kind]])
  return size
}

/** The size of a file that is there as a whole, or null. */
export async function sizeOfStored(sql: Sql, { storedAs, kind }: FileName): Promise<number | null> {
  const [row] = await sql.query<{ size: number }>(SIZE, [storedAs, kind])
  return row?.size ?? null
}

/**
 * The bytes of a file, part by part.
 * @throws IncompleteFile when it is not all there, or was removed while it was read.
 */
export async function* readStored(
  sql: Sql,
  { storedAs, kind }: FileName,
  size: number,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for (let part = 0; read < size; part += 1) {
    const [row] = await sql.query<{ bytes: Buffer }>(READ, [storedAs, kind, part])
    if (!row) throw new IncompleteFile(`part ${String(part)} of a file of an import is missing`)
    read += row.bytes.length
    yield row.bytes
  }
}

/** Removes files of an import. */
export async function removeStored(
  sql: Sql,
  storedAs: string,
  kinds: readonly FileName['kind'][],
): Promise<void> {
  await sql.query(REMOVE, [storedAs, [...kinds]])
}
