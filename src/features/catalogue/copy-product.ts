import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfContext } from '@/platform/database/transaction'

import { lockProducts } from './check-options'

/** A product that was made from another one. */
export interface CopiedProduct {
  readonly id: string
  readonly variants: number
}

const KEPT = 'select 1 from products where id = $1 and deleted_at is null'
const VARIANTS = 'select id from variants where product_id = $1 and deleted_at is null order by id'

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`. */
function assertMayCopy({ actor }: Context): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  const may = mayAll(actor, 'products', 'create') && mayAll(actor, 'variants', 'create')
  if (actor.type === 'user' && may) return
  throw new DomainError('FORBIDDEN', 'Only administrators and managers change the catalogue.')
}

/** Copies each variant under another product; its collection gives a copy an SKU of its own and no stock. */
async function copyVariants(
  { payload, req }: TransactionContext,
  ids: readonly string[],
  product: string,
): Promise<void> {
  for (const id of ids) {
    await payload.duplicate({
      ...{ collection: 'variants', id, data: { product }, depth: 0 },
      overrideAccess: false,
      req,
    })
  }
}

/**
 * Makes a draft from a product, with its options, pictures and variants: each with a free SKU made from the original's, the same
 * price, and no stock.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`; `CONFLICT` where no SKU or slug is free.
 */
export async function copyProduct(ctx: Context, productId: string): Promise<CopiedProduct> {
  assertMayCopy(ctx)
  if (!UUID.test(productId)) throw new DomainError('NOT_FOUND', 'No such product.')
  return withPayloadTransaction(ctx, async (joined) => {
    const inner = { ...joined, req: requestInPerson(joined) }
    await lockProducts(inner, [productId])
    const sql = await sqlOfContext(inner)
    const [kept] = await sql.query(KEPT, [productId])
    if (!kept) throw new DomainError('NOT_FOUND', 'No such product.')
    const variants = await sql.query<{ id: string }>(VARIANTS, [productId])
    const copy = await inner.payload.duplicate({
      ...{ collection: 'products', id: productId, depth: 0, draft: true },
      data: { _status: 'draft' },
      overrideAccess: false,
      req: inner.req,
    })
    const ids = variants.map(({ id }) => id)
    await copyVariants(inner, ids, copy.id)
    return { id: copy.id, variants: ids.length }
  })
}
