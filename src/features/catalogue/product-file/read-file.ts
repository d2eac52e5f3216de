import { setImmediate as others } from 'node:timers/promises'

import { saidBy } from '@/domain/catalogue/product-file/cells'
import type { FileForm } from '@/domain/catalogue/product-file/cells'
import type {
  FileProblem,
  FileRow,
  GroupedProduct,
  MatchedHeads,
} from '@/domain/catalogue/product-file/group-rows'
import { cellsOfRow, groupRows, matchHeads } from '@/domain/catalogue/product-file/group-rows'
import { normaliseSku } from '@/domain/catalogue/sku'
import { MAX_SELECTION } from '@/domain/bulk'
import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'
import { slugOf } from '@/platform/slug-of'

import type { TableRow } from './reading/table'
import { unreadable } from './reading/table'

/** A file's products, with what can be said of it before they are looked at. */
export interface ReadFile {
  readonly form: FileForm
  readonly products: readonly GroupedProduct[]
  /** What is wrong with rows that belong to no product. */
  readonly loose: readonly FileProblem[]
  /** Heads that are no columns of product files. */
  readonly unknown: readonly string[]
}

const KNOWN = `select sku from variants where sku = any($1::text[])`

/**
 * SKUs as they are stored. A CSV that was saved as a workbook has the signs that guarded its cells; of the two ways to read such
 * a one, that which a variant has is meant.
 */
async function skuReader(
  sql: Sql,
  rows: readonly FileRow[],
  form: FileForm,
): Promise<(cell: string) => string> {
  const cells = rows.flatMap(({ cells: { sku = '' } }) => (sku.includes("'") ? [sku] : []))
  const readings = (cell: string) =>
    (['csv', 'xlsx'] as const).map((as) => normaliseSku(saidBy('sku', cell, as)))
  const known = await sql.query<{ sku: string }>(KNOWN, [cells.flatMap(readings)])
  const skus = new Set(known.map(({ sku }) => sku))
  return (cell) => {
    const own = normaliseSku(saidBy('sku', cell, form))
    if (!cell.includes("'") || skus.has(own)) return own
    return readings(cell).find((sku) => skus.has(sku)) ?? own
  }
}

/** Rows after which others of the process may have a turn. */
const AT_ONCE = 1000

function* rowsOf(body: readonly TableRow[], columns: MatchedHeads['columns']): Generator<void, FileRow[]> {
  const rows: FileRow[] = []
  for (const { cells, line } of body) {
    if (rows.push({ line, cells: cellsOfRow(columns, cells) }) % AT_ONCE === 0) yield
  }
  return rows
}

/** Goes through the steps of a long work and lets others of the process have a turn between them. */
async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await others()
  }
}

/**
 * Reads a product file, CSV or XLSX.
 * @throws DomainError `VALIDATION_ERROR` for a file that is none, or has too few columns; `PAYLOAD_TOO_LARGE`.
 */
export async function readProductFile(sql: Sql, bytes: Uint8Array): Promise<ReadFile> {
  // Its packages are loaded for the first file: most processes read none.
  const { readTable } = await import('./reading/read-table')
  const { form, rows } = await readTable(bytes)
  const [head, ...body] = rows
  const { columns, refusal, unknown } = matchHeads(
    (head?.cells ?? []).map((cell) => saidBy('title', cell, form)),
  )
  if (refusal !== null) throw unreadable(refusal)
  const fileRows = await inTurns(rowsOf(body, columns))
  const skuOf = await skuReader(sql, fileRows, form)
  const reading = { form, skuOf, handleOf: (text: string) => slugOf(text) || text }
  const { loose, products } = await inTurns(groupRows(fileRows, reading))
  if (products.length > MAX_SELECTION)
    throw new DomainError(
      'PAYLOAD_TOO_LARGE',
      `A file has at most ${MAX_SELECTION.toLocaleString('en')} products: divide it.`,
    )
  return { form, products, loose, unknown }
}
