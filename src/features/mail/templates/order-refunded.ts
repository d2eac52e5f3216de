import type { Letter } from '../letter'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails } from '../order-blocks'

/** `amountMinor` is this refund's amount, in the order's currency. */
export function orderRefundedLetter(order: OrderOfMail, amountMinor: number): Letter {
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
      orderButton(order),
    ],
  }
}
