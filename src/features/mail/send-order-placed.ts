import type { Context } from '@/platform/context'

import type { MailOutcome } from './send-once'
import { sendOrderMail } from './send-order-mail'
import { orderPlacedLetter } from './templates/order-placed'

/** @throws PermanentFailure when there is no such order. */
export function sendOrderPlaced(ctx: Context, orderId: string): Promise<MailOutcome> {
  return sendOrderMail(ctx, { template: 'order-placed', keyId: orderId, orderId, write: orderPlacedLetter })
}
