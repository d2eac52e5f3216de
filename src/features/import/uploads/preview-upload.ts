import type { Column } from '@/domain/import/columns'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { FileRefusal } from '../reading/file-refusal'
import type { Conventions, FileFacts } from '../reading/file-scan'
import { conventionsOf, FileScan } from '../reading/file-scan'
import { assertMayImport } from './import-access'
import type { PreviewRequest } from './import-request'
import { makeLineReader } from '../reading/read-line'
import type { CsvRecord } from '../reading/read-records'
import { isGone, openUpload } from './open-upload'
import { IncompleteFile } from './stored-file'

/**
 * Characters at the beginning of a file whose lines are checked; its conventions are decided by the complete file.
 */
const SAMPLE_CHARACTERS = 512 * 1024
const SHOWN_LINES = 8
const GONE = 'The upload is gone: choose the file again.'

interface Shown {
  /** The convention that was found, or the choice that is needed. */
  words: string
  isSettled: boolean
}

export interface ImportPreview {
  headers: string[]
  found: { column: Column; header: string }[]
  missing: Column[]
  /** The file's conventions of dates, numbers and fields, with the line that shows each. */
  conventions: { dateOrder: Shown; decimalMark: Shown; delimiter: Shown } | null
  /** The first lines as they would be parsed. */
  lines: { line: number; fields: string[]; problem: string | null }[]
  /** How many lines the file has, and how many of them a spreadsheet has spoilt. */
  lineCount: number
  spoilt: { count: number; first: { line: number; reason: string }[] }
  /** Of the first half megabyte: how many lines there are, and the first that would be rejected. */
  sampled: number
  problems: { line: number; reason: string }[]
  problemCount: number
  /** Why the file cannot be read at all. */
  refusal: string | null
}

/**
 * Reads an upload: the columns that were found, the conventions of dates and numbers, the first lines, and which of
 * them would be rejected.
 * @throws DomainError `FORBIDDEN`, `VALIDATION_ERROR`, `NOT_FOUND`.
 */
export async function previewUpload(ctx: Context, request: PreviewRequest): Promise<ImportPreview> {
  assertMayImport(ctx)
  const upload = await openUpload(sqlOf(ctx.payload), request.storedAs)
  if (!upload) throw new DomainError('NOT_FOUND', GONE)
  try {
    const scan = new FileScan(request.options)
    const sample = await takeSample(scan.read(upload.bytes))
    return describe(sample, scan.facts, request)
  } catch (error) {
    if (error instanceof FileRefusal) return { ...EMPTY, refusal: error.message }
    if (isGone(error) || error instanceof IncompleteFile)
      throw new DomainError('NOT_FOUND', GONE, { cause: error })
    throw error
  }
}

/** Reads to the end, and keeps the first records. */
async function takeSample(blocks: AsyncIterable<CsvRecord[]>): Promise<CsvRecord[]> {
  const sample: CsvRecord[] = []
  let characters = 0
  for await (const records of blocks) {
    for (const record of records) {
      if (characters >= SAMPLE_CHARACTERS) break
      characters += record.text.length
      sample.push(record)
    }
  }
  return sample
}

const EMPTY: ImportPreview = {
  ...{ headers: [], found: [], missing: [], conventions: null, lines: [], lineCount: 0 },
  ...{ spoilt: { count: 0, first: [] }, sampled: 0, problems: [], problemCount: 0, refusal: null },
}

function describe(
  sample: readonly CsvRecord[],
  facts: FileFacts,
  { options }: PreviewRequest,
): ImportPreview {
  const { found, missing, doubled, plan } = facts.match
  const conventions = conventionsOf(facts, options)
  const reasonOf = readerOf(facts, conventions, options)
  const judged = sample.map((record) => ({ ...record, reason: reasonOf(record) }))
  const problems = judged.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }]))
  return {
    headers: facts.header.fields ?? [],
    found,
    missing,
    conventions: plan ? shownOf(conventions) : null,
    lines: judged
      .slice(0, SHOWN_LINES)
      .map(({ line, fields, text, reason }) => ({ line, fields: fields ?? [text], problem: reason })),
    lineCount: facts.lineCount,
    spoilt: facts.spoilt,
    sampled: sample.length,
    problems: problems.slice(0, SHOWN_LINES),
    problemCount: problems.length,
    refusal: doubled.length > 0 ? `More than one column is named ${doubled.join(', ')}.` : null,
  }
}

function shownOf({ dateOrder, decimalMark, delimiter }: Conventions): ImportPreview['conventions'] {
  const shown = ({ words, value }: Conventions['dateOrder'] | Conventions['decimalMark']): Shown => ({
    words,
    isSettled: value !== null,
  })
  return {
    dateOrder: shown(dateOrder),
    decimalMark: shown(decimalMark),
    delimiter: { words: delimiter, isSettled: true },
  }
}

/**
 * Makes a function that answers why a record would be rejected, or null. While a convention is undecided, only the
 * record's own problem is reported.
 */
function readerOf(
  { match }: FileFacts,
  { dateOrder, decimalMark }: Conventions,
  options: PreviewRequest['options'],
): (record: CsvRecord) => string | null {
  if (!match.plan || dateOrder.value === null || decimalMark.value === null) {
    return ({ problem }) => problem ?? null
  }
  const reading = {
    currency: options.currency,
    dateOrder: dateOrder.value,
    decimalMark: decimalMark.value,
  }
  const read = makeLineReader(match.plan, reading, { ...options, nowMs: Date.now() })
  return (record) => {
    const result = read(record)
    return 'reason' in result ? result.reason : null
  }
}
