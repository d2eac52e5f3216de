import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { StoredRow, TableProduct } from './stored-table'
import { readTableProduct, readTableVariants } from './stored-table'

/** A product's variants as one table. */
export interface VariantTable {
  readonly product: TableProduct
  readonly rows: readonly StoredRow[]
  /** Of all amounts: the store's. */
  readonly currency: string
  /** Whether the caller may change options and variants. */
  readonly mayEdit: boolean
  /** Whether the caller may change the stock of variants that are there. */
  readonly mayAdjust: boolean
}

/** Loads the table of a product's variants, for staff; null for others, and for a product that is not there. */
export async function loadVariantTable(req: PayloadRequest, productId: string): Promise<VariantTable | null> {
  const { actor, payload } = contextOfRequest(req)
  if (!mayAll(actor, 'variants', 'read') || !mayAll(actor, 'products', 'read') || !UUID.test(productId))
    return null
  const sql = sqlOf(payload)
  const product = await readTableProduct(sql, productId)
  if (!product) return null
  const rows = await readTableVariants(sql, productId)
  const { currency } = await readStoreSettings(sql)
  const mayEdit = mayAll(actor, 'products', 'update') && mayAll(actor, 'variants', 'update')
  return { product, rows, currency, mayEdit, mayAdjust: mayAll(actor, 'variants', 'adjust stock') }
}
