import type { ColumnMatch, ColumnPlan } from '@/domain/import/columns'
import { COLUMNS, matchColumns } from '@/domain/import/columns'
import type { Findings, Settled } from '@/domain/import/conventions'
import { ConventionScan, settleDateOrder, settleDecimalMark } from '@/domain/import/conventions'
import type { DecimalMark } from '@/domain/import/decimal'
import type { Reading } from '@/domain/import/invoice-line'
import { fieldOf } from '@/domain/import/invoice-line'
import type { DateOrder } from '@/domain/import/local-time'
import { spoiltBy } from '@/domain/import/spoilt'

import { FileRefusal } from './file-refusal'
import type { ImportOptions } from '../import-session'
import type { CsvRecord } from './read-records'
import { readRecords } from './read-records'
import { unwrapRejected } from './unwrap-rejected'

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}
const KEPT_EXAMPLES = 8

/** The facts of a file that show how it is written. */
export interface FileFacts {
  header: CsvRecord
  match: ColumnMatch
  findings: Findings
  /** Values that a spreadsheet has damaged: the number of lines, and the first of them. */
  spoilt: { count: number; first: { line: number; reason: string }[] }
  lineCount: number
  /** Whether it is a file of rejected lines that an earlier import wrote. */
  isRejectedFile: boolean
}

/** Reads a file as a stream and collects its conventions: they are decided by the complete file, not line by line. */
export class FileScan {
  readonly #scan = new ConventionScan()
  readonly #found = { isRejectedFile: false }
  readonly #options: Pick<ImportOptions, 'mapping' | 'encoding'>
  readonly #spoilt: FileFacts['spoilt'] = { count: 0, first: [] }
  #header: CsvRecord | undefined
  #match: ColumnMatch | undefined
  #lineCount = 0

  constructor(options: Pick<ImportOptions, 'mapping' | 'encoding'>) {
    this.#options = options
  }

  /**
   * The records after the header, in blocks.
   * @throws FileRefusal when this is not a text file, or its header cannot be read.
   */
  async *read(source: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord[]> {
    const records = readRecords(source, { encoding: this.#options.encoding })
    for await (const block of unwrapRejected(records, this.#found)) {
      const rest = this.#match === undefined ? this.#begin(block) : block
      this.#lineCount += rest.length
      for (const record of rest) this.#note(record)
      yield rest
    }
  }

  /** @throws FileRefusal on an empty file. */
  get facts(): FileFacts {
    if (this.#header === undefined || this.#match === undefined) {
      throw new FileRefusal('the file is empty: its first line must name the columns')
    }
    return {
      header: this.#header,
      match: this.#match,
      findings: this.#scan.findings,
      spoilt: this.#spoilt,
      lineCount: this.#lineCount,
      isRejectedFile: this.#found.isRejectedFile,
    }
  }

  #begin(block: CsvRecord[]): CsvRecord[] {
    const [header, ...rest] = block
    if (header === undefined) return []
    if (header.fields === undefined) {
      throw new FileRefusal(`the header cannot be read: ${header.problem ?? ''}`)
    }
    this.#header = header
    this.#match = matchColumns(header.fields, this.#options.mapping)
    this.#scan.findings.delimiter = header.delimiter ?? ','
    return rest
  }

  #note({ fields, line }: CsvRecord): void {
    const plan = this.#match?.plan
    if (plan === undefined || fields?.length !== plan.width) return
    const text = (column: (typeof COLUMNS)[number]) => fieldOf(fields, plan, column)
    this.#scan.addDate(line, text('InvoiceDate'))
    this.#scan.addNumber(line, text('UnitPrice'))
    this.#scan.addNumber(line, text('Quantity'))
    const column = COLUMNS.find((name) => spoiltBy(name, text(name)) !== undefined)
    if (column === undefined) return
    this.#spoilt.count += 1
    if (this.#spoilt.first.length >= KEPT_EXAMPLES) return
    const reason = `${column} "${text(column).slice(0, 40)}" ${spoiltBy(column, text(column)) ?? ''}`
    this.#spoilt.first.push({ line, reason })
  }
}

/**
 * The columns of a file.
 * @throws FileRefusal when one is missing or named twice.
 */
export function planOf({ match }: Pick<FileFacts, 'match'>): ColumnPlan {
  const { plan, missing, doubled } = match
  if (plan) return plan
  if (doubled.length > 0) throw new FileRefusal(`more than one column is named ${doubled.join(', ')}`)
  const word = missing.length === 1 ? 'column is' : 'columns are'
  throw new FileRefusal(
    `the ${word} missing: ${missing.join(', ')}; name the header that stands for it, on the command line with --map "Header=Column"`,
  )
}

/** What the file's dates, numbers and separators mean, with the line that shows it. */
export interface Conventions {
  dateOrder: Settled<DateOrder>
  decimalMark: Settled<DecimalMark>
  delimiter: string
}

/** Decides the conventions of a file: the caller's choice, or what the file shows. */
export function conventionsOf(
  { findings }: Pick<FileFacts, 'findings'>,
  options: ImportOptions,
): Conventions {
  const separator = DELIMITERS[findings.delimiter] ?? findings.delimiter
  return {
    dateOrder: settleDateOrder(findings, options),
    decimalMark: settleDecimalMark(findings, options),
    delimiter: `Fields: separated by ${separator} (line 1)`,
  }
}

/**
 * The conventions for reading all lines of the file.
 * @throws FileRefusal when the file contradicts itself, or shows no convention.
 */
export function readingOf({ dateOrder, decimalMark }: Conventions, { currency }: ImportOptions): Reading {
  if (dateOrder.value === null) throw new FileRefusal(dateOrder.words)
  if (decimalMark.value === null) throw new FileRefusal(decimalMark.words)
  return { currency, dateOrder: dateOrder.value, decimalMark: decimalMark.value }
}
