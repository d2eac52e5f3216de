import type { ShipmentState } from '@/domain/order/corrections'
import {
  assertCorrectable,
  linesWithout,
  statusWithoutShipment,
  whyNotCancelled,
} from '@/domain/order/corrections'
import { consuming } from '@/domain/order/line-stock'
import type { LineQuantity } from '@/domain/order/lines'
import { mergeLines } from '@/domain/order/lines'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'
import { postStock } from '@/platform/stock-ledger'

import type { OrderWork } from '../actions/order-state'
import { saveLineQuantities } from '../actions/order-state'
import { perVariant } from '../actions/order-stock'
import { recordEvent } from '../actions/record-event'
import { NEXT_VERSION, saveOrder } from '../actions/save-order'
import type { CancellationInput } from './correction-input'
import { lockPart } from './lock-part'
import { readShipment, SHIPMENT } from './locked-shipment'

const KIND = {
  ...SHIPMENT,
  action: 'cancel shipment',
  deed: 'Only admin, manager or fulfilment may cancel a shipment',
} as const

const CANCELLED: ShipmentState = 'cancelled'

const CANCEL = `
  update shipments set status = $4, cancelled_at = now(), cancelled_by_id = $2, cancel_reason = $3,
    updated_by_id = $2, ${NEXT_VERSION}
  where id = $1 and cancelled_at is null and delivered_at is null`

/**
 * Takes a shipment back that has not left, for a reason: its units are on hand and reserved again, and the order stands
 * where it would stand without it. The record stays. The customer, who was told of the shipment, is told of this too.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`; `TRANSITION_NOT_ALLOWED` when it is cancelled or
 * delivered already, or units of it have come back or were refunded.
 */
export async function cancelShipment(
  ctx: Context,
  shipmentId: string,
  { reason: given, notifyCustomer = true }: CancellationInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockPart(ctx, sql, { kind: KIND, id: shipmentId })
    const part = await readShipment(sql, shipmentId)
    assertCorrectable(order.status, 'cancel', whyNotCancelled(order, part))
    const reason = given.trim()
    const lines = mergeLines(part.lines)
    await sql.query(CANCEL, [shipmentId, accountOf(ctx.actor), reason, CANCELLED])
    const from = order.status
    await putBack({ ctx, sql, order }, lines, reason)
    Object.assign(order, statusWithoutShipment(order))
    const { carrier, trackingNumber, trackingUrl } = part
    const changed = { before: { shipment: { carrier, trackingNumber, trackingUrl } }, after: null }
    await saveOrder({ ctx, sql, order }, { reason, changed })
    const event = { orderId: order.id, type: 'shipment.cancelled', from, to: order.status, reason }
    await recordEvent(ctx, sql, { ...event, data: { shipmentId, lines, carrier, trackingNumber } })
    if (notifyCustomer) await enqueue(sql, 'mail.shipment-cancelled', { orderId: order.id, shipmentId })
    return { id: shipmentId }
  })
}

/** The reverse of a shipment's stock movement. */
async function putBack(
  { ctx, sql, order }: OrderWork,
  lines: readonly LineQuantity[],
  reason: string,
): Promise<void> {
  const quantities = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]))
  const changes = order.lines.map((line) => consuming(line, -(quantities.get(line.id) ?? 0)))
  order.lines = linesWithout(order.lines, lines)
  await postStock(ctx, sql, { kind: 'shipment', orderId: order.id, reason, changes: perVariant(changes) })
  await saveLineQuantities(sql, order)
}
