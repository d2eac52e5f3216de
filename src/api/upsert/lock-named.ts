import { lockProducts } from '@/features/catalogue/check-options'
import { lockRows } from '@/features/writes/lock-rows'
import { sqlOfContext } from '@/platform/database/transaction'

import type { Inside } from '../router'
import type { DocumentName } from './named-documents'
import { isNamed, namesAsParameters } from './named-documents'

/** The documents that items name. */
export interface NamedOfBoth {
  readonly products: readonly DocumentName[]
  readonly variants: readonly DocumentName[]
}

const VARIANTS = `
  select id::text as id, product_id::text as "productId" from variants
  where ${isNamed({ collection: 'variants', key: 'sku' })}`

const PRODUCTS = `select id::text as id from products where ${isNamed({ collection: 'products', key: 'slug' })}`

/**
 * Locks what is there of all items until the transaction ends, products before variants and each in the order of their ids:
 * requests with the same items in another order wait for each other instead of being a deadlock.
 */
export async function lockNamed({ ctx }: Inside, { products, variants }: NamedOfBoth): Promise<void> {
  const sql = await sqlOfContext(ctx)
  const found = await sql.query<{ id: string; productId: string }>(VARIANTS, namesAsParameters(variants))
  const named = await sql.query<{ id: string }>(PRODUCTS, namesAsParameters(products))
  await lockProducts(ctx, [...named.map(({ id }) => id), ...found.map(({ productId }) => productId)])
  await lockRows(sql, { table: 'variants', ids: found.map(({ id }) => id), strength: 'no key update' })
}
