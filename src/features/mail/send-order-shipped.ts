import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { loadShipment } from './load-shipment'
import type { MailOutcome } from './send-once'
import { sendOrderMail } from './send-order-mail'
import { orderShippedLetter } from './templates/order-shipped'

/** @throws PermanentFailure when there is no such order or shipment. */
export async function sendOrderShipped(
  ctx: Context,
  { orderId, shipmentId }: { orderId: string; shipmentId: string },
): Promise<MailOutcome> {
  const shipment = await loadShipment(sqlOf(ctx.payload), shipmentId)
  return sendOrderMail(ctx, {
    template: 'order-shipped',
    keyId: shipmentId,
    orderId,
    write: (order) => orderShippedLetter(order, shipment),
  })
}
