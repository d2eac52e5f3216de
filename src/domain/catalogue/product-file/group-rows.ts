import type { Cells, FileForm } from './cells'
import { saidBy } from './cells'
import type { FileColumn } from './columns'
import { FILE_COLUMN_NAMES, factsOf, labelOf, PRODUCT_COLUMNS, VARIANT_COLUMNS } from './columns'

/** What is wrong with a cell or a row, for people who mend it. */
export interface FileProblem {
  /** Of the row in the file; the heads are line 1. */
  readonly line: number
  /** The column's label; null for what is wrong with all of the row. */
  readonly column: string | null
  readonly reason: string
}

/** A row of a file, its cells by their column as they stand there. */
export interface FileRow {
  readonly line: number
  readonly cells: Cells
}

/** A variant as a file describes it. */
export interface FileVariant {
  readonly line: number
  readonly sku: string
  readonly cells: Cells
}

/** A product as a file describes it. A column that the file does not have is in none of its cells. */
export interface FileProduct {
  /** Of its first row. */
  readonly line: number
  readonly handle: string
  readonly cells: Cells
  readonly variants: readonly FileVariant[]
}

/** A product of a file, with what is wrong with its rows. */
export interface GroupedProduct {
  readonly product: FileProduct
  readonly problems: readonly FileProblem[]
}

/** What the heads of a table come to. */
export interface MatchedHeads {
  /** The column at each place; null for one that is not known. */
  readonly columns: readonly (FileColumn | null)[]
  readonly unknown: readonly string[]
  /** Why the table cannot be read; null when it can. */
  readonly refusal: string | null
}

const spelt = (head: string) => head.trim().toLowerCase().replace(/\s+/g, ' ')
const COLUMN_OF = new Map(FILE_COLUMN_NAMES.map((column) => [spelt(labelOf(column)), column]))
/** They say nothing of a variant by themselves. */
const SAY_NOTHING: ReadonlySet<FileColumn> = new Set(['sku', 'currency'])

function refusalOfHeads(known: readonly FileColumn[]): string | null {
  const doubled = known.find((column, index) => known.indexOf(column) !== index)
  if (doubled) return `Two columns are called “${labelOf(doubled)}”.`
  if (!known.includes('handle')) return 'There is no column “Handle”: it says which product a row is about.'
  const ofVariants = known.some((column) => factsOf(column).of === 'variant' && !SAY_NOTHING.has(column))
  if (ofVariants && !known.includes('sku'))
    return 'There is no column “SKU”: it says which variant a row is about.'
  return null
}

/** Matches the heads of a table with the columns of product files, whatever their letter case. */
export function matchHeads(heads: readonly string[]): MatchedHeads {
  const columns = heads.map((head) => COLUMN_OF.get(spelt(head)) ?? null)
  const unknown = heads.filter((head, index) => head.trim() !== '' && columns[index] === null)
  return { columns, unknown, refusal: refusalOfHeads(columns.filter((column) => column !== null)) }
}

/** The cells of one row by their columns. */
export function cellsOfRow(columns: MatchedHeads['columns'], row: readonly string[]): Cells {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column === null ? [] : [[column, row[index] ?? '']])),
  )
}

const pick = (cells: Cells, columns: readonly FileColumn[]): Cells =>
  Object.fromEntries(columns.flatMap((column) => (column in cells ? [[column, cells[column]]] : [])))

/** A product's cell is given on one of its rows, or alike on several. */
function cellOfProduct(
  column: FileColumn,
  rows: readonly FileRow[],
  form: FileForm,
): { cell: string; problem: FileProblem | null } {
  const given = rows
    .map(({ cells, line }) => ({ line, cell: cells[column] ?? '' }))
    .filter(({ cell }) => saidBy(column, cell, form) !== '')
  const [first] = given
  if (!first) return { cell: '', problem: null }
  const other = given.find(({ cell }) => saidBy(column, cell, form) !== saidBy(column, first.cell, form))
  if (!other) return { cell: first.cell, problem: null }
  const reason = `Line ${String(first.line)} says something else for the same product.`
  return { cell: first.cell, problem: { line: other.line, column: labelOf(column), reason } }
}

