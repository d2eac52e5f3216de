import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails, orderLines, orderTotals } from '../order-blocks'
import { orderTemplate } from '../order-template'

function paymentOf({ currency, paidTotalMinor, refundDueMinor }: OrderOfMail, { amount, t }: Words): string {
  if (paidTotalMinor === 0) return t('You have nothing to pay.')
  const paid = amount(paidTotalMinor, currency)
  if (refundDueMinor === 0) return t('You paid {paid}. You have nothing more to pay.', { paid })
  if (refundDueMinor === paidTotalMinor)
    return t('You paid {paid}. We write to you once it is refunded.', { paid })
  const due = amount(refundDueMinor, currency)
  return t('You paid {paid}. We write to you once the {due} due to you is refunded.', { paid, due })
}

function write(order: OrderOfMail, { words }: MailWriting): EmailMessage {
  const { language, t } = words
  const { number } = order
  const text = t('Your order {number} was cancelled. Nothing of it will be shipped.', { number })
  return {
    language,
    subject: t('Your order {number} was cancelled', { number }),
    preview: text,
    title: t('Your order was cancelled'),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      paragraph(paymentOf(order, words)),
      orderLines(order, words),
      orderTotals(order, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

export const orderCancelled: EmailTemplate<{ orderId: string }> = orderTemplate({
  label: msg('Email: order cancelled'),
  isSentByRuns: true,
  subjectId: ({ orderId }) => orderId,
  write,
})
