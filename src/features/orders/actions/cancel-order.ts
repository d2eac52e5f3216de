import { balanceOf } from '@/domain/order/balance'
import { isDraft } from '@/domain/order/status-facts'
import { enqueue } from '@/platform/queue'

import { hasInvoice } from '../invoicing/has-invoice'
import { changeStatus } from './change-status'
import { releaseOpenStock } from './order-stock'
import type { TransitionWork } from './transition-work'

/** Calls an order off: what it reserved is free again, and what was paid is due for refund. */
export async function cancelOrder(work: TransitionWork): Promise<void> {
  const { ctx, sql, order, transition, input } = work
  const wasPlaced = !isDraft(order.status)
  if (transition.stock === 'release') await releaseOpenStock({ ctx, sql, order, reason: input.reason })
  order.heldFrom = null
  const { refundDueMinor } = balanceOf({ ...order, status: 'cancelled' })
  await changeStatus(work, 'cancelled', refundDueMinor > 0 ? { data: { refundDueMinor } } : {})
  if (wasPlaced) await enqueue(sql, 'mail.order-cancelled', { orderId: order.id })
  if (await hasInvoice(sql, order.id)) await enqueue(sql, 'invoices.credit-cancelled', { orderId: order.id })
}
