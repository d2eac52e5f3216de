import { assertCorrectable, whyNotCorrected } from '@/domain/order/corrections'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { recordEvent } from '../actions/record-event'
import { NEXT_VERSION, saveOrder } from '../actions/save-order'
import type { TrackingInput } from './correction-input'
import { lockPart } from './lock-part'
import type { Tracking } from './locked-shipment'
import { readShipment, SHIPMENT } from './locked-shipment'

const KIND = {
  ...SHIPMENT,
  action: 'correct shipment',
  deed: 'Only admin, manager or fulfilment may correct a shipment',
} as const

const CORRECT = `
  update shipments set carrier = $2, tracking_number = $3, tracking_url = $4, updated_by_id = $5,
    ${NEXT_VERSION}
  where id = $1 and cancelled_at is null`

/** A text as it is stored: an empty one is none. */
const stored = (given: string | null | undefined, before: string | null) =>
  given === undefined ? before : given === '' ? null : given

/**
 * Corrects carrier, tracking number and tracking link of a shipment; what is not given stays. The customer is not written
 * to: their page of the order shows it. What is as it was writes nothing.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`; `TRANSITION_NOT_ALLOWED` when it is cancelled.
 */
export async function correctShipment(
  ctx: Context,
  shipmentId: string,
  given: TrackingInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockPart(ctx, sql, { kind: KIND, id: shipmentId })
    const part = await readShipment(sql, shipmentId)
    assertCorrectable(order.status, 'correct', whyNotCorrected(part))
    const { carrier, trackingNumber, trackingUrl } = part
    const before: Tracking = { carrier, trackingNumber, trackingUrl }
    const after: Tracking = {
      carrier: stored(given.carrier, carrier),
      trackingNumber: stored(given.trackingNumber, trackingNumber),
      trackingUrl: stored(given.trackingUrl, trackingUrl),
    }
    if (JSON.stringify(before) === JSON.stringify(after)) return { id: shipmentId }
    const values = [after.carrier, after.trackingNumber, after.trackingUrl]
    await sql.query(CORRECT, [shipmentId, ...values, accountOf(ctx.actor)])
    await saveOrder(
      { ctx, sql, order },
      { changed: { before: { shipment: before }, after: { shipment: after } } },
    )
    const { id: orderId, status } = order
    const data = { shipmentId, carrier: after.carrier, trackingNumber: after.trackingNumber }
    await recordEvent(ctx, sql, { orderId, type: 'shipment.corrected', from: status, to: status, data })
    return { id: shipmentId }
  })
}
