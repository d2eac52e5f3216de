import { csvRow } from '@/domain/spreadsheet-cell'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'
import type { CsvRecord } from './read-records'
import { USUAL_HEADER } from './rejected-columns'

export interface RejectedLine {
  line: number
  reason: string
  record: string
}

const PAGE = 2_000

/** The rejected lines after a line number, in the order of the file. */
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

/** Includes the header when it is not the usual one, so that the file can be imported again. */
function headerRow({ text }: CsvRecord): string {
  return text === USUAL_HEADER ? '' : `1,Header of the file,${csvRow([text])}`
}

/**
 * Every rejected line with its number, the reason and its text, as CSV in pages. A record is one cell, so that a spreadsheet can neither run nor damage
 * it.
 */
export async function* rejectedPages(session: ImportSession, header: CsvRecord): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rejected = await loadRejected(session, after, PAGE)
    const last = rejected.at(-1)
    if (!last) return
    const rows = rejected.map(({ line, reason, record }) => csvRow([line, reason, record])).join('')
    yield after === 0 ? headerRow(header) + rows : rows
    after = last.line
  }
}
