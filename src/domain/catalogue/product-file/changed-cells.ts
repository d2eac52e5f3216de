import type { Cells, FileForm } from './cells'
import { isUnchanged, plainText, saidBy } from './cells'
import type { FileColumn } from './columns'
import { factsOf, labelOf } from './columns'
import type { FileProblem } from './group-rows'
import type { FileSurroundings, FileValue } from './read-value'
import { readValue } from './read-value'

/** A cell that would be written, with what is there now. */
export interface CellChange {
  readonly line: number
  /** Of the variant; null for a cell of the product. */
  readonly sku: string | null
  readonly column: string
  readonly before: string
  readonly after: string
}

export type FileValues = Partial<Record<FileColumn, FileValue>>

/** Where cells stand, and what is stored there; null for what is new. */
export interface CellsAt {
  readonly line: number
  readonly sku: string | null
  readonly cells: Cells
  readonly stored: Cells | null
}

/** Collects what would be written of one product, and what is wrong with it. */
export class ChangedCells {
  readonly changes: CellChange[] = []
  readonly problems: FileProblem[] = []
  readonly form: FileForm
  readonly #surroundings: FileSurroundings

  constructor(form: FileForm, surroundings: FileSurroundings) {
    this.form = form
    this.#surroundings = surroundings
  }

  refuse(line: number, column: FileColumn | null, reason: string): void {
    this.problems.push({ line, column: column === null ? null : labelOf(column), reason })
  }

  /** The text of a cell as it would be afterwards; undefined for one that stays. */
  saidAnew(column: FileColumn, { cells, stored }: CellsAt): string | undefined {
    const cell = cells[column]
    if (cell === undefined || isUnchanged(column, stored?.[column] ?? '', cell)) return undefined
    const text = saidBy(column, cell, this.form)
    return text === '' && factsOf(column).hasDefault ? undefined : text
  }

  /** The values that differ from what is stored. */
  valuesOf(columns: readonly FileColumn[], at: CellsAt): FileValues {
    const values: FileValues = {}
    for (const column of columns) {
      const value = this.#valueOf(column, at)
      if (value !== undefined) values[column] = value
    }
    return values
  }

  note(column: FileColumn, { line, sku, stored }: CellsAt, after: string): void {
    if (stored === null) return
    this.changes.push({ line, sku, column: labelOf(column), before: stored[column] ?? '', after })
  }

  #valueOf(column: FileColumn, at: CellsAt): FileValue | undefined {
    const text = this.saidAnew(column, at)
    if (text === undefined) {
      const isMissing = at.stored === null && factsOf(column).isRequired && !factsOf(column).hasDefault
      if (isMissing) this.refuse(at.line, column, `What is new needs a ${labelOf(column)}.`)
      return undefined
    }
    const read = readValue(column, text, this.#surroundings)
    if ('problem' in read) {
      this.refuse(at.line, column, read.problem)
      return undefined
    }
    if (this.#isSameValue(column, { text, value: read.value }, at)) return undefined
    this.note(column, at, text)
    return read.value
  }

  /** HTML may be written in several ways, a category named by path or slug, and a picture by name or address. */
  #isSameValue(column: FileColumn, given: { text: string; value: FileValue }, { stored }: CellsAt): boolean {
    const before = stored?.[column] ?? ''
    const { kind } = factsOf(column)
    if (given.text === '' || before === '') return false
    if (kind === 'html') return plainText(this.#surroundings.readHtml(given.text).html) === plainText(before)
    if (kind !== 'path' && kind !== 'files') return false
    const read = readValue(column, before, this.#surroundings)
    return 'value' in read && JSON.stringify(read.value) === JSON.stringify(given.value)
  }
}
