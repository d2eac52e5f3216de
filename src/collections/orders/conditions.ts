import type { Condition } from 'payload'

import type { OrderStatus } from '@/domain/order/lifecycle'
import { isOrderStatus } from '@/domain/order/lifecycle'
import { factsOf, isDraft } from '@/domain/order/status-facts'

function isStatus(value: unknown): value is OrderStatus {
  return typeof value === 'string' && isOrderStatus(value)
}

/** Shown while the order can still be composed. */
export const onDraft: Condition = (data: { status?: unknown }) =>
  !isStatus(data.status) || isDraft(data.status)

/** Shown until goods have left, or nothing will leave any more. */
export const untilShipped: Condition = (
  data: { status?: unknown; fulfilmentStatus?: unknown },
  sibling,
  context,
) =>
  onDraft(data, sibling, context) ||
  (data.fulfilmentStatus === 'unfulfilled' && isStatus(data.status) && factsOf(data.status).reserves)
