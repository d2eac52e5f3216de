import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { Letter } from './letter'
import { loadOrder } from './load-order'
import type { OrderOfMail } from './load-order'
import { loadSender } from './load-sender'
import { sendOnce } from './send-once'
import type { MailOutcome } from './send-once'

export interface OrderMail {
  template: string
  /** The record that the mail is about: an order has one "placed" mail, but one "shipped" mail per shipment. */
  keyId: string
  orderId: string
  write: (order: OrderOfMail) => Letter
}

/**
 * Writes to the customer of an order, once.
 * @throws PermanentFailure when there is no such order.
 */
export async function sendOrderMail(ctx: Context, mail: OrderMail): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [order, sender] = await Promise.all([loadOrder(sql, mail.orderId), loadSender(sql)])
  const { template, keyId, orderId, write } = mail
  return sendOnce(ctx, {
    key: `${template}:${keyId}`,
    template,
    to: { name: order.customerName, email: order.customerEmail },
    orderId,
    letter: write(order),
    sender,
  })
}
