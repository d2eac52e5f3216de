import { msg } from '@/domain/languages/words'
import type { Sql } from '@/platform/database/transaction'
import { PermanentFailure } from '@/platform/queue'

import type { EmailMessage } from '../email-message'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { orderTemplate } from '../order-template'

/** `amountMinor` is this refund's amount, in the order's currency. */
function write(order: OrderOfMail, amountMinor: number): EmailMessage {
  const amount = amountOf(order, amountMinor)
  const text = `We have refunded ${amount} of your order ${order.number}.`
  return {
    subject: `Refund for your order ${order.number}`,
    preview: text,
    title: `${amount} refunded`,
    blocks: [
      greet(order.customerName),
      { kind: 'paragraph', text: `${text} It may take some days until your bank shows it.` },
      {
        kind: 'rows',
        rows: [
          { label: 'Order total', value: amountOf(order, order.totalMinor) },
          { label: 'This refund', value: amount, isStrong: true },
        ],
      },
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

const AMOUNT = `select amount_minor::float8 as "amountMinor" from refunds where id = $1`

async function loadAmount(sql: Sql, refundId: string): Promise<number> {
  const [refund] = await sql.query<{ amountMinor: number }>(AMOUNT, [refundId])
  if (!refund) throw new PermanentFailure(`refund ${refundId} does not exist`)
  return refund.amountMinor
}

export const orderRefunded: EmailTemplate<{ orderId: string; refundId: string }> = orderTemplate({
  label: msg('Email: order refunded'),
  subjectId: ({ refundId }) => refundId,
  write: async (order, { refundId }, sql) => write(order, await loadAmount(sql, refundId)),
})
