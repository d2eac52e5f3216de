import type { ProductOption } from '@/domain/catalogue/variant-options'
import { choiceOf } from '@/domain/catalogue/variant-options'
import { combinationsOf, freeSku, skuOf, skuPatternOf } from '@/domain/catalogue/variant-table/combinations'
import { readBlock } from '@/domain/catalogue/variant-table/paste-block'
import type { OptionPicture, OptionValues, StoredVariant } from '@/domain/catalogue/variant-table/table-row'
import { titleOf } from '@/domain/catalogue/variant-table/table-row'

import type { CellTexts, Column, Reading } from './table-cells'
import { COLUMNS, NO_TEXTS, textsOf } from './table-cells'

/** A variant as the server tells it. */
export interface StoredRow extends StoredVariant {
  readonly reserved: number
  /** Where rows of several products are in one table. */
  readonly productTitle?: string
}

/** A picture of the product, small. */
export interface Picture {
  readonly id: string
  readonly url: string | null
  readonly alt: string
}

interface StoredProduct {
  readonly id: string
  readonly slug: string
  readonly isPublished: boolean
  readonly options: readonly ProductOption[]
  readonly title: string
  readonly pictures: readonly Picture[]
  readonly gallery: readonly string[]
  readonly optionPictures: readonly OptionPicture[]
}

/** Variants as the server tells them: those of a product, or selected ones of several. */
export interface StoredTable {
  /** Null for a selection, whose options and pictures are not edited. */
  readonly product: StoredProduct | null
  readonly rows: readonly StoredRow[]
  readonly currency: string
  readonly mayEdit: boolean
  readonly mayAdjust: boolean
}

/** The same, with the language that its amounts are typed in. */
export type Table = StoredTable & Reading

/** A row as it is edited. */
export interface DraftRow {
  readonly key: string
  /** Null for a variant that is not saved yet. */
  readonly stored: StoredRow | null
  readonly optionValues: OptionValues
  readonly texts: CellTexts
  readonly isActive: boolean
  /** Whether the SKU was typed: else it follows the pattern. */
  readonly isSkuTyped: boolean
  /** Whether the options have its values; a variant without goes to the trash. */
  readonly isFit: boolean
}

/** The table as it is edited, which is what undo goes back through. */
export interface Draft {
  readonly slug: string
  readonly options: readonly ProductOption[]
  /** The pattern of new SKUs; null for the one that follows from slug and options. */
  readonly pattern: string | null
  readonly rows: readonly DraftRow[]
  /** In the order in which the shop shows them. */
  readonly pictures: readonly Picture[]
  readonly optionPictures: readonly OptionPicture[]
}

/** One cell that is typed. */
export interface CellEdit {
  readonly key: string
  readonly column: Column
  readonly text: string
}

/** What a row is called. */
export function nameOf({ optionValues, stored }: Pick<DraftRow, 'optionValues' | 'stored'>): string {
  const { productTitle, title = '' } = stored ?? {}
  if (productTitle === undefined) return titleOf(optionValues)
  const own = optionValues.length === 0 ? title : titleOf(optionValues)
  return ['', titleOf([]), productTitle].includes(own) ? productTitle : `${productTitle}, ${own}`
}

/** Rows that are shown: what is in the trash and fits no option any more is not. */
export const shownRows = ({ rows }: Draft): DraftRow[] =>
  rows.filter(({ isFit, stored }) => isFit || stored?.isActive)

/** The pattern of new SKUs. */
export const patternOf = ({ options, pattern, slug }: Draft) => pattern ?? skuPatternOf(slug, options)

/** The values that a row has under options: of an option that is new to it the first one; null when one of its values is gone. */
function valuesUnder(
  options: readonly ProductOption[],
  row: Pick<DraftRow, 'optionValues'>,
): OptionValues | null {
  const values = options.map(({ name, values: known }) => {
    const own = row.optionValues.find((each) => each.name === name)
    if (!own) return { name, value: known[0] ?? '' }
    return known.includes(own.value) ? own : null
  })
  return values.every((value) => value !== null) ? values : null
}

