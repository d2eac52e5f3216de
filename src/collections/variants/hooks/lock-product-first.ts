import type { CollectionBeforeOperationHook } from 'payload'

import { lockProducts } from '@/features/catalogue/check-options'
import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

const PRODUCT_OF = 'select product_id::text as id from variants where id = $1'

interface Named {
  id?: unknown
  data?: { product?: unknown }
}

/** The product is locked before its variant is: publishing it locks both in this order, and two orders are a deadlock. */
export const lockProductFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (!(await req.transactionID)) return args
  const ctx = contextOfRequest(req)
  const { id, data } = args as Named
  const stored =
    typeof id === 'string' && UUID.test(id)
      ? await (await sqlOfContext(ctx)).query<{ id: string }>(PRODUCT_OF, [id])
      : []
  const named = data?.product
  const ids = [
    ...stored.map((row) => row.id),
    ...(typeof named === 'string' && UUID.test(named) ? [named] : []),
  ]
  if (ids.length > 0) await lockProducts(ctx, ids)
  return args
}
