import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Actor } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { SelectedRow, StoredRow, TableProduct } from './stored-table'
import { readSelectedVariants, readTableProduct, readTableVariants } from './stored-table'

interface TableFacts {
  /** Of all amounts: the store's. */
  readonly currency: string
  /** Whether the caller may change options and variants. */
  readonly mayEdit: boolean
  /** Whether the caller may change the stock of variants that are there. */
  readonly mayAdjust: boolean
}

/** A product's variants as one table. */
export interface VariantTable extends TableFacts {
  readonly product: TableProduct
  readonly rows: readonly StoredRow[]
}

/** Selected variants of any products as one table. */
interface SelectedVariantTable extends TableFacts {
  readonly product: null
  readonly rows: readonly SelectedRow[]
}

async function factsOf(sql: Sql, actor: Actor): Promise<TableFacts> {
  const { currency } = await readStoreSettings(sql)
  const mayEdit = mayAll(actor, 'products', 'update') && mayAll(actor, 'variants', 'update')
  return { currency, mayEdit, mayAdjust: mayAll(actor, 'variants', 'adjust stock') }
}

const mayLook = (actor: Actor) => mayAll(actor, 'variants', 'read') && mayAll(actor, 'products', 'read')

/** Loads the table of a product's variants, for staff; null for others, and for a product that is not there. */
export async function loadVariantTable(req: PayloadRequest, productId: string): Promise<VariantTable | null> {
  const { actor, payload } = contextOfRequest(req)
  if (!mayLook(actor) || !UUID.test(productId)) return null
  const sql = sqlOf(payload)
  const product = await readTableProduct(sql, productId)
  if (!product) return null
  const rows = await readTableVariants(sql, productId)
  return { product, rows, ...(await factsOf(sql, actor)) }
}

/**
 * Loads selected variants as one table, for staff. Those that are in the trash or not there are left out.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function loadSelectedVariants(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<SelectedVariantTable> {
  const { actor, payload } = contextOfRequest(req)
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!mayLook(actor)) throw new DomainError('FORBIDDEN', 'Only staff edit variants as a table.')
  const sql = sqlOf(payload)
  return { product: null, rows: await readSelectedVariants(sql, ids), ...(await factsOf(sql, actor)) }
}