/** What all rows say in a column, for a row that is new beside them. */
function commonText(rows: readonly DraftRow[], column: Column): string {
  const texts = new Set(rows.filter(({ isActive }) => isActive).map((row) => row.texts[column]))
  const [text] = texts
  return texts.size === 1 && text !== undefined ? text : ''
}

function newRow(values: OptionValues, rows: readonly DraftRow[]): DraftRow {
  // Stock is each variant's own: that of variants which are there is not copied.
  const others = rows.filter(({ stored }) => stored === null)
  const texts = {
    ...NO_TEXTS,
    price: commonText(rows, 'price'),
    compareAt: commonText(rows, 'compareAt'),
    lowStockLevel: commonText(rows, 'lowStockLevel'),
    onHand: commonText(others, 'onHand'),
  }
  const key = `new ${choiceOf({ optionValues: values })}`
  return { key, stored: null, optionValues: values, texts, isActive: true, isSkuTyped: false, isFit: true }
}

/** New rows with the SKUs that the pattern gives; one that is taken in the table gets a number. */
function withSkus(draft: Draft): Draft {
  const pattern = patternOf(draft)
  const follows = ({ isSkuTyped, stored }: DraftRow) => stored === null && !isSkuTyped
  const taken = new Set(draft.rows.filter((row) => !follows(row)).map(({ texts }) => texts.sku.toUpperCase()))
  const rows = draft.rows.map((row) => {
    if (!follows(row)) return row
    const sku = freeSku(skuOf(pattern, row.optionValues, draft.options), taken)
    taken.add(sku)
    return { ...row, texts: { ...row.texts, sku } }
  })
  return { ...draft, rows }
}

/** A row at its place among the combinations. */
function placed(row: DraftRow, values: OptionValues): DraftRow {
  const isActive = row.isFit ? row.isActive : (row.stored?.isActive ?? true)
  return { ...row, optionValues: values, isActive, isFit: true }
}

/** A row that is at no combination: a stored variant is kept, to go to the trash. */
function leftOver(row: DraftRow): DraftRow[] {
  return row.stored === null ? [] : [{ ...row, isActive: false, isFit: false }]
}

/** The draft with other options: rows stay with their combinations, and each combination has a row. */
export function withOptions(draft: Draft, options: readonly ProductOption[]): Draft {
  if (options.length === 0) return withoutOptions(draft)
  const byChoice = new Map<string, DraftRow>()
  const left: DraftRow[] = []
  // Stored variants come first, those on sale before those in the trash.
  const ranked = draft.rows.toSorted((a, b) => rankOf(a) - rankOf(b))
  for (const row of ranked) {
    const values = valuesUnder(options, row)
    const choice = values === null ? null : choiceOf({ optionValues: values })
    if (values === null || choice === null || byChoice.has(choice)) left.push(...leftOver(row))
    else byChoice.set(choice, placed(row, values))
  }
  const rows = combinationsOf(options).map(
    (values) => byChoice.get(choiceOf({ optionValues: values })) ?? newRow(values, draft.rows),
  )
  return withSkus({ ...draft, options, rows: [...rows, ...left] })
}

function rankOf({ stored }: DraftRow): number {
  if (stored === null) return 2
  return stored.isActive ? 0 : 1
}

/** A product without options has the variants that are there, or one. */
function withoutOptions(draft: Draft): Draft {
  const stored = draft.rows.filter((row) => row.stored !== null)
  const kept = stored.map((row, index) =>
    index === 0 || draft.options.length === 0 ? placed(row, []) : (leftOver(row)[0] ?? row),
  )
  const [first] = draft.rows
  const one = first ? { ...first, key: newRow([], []).key, optionValues: [] } : newRow([], [])
  return withSkus({ ...draft, options: [], rows: kept.length > 0 ? kept : [one] })
}

