import { msg } from '@/domain/languages/words'
import type { Sql } from '@/platform/database/transaction'
import { PermanentFailure } from '@/platform/queue'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails } from '../order-blocks'
import { orderTemplate } from '../order-template'

/** `amountMinor` is this refund's amount, in the order's currency. */
function write(order: OrderOfMail, amountMinor: number, { words }: MailWriting): EmailMessage {
  const { language, t } = words
  const { currency, number } = order
  const amount = words.amount(amountMinor, currency)
  const text = t('We have refunded {amount} of your order {number}.', { amount, number })
  return {
    language,
    subject: t('Refund for your order {number}', { number }),
    preview: text,
    title: t('{amount} refunded', { amount }),
    blocks: [
      greet(order.customerName, words),
      paragraph(
        t('{text} It may take some days until your bank shows it.', {
          text,
        }),
      ),
      {
        kind: 'rows',
        rows: [
          { label: t('Order total'), value: words.amount(order.totalMinor, currency) },
          { label: t('This refund'), value: amount, isStrong: true },
        ],
      },
      ...orderDetails(order, words),
      ...orderButton(order, words),
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
  write: async (order, { data, sql, ...writing }) =>
    write(order, await loadAmount(sql, data.refundId), writing),
})
