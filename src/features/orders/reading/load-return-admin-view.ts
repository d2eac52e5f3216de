import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { loadOrderAdminView } from './load-order-admin-view'
import type { AdminViewReturn, OrderAdminView } from './order-admin-view'

/** A return, and its order with everything around it. */
export interface ReturnAdminView {
  readonly part: AdminViewReturn
  readonly order: OrderAdminView
}

const ORDER_OF = `select order_id as "orderId" from returns where id = $1`

/** A return for staff; null for other callers, and when it does not exist. */
export async function loadReturnAdminView(
  req: PayloadRequest,
  returnId: string,
): Promise<ReturnAdminView | null> {
  if (!mayAll(actorOfUser(req.user), 'returns', 'read') || !UUID.test(returnId)) return null
  const [row] = await sqlOf(req.payload).query<{ orderId: string }>(ORDER_OF, [returnId])
  const order = row ? await loadOrderAdminView(req, row.orderId) : null
  const part = order?.returns.find(({ id }) => id === returnId)
  return order && part ? { order, part } : null
}
