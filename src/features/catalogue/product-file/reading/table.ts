import { DomainError } from '@/domain/errors'
import type { FileForm } from '@/domain/catalogue/product-file/cells'

/** A row of a table with its line in the file; what a person counts, so that the first row is line 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A file as rows of texts. */
export interface Table {
  readonly form: FileForm
  readonly rows: readonly TableRow[]
}

/** The most rows of a file, besides its heads. */
const MAX_ROWS = 100_000
/** The most columns that are looked at. */
export const MAX_COLUMNS = 200

/** A file that cannot be read at all. */
export const unreadable = (message: string, cause?: unknown): DomainError =>
  new DomainError('VALIDATION_ERROR', message, { fields: [{ path: 'file', message }], cause })

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** @throws DomainError `PAYLOAD_TOO_LARGE`. */
export function assertRoom(rows: readonly TableRow[]): void {
  if (rows.length <= MAX_ROWS + 1) return
  throw new DomainError(
    'PAYLOAD_TOO_LARGE',
    `A file has at most ${MAX_ROWS.toLocaleString('en')} rows: divide it by products.`,
  )
}
