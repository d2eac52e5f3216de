import { restoreCell, restoreIdentifier } from '../../spreadsheet-cell'

import type { CellKind, FileColumn } from './columns'
import { factsOf } from './columns'
import { readNumber } from './read-number'

/** How a file was saved: texts of a CSV were guarded against formulas when it was written. */
export type FileForm = 'csv' | 'xlsx'

/** What a cell holds, as a file says it; empty texts for empty cells. */
export type Cells = Readonly<Partial<Record<FileColumn, string>>>

/** A spreadsheet keeps no more characters in a cell. */
const MOST_CHARACTERS = 32_767

/** A text as spreadsheets give it back: line breaks of one kind, without what their formats have no sign for. */
export function plainText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .trim()
}

const NUMBERS: ReadonlySet<CellKind> = new Set(['amount', 'number', 'whole'])

/** Whether an export writes the cells of a column as numbers; all others are texts that it guards in a CSV. */
export const isNumeric = (column: FileColumn): boolean => NUMBERS.has(factsOf(column).kind)

const restored = (column: FileColumn, text: string): string =>
  isNumeric(column) ? text : restoreIdentifier(restoreCell(text))

/** What a cell says: without the signs by which a CSV is guarded, and as it is in a workbook. */
export function saidBy(column: FileColumn, text: string, form: FileForm): string {
  // Most cells of a file are empty.
  return text === '' ? '' : plainText(form === 'csv' ? restored(column, text) : text)
}

/** The parts of a path of categories or a list of pictures, without regard to spaces between them. */
export function partsOf(kind: 'path' | 'files', text: string): string[] {
  const parts = text.split(kind === 'path' ? '>' : /[,;\n]/).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

/** A text in the form in which texts of its kind are compared. */
function comparable(column: FileColumn, text: string): string {
  const { kind } = factsOf(column)
  switch (kind) {
    case 'amount':
    case 'number':
    case 'whole':
      return String(readNumber(text) ?? text)
    case 'choice':
      return text.toLowerCase()
    case 'path':
    case 'files':
      return partsOf(kind, text).join('\n')
    case 'html':
    case 'identifier':
    case 'text':
      return text
  }
}

/**
 * Whether a cell of a file says what is stored, written as an export writes it. A file may have gone from one format to another on
 * its way, so that its guards are there or not; and a spreadsheet may have cut a text that was too long for it.
 */
export function isUnchanged(column: FileColumn, stored: string, cell: string): boolean {
  const before = comparable(column, plainText(stored))
  const readings = [cell, restored(column, cell)].map(plainText)
  return readings.some(
    (text) =>
      comparable(column, text) === before ||
      (cell.length >= MOST_CHARACTERS - 1 && before.startsWith(text) && text !== ''),
  )
}
