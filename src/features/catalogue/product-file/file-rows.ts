import { isNumeric } from '@/domain/catalogue/product-file/cells'
import type { FileColumn } from '@/domain/catalogue/product-file/columns'
import { FILE_COLUMN_NAMES, factsOf, labelOf, VARIANT_COLUMNS } from '@/domain/catalogue/product-file/columns'
import type { StoredProduct, StoredVariant } from '@/domain/catalogue/product-file/stored-product'
import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'
import type { Context } from '@/platform/context'
import type { IdsSelect } from '@/platform/database/captured-ids'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { loadCategoryPaths } from './category-paths'
import { loadStoredProducts, PRODUCTS_AT_ONCE } from './stored-products'

/** The heads of a product file. */
export const FILE_HEADS: readonly string[] = FILE_COLUMN_NAMES.map(labelOf)

const OF_VARIANT: ReadonlySet<FileColumn> = new Set(VARIANT_COLUMNS)

/** A text that looks like a number or a day is guarded in a CSV like an identifier: a title has to come back as it was, too. */
function cellOf(column: FileColumn, text: string): SpreadsheetCell {
  if (text === '') return null
  if (!isNumeric(column)) return { as: 'identifier', text }
  const decimals = factsOf(column).kind === 'amount' ? (text.split('.')[1]?.length ?? 0) : null
  return { as: 'number', digits: text, decimals }
}

/** What is said of the product stands on its first row. */
function rowOf(
  product: StoredProduct,
  variant: StoredVariant | undefined,
  isFirst: boolean,
): SpreadsheetCell[] {
  return FILE_COLUMN_NAMES.map((column) => {
    if (column === 'handle') return cellOf(column, product.handle)
    if (column === 'sku') return cellOf(column, variant?.sku ?? '')
    if (OF_VARIANT.has(column)) return cellOf(column, variant?.cells[column] ?? '')
    return isFirst ? cellOf(column, product.cells[column] ?? '') : null
  })
}

/** A row for each variant; one for a product without any. */
function rowsOf(product: StoredProduct): SpreadsheetCell[][] {
  const [first, ...others] = product.variants
  return [rowOf(product, first, true), ...others.map((variant) => rowOf(product, variant, false))]
}

const inOrder = (ids: IdsSelect) =>
  `select p.id::text as id from products p where p.id in (${ids.text}) and p.deleted_at is null order by p.title, p.id`

/**
 * The rows of a product file, some products at a time. The caller has asked whether the person reads all products, and `ids` selects
 * those that they want; products in the trash are left out.
 */
export async function* productFileRows(ctx: Context, ids: IdsSelect): AsyncGenerator<SpreadsheetCell[][]> {
  const sql = sqlOf(ctx.payload)
  const { currency } = await readStoreSettings(sql)
  const categories = await loadCategoryPaths(sql)
  const wanted = await sql.query<{ id: string }>(inOrder(ids), ids.values)
  for (let at = 0; at < wanted.length; at += PRODUCTS_AT_ONCE) {
    const some = wanted.slice(at, at + PRODUCTS_AT_ONCE).map(({ id }) => id)
    const products = await loadStoredProducts(ctx, some, { categories, currency })
    yield products.flatMap(rowsOf)
  }
}
