import { balanceOf } from '@/domain/order/balance'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { statusesWith } from '@/domain/order/status-facts'
import { accountOf } from '@/platform/context'
import { assignFrom, recordsetColumns } from '@/platform/database/stored-fields'
import { textList } from '@/platform/database/text-list'
import { sendTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'

import type { OrderChange } from './audit-order'
import { auditOrder } from './audit-order'
import type { OrderWork } from './order-state'

/** What actions change of an order itself: states, each with its type, and amounts. */
const STATES = {
  status: 'enum_orders_status',
  heldFrom: 'enum_orders_held_from',
  paymentStatus: 'enum_orders_payment_status',
  fulfilmentStatus: 'enum_orders_fulfilment_status',
  balance: 'enum_orders_balance',
} as const satisfies Partial<Record<keyof OrderRecord, string>>
const AMOUNTS = [
  ...(['paidTotalMinor', 'refundedTotalMinor', 'owedMinor', 'refundDueMinor', 'refundWaivedMinor'] as const),
]

const stateColumns = Object.entries(STATES).map(([name, type]) => `"${name}" ${type}`)

/** A draft becomes one of these when it is placed. One that was placed keeps its time; a cancelled draft has none. */
const PLACED = statusesWith(({ phase }) => phase === 'open')

/** What gives a record a later version than it had, also in transactions that began at the same millisecond. */
export const NEXT_VERSION = `updated_at = greatest(clock_timestamp(), updated_at + interval '1 millisecond')`

const UPDATE_ORDERS = `
  update orders o set ${assignFrom([...Object.keys(STATES), ...AMOUNTS], 'c')},
    placed_at = case when c.status in ${textList(PLACED)} then coalesce(placed_at, now()) else placed_at end,
    updated_by_id = coalesce(c."updatedById", updated_by_id),
    ${NEXT_VERSION}
  from jsonb_to_recordset($1::jsonb) as c(${stateColumns.join(', ')},
    ${recordsetColumns(ORDER_FIELDS, ['id', 'updatedById', ...AMOUNTS])})
  where o.id = c.id`

type SavedFields = Pick<OrderRecord, 'id' | 'updatedById' | keyof typeof STATES | (typeof AMOUNTS)[number]>

async function updateOrders(sql: Sql, orders: readonly SavedFields[]): Promise<void> {
  await sql.prepared('order-save', UPDATE_ORDERS, [JSON.stringify(orders)])
}

/**
 * Writes a locked order's new state, and what changed to the audit trail; payment status, fulfilment status and balance follow from
 * its numbers. Quantities of lines are saved before.
 */
export async function saveOrder(work: OrderWork, change?: OrderChange): Promise<void> {
  const { ctx, sql, order } = work
  const { id, status, heldFrom, paidTotalMinor, refundedTotalMinor, refundWaivedMinor } = order
  await sendTogether(sql, updateOrders, {
    ...{ id, status, heldFrom, paidTotalMinor, refundedTotalMinor, refundWaivedMinor },
    ...balanceOf(order),
    paymentStatus: derivePaymentStatus(order),
    fulfilmentStatus: deriveFulfilmentStatus(order),
    updatedById: accountOf(ctx.actor),
  })
  await auditOrder(work, change)
}
