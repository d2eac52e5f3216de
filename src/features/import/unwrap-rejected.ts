import { restoreCell } from '@/domain/spreadsheet-cell'

import type { CsvRecord } from './read-records'
import { detectDelimiter, splitRecord } from './read-records'
import { REJECTED_COLUMNS } from './rejected-columns'

const MAX_LINE = 2_000_000_000

/** Whether a record heads a file of rejected lines that an earlier import wrote. */
function isRejectedHeader({ fields }: CsvRecord): boolean {
  return fields?.join() === REJECTED_COLUMNS.join()
}

/**
 * The lines that a file of rejected lines holds, under the numbers that they had, the header of their file first; any other
 * file's records as they are.
 */
export async function* unwrapRejected(
  source: AsyncIterable<CsvRecord[]>,
  found: { isRejectedFile: boolean },
): AsyncGenerator<CsvRecord[]> {
  let isFirst = true
  let delimiter: string | undefined
  let line = 0
  const unwrap = (record: CsvRecord): CsvRecord => {
    const [number = '', , cell] = record.fields ?? []
    if (cell === undefined) return { ...record, line: (line += 1) }
    const own = Number(number)
    line = Number.isSafeInteger(own) && own > line && own < MAX_LINE ? own : line + 1
    const text = restoreCell(cell)
    delimiter ??= detectDelimiter(text)
    return { line, text, delimiter, ...splitRecord(text, delimiter) }
  }
  for await (const records of source) {
    const [first] = records
    if (isFirst && first !== undefined) {
      found.isRejectedFile = isRejectedHeader(first)
      isFirst = false
      if (found.isRejectedFile) records.shift()
    }
    yield found.isRejectedFile ? records.map(unwrap) : records
  }
}
