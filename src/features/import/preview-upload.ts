import { createReadStream } from 'node:fs'

import { matchColumns } from '@/domain/import/columns'
import type { Column, ColumnPlan } from '@/domain/import/columns'
import { parseInvoiceLine } from '@/domain/import/invoice-line'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { FileRefusal } from './file-refusal'
import { assertMayImport } from './import-access'
import type { PreviewRequest } from './import-request'
import type { CsvRecord } from './read-records'
import { readRecords } from './read-records'
import { uploadedFile } from './uploaded-file'

const SAMPLE_BYTES = 512 * 1024
const SHOWN_LINES = 8

export interface ImportPreview {
  headers: string[]
  found: { column: Column; header: string }[]
  missing: Column[]
  /** The first lines as they would be read. */
  lines: { line: number; fields: string[]; problem: string | null }[]
  /** Of the first half megabyte: how many lines there are, and the first that would be rejected. */
  sampled: number
  problems: { line: number; reason: string }[]
  problemCount: number
  /** Why the file cannot be read at all. */
  refusal: string | null
}

/**
 * Reads the beginning of an upload: which columns are found, what the first lines say and which of them are unsound.
 * @throws DomainError `FORBIDDEN`, `VALIDATION_ERROR`.
 */
export async function previewUpload(ctx: Context, request: PreviewRequest): Promise<ImportPreview> {
  assertMayImport(ctx)
  const source = createReadStream(uploadedFile(request.storedAs), { end: SAMPLE_BYTES - 1 })
  try {
    const records: CsvRecord[] = []
    for await (const part of readRecords(source, { encoding: request.options.encoding }))
      records.push(...part)
    // The sample may end within a line.
    if (source.bytesRead >= SAMPLE_BYTES) records.pop()
    return describe(records, request)
  } catch (error) {
    if (error instanceof FileRefusal) return { ...EMPTY, refusal: error.message }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new DomainError('NOT_FOUND', 'The upload is gone: choose the file again.', { cause: error })
    }
    throw error
  }
}

const EMPTY: ImportPreview = {
  ...{ headers: [], found: [], missing: [], lines: [], sampled: 0, problems: [], problemCount: 0 },
  refusal: null,
}

function describe(records: readonly CsvRecord[], { options }: PreviewRequest): ImportPreview {
  const [header, ...rest] = records
  if (!header?.fields) return { ...EMPTY, refusal: header?.problem ?? 'The file is empty.' }
  const { found, missing, doubled, plan } = matchColumns(header.fields, options.mapping)
  const refusal = doubled.length > 0 ? `More than one column is named ${doubled.join(', ')}.` : null
  const judged = rest.map((record) => ({ ...record, reason: reasonOf(record, plan, options.currency) }))
  const problems = judged.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }]))
  return {
    headers: header.fields,
    found,
    missing,
    lines: judged
      .slice(0, SHOWN_LINES)
      .map(({ line, fields, text, reason }) => ({ line, fields: fields ?? [text], problem: reason })),
    sampled: rest.length,
    problems: problems.slice(0, SHOWN_LINES),
    problemCount: problems.length,
    refusal,
  }
}

function reasonOf(record: CsvRecord, plan: ColumnPlan | undefined, currency: string): string | null {
  if (!record.fields) return record.problem ?? 'the line cannot be read'
  if (!plan) return null
  const parsed = parseInvoiceLine(record.fields, plan, currency)
  return 'reason' in parsed ? parsed.reason : null
}
