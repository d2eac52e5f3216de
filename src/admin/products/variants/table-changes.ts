import { choiceOf } from '@/domain/catalogue/variant-options'
import { MAX_PICTURES, titleOf } from '@/domain/catalogue/variant-table/table-row'
import type { Words } from '@/domain/languages/words'

import type { Column, Reading } from './table-cells'
import { columnOfCell, COLUMN_FACTS, COLUMNS, readCell } from './table-cells'
import type { Draft, DraftRow, Table } from './table-draft'

/** What is wrong, by the key of the row and the column; `row` is all of the row. */
export type CellProblems = ReadonlyMap<string, string>

/** The place of a cell's problem. */
export const placeOf = (key: string, column: Column | 'row') => `${key} ${column}`

/** Whether a row is no part of what is saved: a new one that is not ticked, or one that stays in the trash. */
const isLeftOut = ({ isActive, stored }: DraftRow) => !isActive && !stored?.isActive

/** Whether a cell differs from what is stored; a new row has nothing stored. */
export function isChanged({ stored, texts }: DraftRow, column: Column, reading: Reading): boolean {
  if (stored === null) return false
  const { problem, value } = readCell(column, texts[column], reading)
  return problem !== null || value !== stored[COLUMN_FACTS[column].cell]
}

/** SKUs of rows that are those of earlier rows. */
function doubledSkus(rows: readonly DraftRow[], reading: Reading, { t }: Words): CellProblems {
  const seen = new Set<unknown>()
  return new Map(
    rows.flatMap(({ key, texts }) => {
      const { value } = readCell('sku', texts.sku, reading)
      const isDoubled = value !== null && seen.has(value)
      seen.add(value)
      return isDoubled ? [[placeOf(key, 'sku'), t('Another row has this SKU.')] as const] : []
    }),
  )
}

/** What is wrong with what is typed, cell by cell. */
export function problemsOf(draft: Draft, reading: Reading, words: Words): CellProblems {
  const rows = draft.rows.filter((row) => !isLeftOut(row) && row.isFit)
  const wrong = rows.flatMap((row) =>
    COLUMNS.flatMap((column) => {
      const { problem } = readCell(column, row.texts[column], { ...reading, t: words.t })
      return problem === null ? [] : [[placeOf(row.key, column), problem] as const]
    }),
  )
  return new Map([...doubledSkus(rows, reading, words), ...wrong])
}

type Values = Record<string, unknown>

/** The cells of a row as the server takes them. */
function valuesOf(row: DraftRow, columns: readonly Column[], reading: Reading): Values {
  return Object.fromEntries(
    columns.map((column) => [COLUMN_FACTS[column].cell, readCell(column, row.texts[column], reading).value]),
  )
}

function newRowOf(row: DraftRow, reading: Reading): Values {
  const { optionValues } = row
  return { ...valuesOf(row, COLUMNS, reading), title: titleOf(optionValues), optionValues }
}

function changedRowOf(
  row: DraftRow,
  stored: NonNullable<DraftRow['stored']>,
  reading: Reading,
): Values | null {
  const columns = row.isFit ? COLUMNS.filter((column) => isChanged(row, column, reading)) : []
  const isMoved = row.isFit && choiceOf(row) !== choiceOf(stored)
  const isTurned = row.isActive !== stored.isActive
  if (columns.length === 0 && !isMoved && !isTurned) return null
  const seen = Object.fromEntries(
    columns.map((column) => [COLUMN_FACTS[column].cell, stored[COLUMN_FACTS[column].cell]]),
  )
  // A title that only says the option values goes on saying them.
  const isNamed = isMoved && stored.title === titleOf(stored.optionValues)
  return {
    variantId: stored.id,
    ...valuesOf(row, columns, reading),
    ...(isMoved ? { optionValues: row.optionValues } : {}),
    ...(isNamed ? { title: titleOf(row.optionValues) } : {}),
    ...(isTurned ? { isActive: row.isActive } : {}),
    expected: { ...seen, ...(isTurned ? { isActive: stored.isActive } : {}) },
  }
}

/** What a save would send. */
export interface TableChanges {
  readonly rows: readonly Values[]
  /** The key of each row's draft, in their order. */
  readonly keys: readonly string[]
  readonly created: number
  readonly changed: number
  readonly trashed: number
  readonly hasNewOptions: boolean
  readonly hasNewPictures: boolean
  /** Whether stock of variants that are there changes, which needs a reason. */
  readonly movesStock: boolean
}

/** The pictures of values that the options still have. */
const keptPictures = ({ optionPictures, options }: Draft) =>
  optionPictures.filter(({ option, value }) =>
    options.some(({ name, values }) => name === option && values.includes(value)),
  )

const galleryOf = ({ pictures }: Draft) => pictures.slice(0, MAX_PICTURES).map(({ id }) => id)

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What the pictures come to, where they are others now. */
function picturesOf(draft: Draft, { product }: Table): Values {
  if (product === null) return {}
  const isMoved = !isSame(draft.pictures, product.pictures)
  const kept = keptPictures(draft)
  return {
    ...(isMoved ? { gallery: galleryOf(draft), expectedGallery: product.gallery } : {}),
    ...(isSame(kept, product.optionPictures)
      ? {}
      : { optionPictures: kept, expectedOptionPictures: product.optionPictures }),
  }
}

/** What differs from what is stored. */
export function changesOf(draft: Draft, table: Table): TableChanges {
  const { product } = table
  const sent = draft.rows.flatMap((row) => {
    if (isLeftOut(row)) return []
    const values = row.stored ? changedRowOf(row, row.stored, table) : newRowOf(row, table)
    return values === null ? [] : [{ row, values }]
  })
  const trashed = sent.filter(({ row }) => row.stored?.isActive === true && !row.isActive).length
  const created = sent.filter(({ row }) => row.stored === null).length
  return {
    ...{ rows: sent.map(({ values }) => values), keys: sent.map(({ row }) => row.key) },
    ...{ created, trashed, changed: sent.length - created - trashed },
    hasNewOptions: product !== null && !isSame(draft.options, product.options),
    hasNewPictures: Object.keys(picturesOf(draft, table)).length > 0,
    movesStock: sent.some(({ row, values }) => row.stored !== null && 'onHand' in values),
  }
}

/** The body of a save. */
export function bodyOf(draft: Draft, table: Table, reason: string): object {
  const { hasNewOptions, movesStock, rows } = changesOf(draft, table)
  return {
    rows,
    ...(hasNewOptions ? { options: draft.options, expectedOptions: table.product?.options } : {}),
    ...picturesOf(draft, table),
    ...(movesStock ? { reason } : {}),
  }
}

interface FieldProblem {
  readonly path: string
  readonly message: string
}

const isProblem = (field: unknown): field is FieldProblem =>
  typeof field === 'object' && field !== null && 'path' in field && typeof field.path === 'string'

/** What the server says is wrong: at its cells, and what stands at none. */
export function readProblems(
  fields: unknown,
  keys: readonly string[],
): { cells: CellProblems; others: readonly string[] } {
  const cells = new Map<string, string>()
  const others: string[] = []
  for (const field of Array.isArray(fields) ? fields.filter(isProblem) : []) {
    const [list, index, cell = ''] = field.path.split('.')
    const key = list === 'rows' ? keys[Number(index)] : undefined
    if (key === undefined) others.push(field.message)
    else cells.set(placeOf(key, columnOfCell(cell) ?? 'row'), field.message)
  }
  return { cells, others }
}
