import { balanceOf } from '@/domain/order/balance'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'
import { ORDER_FIELDS } from '@/domain/order/record'
import { statusesWith } from '@/domain/order/status-facts'
import { accountOf } from '@/platform/context'
import { Statement } from '@/platform/database/parameters'
import { assignParameters, columnValues } from '@/platform/database/stored-fields'
import { textList } from '@/platform/database/text-list'

import type { OrderChange } from './audit-order'
import { auditOrder } from './audit-order'
import type { OrderWork } from './order-state'

/** What actions change of an order itself. */
const CHANGED = [
  ...(['status', 'heldFrom', 'paymentStatus', 'fulfilmentStatus', 'paidTotalMinor'] as const),
  ...(['refundedTotalMinor', 'balance', 'owedMinor', 'refundDueMinor', 'refundWaivedMinor'] as const),
]

/** A draft becomes one of these when it is placed. One that was placed keeps its time; a cancelled draft has none. */
const PLACED = statusesWith(({ phase }) => phase === 'open')

/** What gives a record a later version than it had, also in transactions that began at the same millisecond. */
export const NEXT_VERSION = `updated_at = greatest(clock_timestamp(), updated_at + interval '1 millisecond')`

const UPDATE_ORDER = new Statement(
  (parameters) => `
  update orders set ${assignParameters(ORDER_FIELDS, CHANGED, parameters)},
    placed_at = case when ${parameters.at('status')}::enum_orders_status in ${textList(PLACED)} then coalesce(placed_at, now()) else placed_at end,
    updated_by_id = coalesce(${parameters.at('updated_by_id')}, updated_by_id),
    ${NEXT_VERSION}
  where id = ${parameters.at('id')}`,
)

/**
 * Writes a locked order's new state, and what changed to the audit trail; payment status, fulfilment status and balance follow from
 * its numbers. Quantities of lines are saved before.
 */
export async function saveOrder(work: OrderWork, change?: OrderChange): Promise<void> {
  const { ctx, sql, order } = work
  const values = columnValues(ORDER_FIELDS, {
    ...order,
    ...balanceOf(order),
    paymentStatus: derivePaymentStatus(order),
    fulfilmentStatus: deriveFulfilmentStatus(order),
    updatedById: accountOf(ctx.actor),
  })
  await sql.prepared('order-save', UPDATE_ORDER.text, UPDATE_ORDER.valuesOf(values))
  await auditOrder(work, change)
}
