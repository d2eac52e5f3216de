import { restoreCell } from '@/domain/spreadsheet-cell'

import type { CsvRecord } from './read-records'
import { detectDelimiter, splitRecord } from './read-records'
import { REJECTED_COLUMNS, USUAL_HEADER } from './rejected-columns'

const MAX_LINE = 2_000_000_000

/** Whether a record heads a file of rejected lines that an earlier import wrote. */
function isRejectedHeader({ fields }: CsvRecord): boolean {
  return fields?.join() === REJECTED_COLUMNS.join()
}

/** Extracts the original lines from a file of rejected lines, with their original line numbers, the header first. */
class Unwrapper {
  #delimiter: string | undefined
  #line = 0

  take(records: readonly CsvRecord[]): CsvRecord[] {
    return records.flatMap((record) => this.#unwrap(record))
  }

  #unwrap(record: CsvRecord): CsvRecord[] {
    const [number = '', , cell] = record.fields ?? []
    const own = Number(number)
    const header = this.#line === 0 && own !== 1 ? [this.#read(1, USUAL_HEADER)] : []
    const isSound = Number.isSafeInteger(own) && own > this.#line && own < MAX_LINE
    const line = isSound ? own : this.#line + 1
    return [
      ...header,
      cell === undefined ? { ...record, line: this.#number(line) } : this.#read(line, restoreCell(cell)),
    ]
  }

  #read(line: number, text: string): CsvRecord {
    this.#delimiter ??= detectDelimiter(text)
    const delimiter = this.#delimiter
    return { line: this.#number(line), text, delimiter, ...splitRecord(text, delimiter) }
  }

  #number(line: number): number {
    this.#line = line
    return line
  }
}

/** The original lines in a file of rejected lines; the records of any other file unchanged. */
export async function* unwrapRejected(
  source: AsyncIterable<CsvRecord[]>,
  found: { isRejectedFile: boolean },
): AsyncGenerator<CsvRecord[]> {
  const unwrapper = new Unwrapper()
  let isFirst = true
  for await (const records of source) {
    const [first, ...rest] = records
    if (!isFirst || first === undefined) {
      yield found.isRejectedFile ? unwrapper.take(records) : records
      continue
    }
    isFirst = false
    found.isRejectedFile = isRejectedHeader(first)
    yield found.isRejectedFile ? unwrapper.take(rest) : records
  }
}