/** The draft of what is stored. */
export function draftOf(table: Table): Draft {
  const { product, rows } = table
  const stored = rows.map((row): DraftRow => ({
    ...{ key: row.id, stored: row, optionValues: row.optionValues, texts: textsOf(row, table) },
    ...{ isActive: row.isActive, isSkuTyped: true, isFit: true },
  }))
  if (product === null)
    return { slug: '', options: [], pattern: null, rows: stored, pictures: [], optionPictures: [] }
  const draft = withOptions(
    {
      ...{ slug: product.slug, options: product.options, pattern: null, rows: stored },
      ...{ pictures: product.pictures, optionPictures: product.optionPictures },
    },
    product.options,
  )
  if (stored.length === 0) return draft
  // A combination that was not made so far is not made by the next save unless it is ticked.
  return { ...draft, rows: draft.rows.map((row) => (row.stored ? row : { ...row, isActive: false })) }
}

/** The draft with cells that were typed or pasted. */
export function withCells(draft: Draft, edits: readonly CellEdit[]): Draft {
  const rows = draft.rows.map((row) => {
    const own = edits.filter(({ key }) => key === row.key)
    if (own.length === 0) return row
    const texts = { ...row.texts, ...Object.fromEntries(own.map(({ column, text }) => [column, text])) }
    return { ...row, texts, isSkuTyped: row.isSkuTyped || own.some(({ column }) => column === 'sku') }
  })
  return withSkus({ ...draft, rows })
}

/** The cells that a block fills from a cell on, to the right and down; lines beyond the last row are none. */
export function pastedCells(
  rows: readonly DraftRow[],
  from: { row: number; column: Column },
  copied: string,
): { edits: CellEdit[]; left: number } {
  const block = readBlock(copied)
  const first = COLUMNS.indexOf(from.column)
  const edits = block.flatMap((line, down) => {
    const row = rows[from.row + down]
    if (!row?.isActive) return []
    return line.flatMap((text, right): CellEdit[] => {
      const column = COLUMNS[first + right]
      return column === undefined ? [] : [{ key: row.key, column, text }]
    })
  })
  return { edits, left: Math.max(0, from.row + block.length - rows.length) }
}

/** The draft with a row that is sold or not. */
export function withActive(draft: Draft, key: string, isActive: boolean): Draft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? { ...row, isActive } : row)) }
}

/** The draft with another pattern of new SKUs. */
export const withPattern = (draft: Draft, pattern: string): Draft => withSkus({ ...draft, pattern })

/** The draft with an option of another name, which its rows take over. */
export function withRenamedOption(draft: Draft, from: string, to: string): Draft {
  const renamed = <Named extends { readonly name: string }>(each: Named) =>
    each.name === from ? { ...each, name: to } : each
  const rows = draft.rows.map((row) => ({ ...row, optionValues: row.optionValues.map(renamed) }))
  const optionPictures = draft.optionPictures.map((each) =>
    each.option === from ? { ...each, option: to } : each,
  )
  return withSkus({ ...draft, options: draft.options.map(renamed), optionPictures, rows })
}

/** What was typed, on what is stored by now: cells that were not touched show what others have saved. */
export function rebased(draft: Draft, table: Table): Draft {
  const mine = new Map(draft.rows.flatMap((row) => (row.stored ? [[row.stored.id, row] as const] : [])))
  const stored = draftOf(table).rows.flatMap((row) => {
    const own = row.stored ? mine.get(row.stored.id) : undefined
    if (!own?.stored) return row.stored ? [row] : []
    const before = textsOf(own.stored, table)
    const typed = Object.entries(own.texts).filter(([column, text]) => text !== before[column as Column])
    const isActive = own.isActive === own.stored.isActive ? row.isActive : own.isActive
    return [{ ...own, stored: row.stored, texts: { ...row.texts, ...Object.fromEntries(typed) }, isActive }]
  })
  if (table.product === null) return { ...draft, rows: stored }
  const rows = [...stored, ...draft.rows.filter((row) => row.stored === null)]
  return withOptions({ ...draft, rows }, draft.options)
}
