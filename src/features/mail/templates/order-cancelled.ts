import type { Letter } from '../letter'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderLines, orderTotals } from '../order-blocks'

export function orderCancelledLetter(order: OrderOfMail): Letter {
  const isPaid = order.paidTotalMinor > 0
  const text = `Your order ${order.number} was cancelled. Nothing of it will be shipped.`
  const payment = isPaid
    ? `You paid ${amountOf(order, order.paidTotalMinor)}. We write to you once it is refunded.`
    : 'You have nothing to pay.'
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
      orderButton(order),
    ],
  }
}
