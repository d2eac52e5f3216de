import { normaliseSku } from '@/domain/catalogue/sku'
import type { JudgedRow } from '@/domain/catalogue/variant-table/judge-table'
import { judgeTable } from '@/domain/catalogue/variant-table/judge-table'
import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { NewContent } from './product-content'
import { newContent } from './product-content'
import type { StoredRow, TableProduct } from './stored-table'
import { readTableProduct, readTableVariants } from './stored-table'
import type { VariantTableInput } from './table-input'

/** What a table comes to for one product, before anything of it is written. */
export interface PlannedTable {
  readonly product: TableProduct
  readonly content: NewContent
  readonly rows: readonly JudgedRow[]
  /** That of variants which it makes. */
  readonly taxClass: StoredRow['taxClass']
}

const HOLDERS = `
  select v.sku, case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title,
    v.deleted_at is not null or p.deleted_at is not null as "isTrashed"
  from variants v join products p on p.id = v.product_id
  where v.sku = any($1::text[]) and v.product_id <> $2`

interface Holder {
  [column: string]: unknown
  sku: string
  title: string
  isTrashed: boolean
}

/** The variants of other products that hold SKUs which rows want. */
async function readHolders(
  sql: Sql,
  productId: string,
  { rows }: VariantTableInput,
): Promise<Map<string, Holder>> {
  const skus = rows.flatMap(({ sku }) => (sku === undefined ? [] : [normaliseSku(sku)]))
  const holders = await sql.query<Holder>(HOLDERS, [skus, productId])
  return new Map(holders.map((holder) => [holder.sku, holder]))
}

/**
 * Holds a table against a locked product and its variants, which it locks.
 * @throws DomainError `NOT_FOUND`; `VALIDATION_ERROR` and `CONFLICT` whose `fields` name the cells.
 */
export async function planTable(
  sql: Sql,
  productId: string,
  input: VariantTableInput,
): Promise<PlannedTable> {
  const product = await readTableProduct(sql, productId)
  if (!product) throw new DomainError('NOT_FOUND', 'No such product.')
  const stored: StoredRow[] = await readTableVariants(sql, productId, true)
  const { currency } = await readStoreSettings(sql)
  const content = newContent(product, input)
  const holders = await readHolders(sql, productId, input)
  const areOptionsNew = content.options !== undefined
  const rows = judgeTable(input.rows, {
    ...{ stored, currency, holders, areOptionsNew, options: content.options ?? product.options },
  })
  return { product, content, rows, taxClass: stored[0]?.taxClass ?? 'standard' }
}
