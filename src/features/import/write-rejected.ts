import { createWriteStream } from 'node:fs'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { csvRow } from '@/domain/spreadsheet-cell'

import { FileRefusal } from './file-refusal'
import type { ImportSession } from './import-session'
import { rowsOf } from './import-session'
import type { CsvRecord } from './read-records'
import { REJECTED_COLUMNS, USUAL_HEADER } from './rejected-columns'

export interface RejectedLine {
  line: number
  reason: string
  record: string
}

const PAGE = 2_000
const HEADER = `${REJECTED_COLUMNS.join()}\n`

/** The rejected lines behind a line number, in the order of the file. */
export async function loadRejected(
  session: ImportSession,
  after: number,
  limit: number,
): Promise<RejectedLine[]> {
  return rowsOf<RejectedLine>(
    session,
    `select l.line, l.reason, r.record from import_lines l join import_records r on r.line = l.line
     where l.reason is not null and l.line > $1 order by l.line limit $2`,
    [after, limit],
  )
}

/** Where the header is not the usual one, it goes along, so that the file can be imported again. */
function headerRow({ text, line }: CsvRecord): string {
  return text === USUAL_HEADER ? '' : `${line},Header of the file,${csvRow([text])}`
}

/** A record stays as it stood in its file, in one cell: a spreadsheet can neither run nor spoil it. */
async function* toCsv(session: ImportSession, header: CsvRecord): AsyncGenerator<string> {
  yield HEADER
  yield headerRow(header)
  let after = 0
  for (;;) {
    const rejected = await loadRejected(session, after, PAGE)
    const last = rejected.at(-1)
    if (!last) return
    after = last.line
    yield rejected.map(({ line, reason, record }) => csvRow([line, reason, record])).join('')
  }
}

async function beginsAsRejected(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === HEADER
  } finally {
    await handle.close()
  }
}

/**
 * Makes sure that what stands in the way of the rejected lines is nothing or an earlier run's: it is replaced, or removed
 * when nothing is rejected, and neither may happen to somebody's own file, a link or a device.
 * @throws FileRefusal
 */
export async function assertRejectedTarget(file: string): Promise<void> {
  const stats = await lstat(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new FileRefusal(`the rejected lines cannot go to ${file}: name a file in a folder of yours`, {
      cause: error,
    })
  })
  if (stats === null) return
  if (!stats.isFile()) {
    throw new FileRefusal(`the rejected lines cannot go to ${file}, which is no plain file: name another`)
  }
  if (stats.size > 0 && !(await beginsAsRejected(file))) {
    throw new FileRefusal(
      `${file} holds something else than an earlier import's rejected lines: name another file for them`,
    )
  }
}

/**
 * Writes every rejected line with its number, the reason and what stood there. The file appears when it is whole, and
 * the one of an earlier run disappears when nothing is rejected any more.
 */
export async function writeRejected(
  session: ImportSession,
  { file, header }: { file: string; header: CsvRecord },
): Promise<void> {
  await assertRejectedTarget(file)
  const [first] = await loadRejected(session, 0, 1)
  if (!first) {
    await rm(file, { force: true })
    return
  }
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.part`
  // The records are a company's books: nobody else on this machine reads them.
  await pipeline(Readable.from(toCsv(session, header)), createWriteStream(partial, { mode: 0o600 }))
  await rename(partial, file)
}
