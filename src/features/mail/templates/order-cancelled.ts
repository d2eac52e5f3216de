import { msg } from '@/domain/languages/words'

import type { EmailMessage } from '../email-message'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails, orderLines, orderTotals } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { orderTemplate } from '../order-template'

function paymentOf({ paidTotalMinor, refundDueMinor, ...order }: OrderOfMail): string {
  if (paidTotalMinor === 0) return 'You have nothing to pay.'
  const paid = `You paid ${amountOf(order, paidTotalMinor)}.`
  if (refundDueMinor === 0) return `${paid} You have nothing more to pay.`
  const due = refundDueMinor === paidTotalMinor ? 'it' : `the ${amountOf(order, refundDueMinor)} due to you`
  return `${paid} We write to you once ${due} is refunded.`
}

function write(order: OrderOfMail): EmailMessage {
  const text = `Your order ${order.number} was cancelled. Nothing of it will be shipped.`
  const payment = paymentOf(order)
  return {
    subject: `Your order ${order.number} was cancelled`,
    preview: text,
    title: 'Your order was cancelled',
    blocks: [
      greet(order.customerName),
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: payment },
      orderLines(order),
      orderTotals(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

export const orderCancelled: EmailTemplate<{ orderId: string }> = orderTemplate({
  label: msg('Email: order cancelled'),
  subjectId: ({ orderId }) => orderId,
  write,
})
