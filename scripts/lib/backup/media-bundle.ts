import type { Client } from 'pg'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'

const PAGE = 500
const MAX_HEAD_BYTES = 8 * 1024
const LINE_END = 0x0a

const NAMES = `
  select distinct case when coalesce(m.prefix, '') = '' then f.name else m.prefix || '/' || f.name end as name
  from media m
  cross join lateral (select value as name from jsonb_each_text(to_jsonb(m)) where key ~ '(^|_)filename$') f
  where f.name is not null`

/** The names of all files of pictures that the snapshot knows. */
async function* listNames(client: Client): AsyncGenerator<string> {
  await client.query(`declare media_files no scroll cursor for ${NAMES} order by 1`)
  for (;;) {
    const { rows } = await client.query<{ name: string }>(`fetch ${String(PAGE)} from media_files`)
    for (const { name } of rows) yield name
    if (rows.length < PAGE) break
  }
  await client.query('close media_files')
}

export interface MediaCount {
  files: number
  /** Names that the database knows, and the storage does not. */
  missing: string[]
}

/** All files one after the other, each behind a line with its name and size. `count` grows while it is read. */
export async function* bundleMedia(
  client: Client,
  store: FileStore,
  count: MediaCount,
): AsyncGenerator<Uint8Array> {
  for await (const name of listNames(client)) {
    const file = await store.open(name)
    if (!file) {
      count.missing.push(name)
      continue
    }
    yield Buffer.from(`${JSON.stringify({ name, size: file.size })}\n`)
    let left = file.size
    for await (const piece of file.stream as AsyncIterable<Uint8Array>) {
      left -= piece.length
      yield piece
    }
    if (left !== 0) throw new StartFailure(`The picture ${name} changed while it was read: run it again.`)
    count.files += 1
  }
}

/** Bytes that are taken in the amounts that the reader wants. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next()
    if (next.done === true) return false
    this.#rest = Buffer.concat([this.#rest, next.value])
    return true
  }

  /** The next line, or undefined at the end. */
  async line(): Promise<string | undefined> {
    let end = this.#rest.indexOf(LINE_END)
    while (end < 0) {
      if (this.#rest.length > MAX_HEAD_BYTES)
        throw new StartFailure('The pictures of the backup cannot be read.')
      if (!(await this.#more())) break
      end = this.#rest.indexOf(LINE_END)
    }
    if (end < 0 && this.#rest.length === 0) return undefined
    if (end < 0) throw new StartFailure('The pictures of the backup end in the middle of one.')
    const line = this.#rest.subarray(0, end).toString('utf8')
    this.#rest = this.#rest.subarray(end + 1)
    return line
  }

  async *bytes(size: number): AsyncGenerator<Buffer> {
    let left = size
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) {
        throw new StartFailure('The pictures of the backup end in the middle of one.')
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}

function parseHead(line: string): { name: string; size: number } {
  const head: unknown = JSON.parse(line)
  if (typeof head === 'object' && head !== null && 'name' in head && 'size' in head) {
    const { name, size } = head
    if (typeof name === 'string' && Number.isSafeInteger(size)) return { name, size: Number(size) }
  }
  throw new StartFailure('The pictures of the backup cannot be read.')
}

/** Writes the files of a bundle to their storage, over files of the same name. */
export async function unbundleMedia(
  source: AsyncIterable<Uint8Array>,
  store: FileStore,
): Promise<{ files: number }> {
  const reader = new Reader(source)
  let files = 0
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    const { name, size } = parseHead(line)
    await store.write(name, reader.bytes(size))
    files += 1
  }
  return { files }
}
