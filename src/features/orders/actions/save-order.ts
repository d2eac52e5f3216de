import { balanceOf } from '@/domain/order/balance'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'
import { accountOf } from '@/platform/context'

import type { OrderChange } from './audit-order'
import { auditOrder } from './audit-order'
import type { OrderWork } from './order-state'

const UPDATE_ORDER = `
  update orders set status = $2::enum_orders_status, held_from = $3, payment_status = $4, fulfilment_status = $5, paid_total_minor = $6,
    refunded_total_minor = $7, placed_at = case when $2::enum_orders_status in ('placed', 'paid') then coalesce(placed_at, now()) else placed_at end,
    updated_by_id = coalesce($8, updated_by_id), updated_at = now(), balance = $9, owed_minor = $10, refund_due_minor = $11,
    refund_waived_minor = $12
  where id = $1`

/**
 * Writes a locked order's new state, and what changed to the audit trail; payment status, fulfilment status and balance follow from
 * its numbers. Quantities of lines are saved before.
 */
export async function saveOrder(work: OrderWork, change?: OrderChange): Promise<void> {
  const { ctx, sql, order } = work
  const actorId = accountOf(ctx.actor)
  const { balance, owedMinor, refundDueMinor } = balanceOf(order)
  await sql.prepared('order-save', UPDATE_ORDER, [
    order.id,
    order.status,
    order.heldFrom,
    derivePaymentStatus(order),
    deriveFulfilmentStatus(order),
    order.paidTotalMinor,
    order.refundedTotalMinor,
    actorId,
    balance,
    owedMinor,
    refundDueMinor,
    order.refundWaivedMinor,
  ])
  await auditOrder(work, change)
}
