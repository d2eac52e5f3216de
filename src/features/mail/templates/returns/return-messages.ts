import { msg } from '@/domain/languages/words'
import { RETURN_REASONS } from '@/domain/order/returns/return-states'

import type { Block, Row } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
import type { ReturnOfMail } from '../../load-return'
import { loadReturn } from '../../load-return'
import { amountOf, greet, orderButton, orderDetails } from '../../order-blocks'
import { orderTemplate } from '../../order-template'

/** Both ids: a message is about a return of an order. */
interface ReturnData {
  orderId: string
  returnId: string
}

/** What differs from message to message. */
interface Words {
  subject: string
  title: string
  text: string
  /** Below the text. */
  more?: readonly Block[]
}

/** The units of a return with why they come back; after they have arrived, how many did. */
function returnedLines(order: OrderOfMail, { lines, receivedAt }: ReturnOfMail): Block[] {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const rows = lines.map(({ lineId, quantity, receivedQuantity, reason }): Row => ({
    label: titles.get(lineId) ?? 'Item',
    detail: RETURN_REASONS[reason],
    value: `× ${String(receivedAt === null ? quantity : (receivedQuantity ?? 0))}`,
  }))
  return [{ kind: 'rows', rows }]
}

function returnTemplate(
  label: string,
  wordsOf: (part: ReturnOfMail, order: OrderOfMail) => Words,
): EmailTemplate<ReturnData> {
  return orderTemplate<ReturnData>({
    label,
    subjectId: ({ returnId }) => returnId,
    write: async (order, { returnId }, sql) => {
      const part = await loadReturn(sql, returnId)
      const { subject, title, text, more = [] } = wordsOf(part, order)
      return {
        ...{ subject, preview: text, title },
        blocks: [
          greet(order.customerName),
          paragraph(text),
          ...more,
          ...returnedLines(order, part),
          ...orderDetails(order),
          ...orderButton(order),
        ],
      }
    },
  })
}

/** To the customer, when they have asked to send something back. */
export const returnRequested = returnTemplate(msg('Email: return requested'), ({ number }, order) => ({
  subject: `Your return ${number}`,
  title: 'We have your request',
  text: `You would like to send something of your order ${order.number} back. We look at it and write to you; please keep the goods until then.`,
}))

/** With how to send the goods, a paragraph for each line that the shop has written. */
export const returnApproved = returnTemplate(
  msg('Email: return approved'),
  ({ number, instructions }, order) => ({
    subject: `Your return ${number} is approved`,
    title: 'Please send the goods back',
    text: `You can send the goods of your order ${order.number} back. Put a note with the number ${number} into the parcel.`,
    more: (instructions ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(paragraph),
  }),
)

/** With the reason. */
export const returnDeclined = returnTemplate(
  msg('Email: return declined'),
  ({ number, declineReason }, order) => ({
    subject: `Your return ${number}`,
    title: 'We cannot take these goods back',
    text: `We are sorry: we cannot take back what you asked to return of your order ${order.number}.`,
    more: declineReason === null ? [] : [paragraph(declineReason)],
  }),
)

/** When the goods have arrived. */
export const returnReceived = returnTemplate(msg('Email: return received'), ({ number }, order) => ({
  subject: `Your return ${number} has arrived`,
  title: 'Your return has arrived',
  text: `We have received what you sent back of your order ${order.number}.`,
  more:
    order.refundDueMinor > 0
      ? [
          paragraph(
            `We will pay ${amountOf(order, order.refundDueMinor)} back to you, and write to you then.`,
          ),
        ]
      : [],
}))
