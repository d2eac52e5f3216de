import type { Context } from '@/platform/context'

import type { MailOutcome } from './send-once'
import { sendOrderMail } from './send-order-mail'
import { orderCancelledLetter } from './templates/order-cancelled'

/** @throws PermanentFailure when there is no such order. */
export function sendOrderCancelled(ctx: Context, orderId: string): Promise<MailOutcome> {
  return sendOrderMail(ctx, {
    template: 'order-cancelled',
    keyId: orderId,
    orderId,
    write: orderCancelledLetter,
  })
}
