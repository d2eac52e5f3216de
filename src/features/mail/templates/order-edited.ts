import { msg } from '@/domain/languages/words'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails, orderLines, orderTotals, shipTo } from '../order-blocks'
import { orderTemplate } from '../order-template'

interface EditData {
  orderId: string
  editId: string
}

const CHANGES = `
  select data -> 'changes' as changes from order_events
  where order_id = $1 and type = 'order.edited' and data ->> 'editId' = $2`

function balanceText(order: OrderOfMail): string {
  if (order.refundDueMinor > 0)
    return `We will pay ${amountOf(order, order.refundDueMinor)} back to you, and write to you then.`
  if (order.owedMinor > 0) return `${amountOf(order, order.owedMinor)} is still to be paid.`
  return 'You have nothing to pay.'
}

function write(order: OrderOfMail, changes: readonly string[]): EmailMessage {
  const text = `We have changed your order ${order.number}, as agreed with you.`
  return {
    subject: `Your order ${order.number} was changed`,
    preview: text,
    title: 'Your order was changed',
    blocks: [
      greet(order.customerName),
      paragraph(text),
      ...changes.map(paragraph),
      orderLines(order),
      orderTotals(order),
      paragraph(balanceText(order)),
      ...shipTo(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

/** To the customer, when staff wish to tell them of an edit: once for each. */
export const orderEdited: EmailTemplate<EditData> = orderTemplate<EditData>({
  label: msg('Email: order changed'),
  subjectId: ({ editId }) => editId,
  write: async (order, { orderId, editId }, sql) => {
    const [event] = await sql.query<{ changes: string[] }>(CHANGES, [orderId, editId])
    return write(order, event?.changes ?? [])
  },
})
