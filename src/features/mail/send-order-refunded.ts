import type { Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

import type { MailOutcome } from './send-once'
import { sendOrderMail } from './send-order-mail'
import { orderRefundedLetter } from './templates/order-refunded'

const AMOUNT = `select amount_minor::float8 as "amountMinor" from refunds where id = $1`

/** @throws PermanentFailure when there is no such order or refund. */
export async function sendOrderRefunded(
  ctx: Context,
  { orderId, refundId }: { orderId: string; refundId: string },
): Promise<MailOutcome> {
  const [refund] = await sqlOf(ctx.payload).query<{ amountMinor: number }>(AMOUNT, [refundId])
  if (!refund) throw new PermanentFailure(`refund ${refundId} does not exist`)
  return sendOrderMail(ctx, {
    template: 'order-refunded',
    keyId: refundId,
    orderId,
    write: (order) => orderRefundedLetter(order, refund.amountMinor),
  })
}