/** How the rows of a file are read. */
interface Reading {
  readonly form: FileForm
  /** The form in which a handle is stored. */
  readonly handleOf: (text: string) => string
  /** The same of a SKU, by its cell. */
  readonly skuOf: (cell: string) => string
}

/** Rows, and products, after which others of the process may have a turn. */
const AT_ONCE = 500

/** What the rows of a file say, taken down product by product. */
class Grouping {
  readonly #products = new Map<string, FileRow[]>()
  readonly #skus = new Map<string, number>()
  readonly #form: FileForm
  readonly #skuOf: Reading['skuOf']

  constructor({ form, skuOf }: Reading) {
    this.#form = form
    this.#skuOf = skuOf
  }

  add(handle: string, row: FileRow): void {
    const rows = this.#products.get(handle)
    if (rows) rows.push(row)
    else this.#products.set(handle, [row])
  }

  *end(): Generator<void, GroupedProduct[]> {
    const products: GroupedProduct[] = []
    for (const [handle, rows] of this.#products) {
      products.push(this.#productOf(handle, rows))
      if (products.length % AT_ONCE === 0) yield
    }
    return products
  }

  #productOf(handle: string, rows: readonly FileRow[]): GroupedProduct {
    const present = PRODUCT_COLUMNS.filter(
      (column) => column !== 'handle' && rows[0] && column in rows[0].cells,
    )
    const cells = present.map((column) => ({ column, ...cellOfProduct(column, rows, this.#form) }))
    const variants = rows.map((row) => this.#variantOf(row))
    return {
      product: {
        ...{ line: rows[0]?.line ?? 0, handle },
        cells: Object.fromEntries(cells.map(({ cell, column }) => [column, cell])),
        variants: variants.flatMap(({ variant }) => variant ?? []),
      },
      problems: [...cells, ...variants].flatMap(({ problem }) => problem ?? []),
    }
  }

  #variantOf({ cells, line }: FileRow): { variant: FileVariant | null; problem: FileProblem | null } {
    const sku = this.#skuOf(cells.sku ?? '')
    if (sku === '') {
      const says = VARIANT_COLUMNS.some(
        (column) => !SAY_NOTHING.has(column) && saidBy(column, cells[column] ?? '', this.#form) !== '',
      )
      const reason = 'A variant needs a SKU.'
      return { variant: null, problem: says ? { line, column: labelOf('sku'), reason } : null }
    }
    const earlier = this.#skus.get(sku)
    if (earlier !== undefined) {
      const reason = `${sku} is on line ${String(earlier)} already.`
      return { variant: null, problem: { line, column: labelOf('sku'), reason } }
    }
    this.#skus.set(sku, line)
    const own = VARIANT_COLUMNS.filter((column) => column !== 'sku')
    return { variant: { line, sku, cells: pick(cells, own) }, problem: null }
  }
}

/** The products that the rows of a file describe, a step at a time. Rows of one product need not follow each other. */
export function* groupRows(
  rows: readonly FileRow[],
  reading: Reading,
): Generator<void, { products: GroupedProduct[]; loose: FileProblem[] }> {
  const grouping = new Grouping(reading)
  const loose: FileProblem[] = []
  for (const [index, row] of rows.entries()) {
    if (index % AT_ONCE === 0) yield
    const handle = reading.handleOf(saidBy('handle', row.cells.handle ?? '', reading.form))
    if (handle === '')
      loose.push({ line: row.line, column: labelOf('handle'), reason: 'The row names no product.' })
    else grouping.add(handle, row)
  }
  return { products: yield* grouping.end(), loose }
}
