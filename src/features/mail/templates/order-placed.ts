import type { EmailMessage } from '../email-message'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails, orderLines, orderTotals, shipTo } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { orderTemplate } from '../order-template'

function write(order: OrderOfMail): EmailMessage {
  return {
    subject: `Your order ${order.number}`,
    preview: `We have your order of ${amountOf(order, order.totalMinor)}.`,
    title: 'Thank you for your order',
    blocks: [
      greet(order.customerName),
      {
        kind: 'paragraph',
        text: `We have received your order ${order.number} and will write again when it is on its way.`,
      },
      orderLines(order),
      orderTotals(order),
      ...shipTo(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

export const orderPlaced: EmailTemplate<{ orderId: string }> = orderTemplate({
  label: 'Email: order placed',
  concurrency: 4,
  subjectId: ({ orderId }) => orderId,
  write,
})
