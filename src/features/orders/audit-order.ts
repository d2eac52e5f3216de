import type { AuditAction, Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'
import { recordAudit } from '@/platform/audit'

import type { OrderState, OrderWork } from './order-state'

/** As much of an order's stored fields as actions change. */
export interface StoredOrder {
  fields: Readonly<Record<string, unknown>>
  lines: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

function lineFields(line: OrderState['lines'][number]): Readonly<Record<string, unknown>> {
  const { sku, quantity, shippedQuantity, returnedQuantity, lineTotalMinor, discountMinor, taxTotalMinor } =
    line
  return { sku, quantity, shippedQuantity, returnedQuantity, lineTotalMinor, discountMinor, taxTotalMinor }
}

/** The order as it is in memory now, in the shape in which it is stored. */
export function storedFields(order: Omit<OrderState, 'stored'>): StoredOrder {
  const { status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor } = order
  return {
    fields: {
      ...{ status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor },
      paymentStatus: derivePaymentStatus(order),
      fulfilmentStatus: deriveFulfilmentStatus(order),
    },
    lines: new Map(order.lines.map((line) => [line.id, lineFields(line)])),
  }
}

/** The lines that differ, before and after. */
function lineChanges(before: StoredOrder, after: StoredOrder): Changes {
  const changed = [...after.lines].filter(
    ([id, line]) => JSON.stringify(line) !== JSON.stringify(before.lines.get(id)),
  )
  return changesBetween(
    { lines: changed.map(([id]) => before.lines.get(id)) },
    { lines: changed.map(([, line]) => line) },
  )
}

export interface OrderChange {
  reason?: string | null | undefined
  /** What came with it and is stored beside the order, such as a payment. */
  added?: Readonly<Record<string, unknown>> | undefined
}

/** Writes what differs from the order as it was stored before; nothing when nothing does. */
export async function auditOrder({ ctx, sql, order }: OrderWork, change: OrderChange = {}): Promise<void> {
  const { stored } = order
  const now = storedFields(order)
  const changes = {
    ...changesBetween(stored.fields, now.fields),
    ...lineChanges(stored, now),
    ...changesBetween(null, change.added ?? null),
  }
  order.stored = now
  if (Object.keys(changes).length === 0) return
  const action: AuditAction = stored.fields['status'] === now.fields['status'] ? 'update' : 'transition'
  const document = { collection: 'orders', id: order.id, title: order.number }
  await recordAudit(ctx, sql, [{ document, action, changes, reason: change.reason ?? null }])
}
