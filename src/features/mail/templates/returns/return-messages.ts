import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { RETURN_REASONS } from '@/domain/order/returns/return-states'

import type { Block } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
import type { ReturnOfMail } from '../../load-return'
import { loadReturn } from '../../load-return'
import { greet, orderButton, orderDetails, unitsOf } from '../../order-blocks'
import { orderTemplate } from '../../order-template'

/** Both ids: a message is about a return of an order. */
interface ReturnData {
  orderId: string
  returnId: string
}

/** What differs from message to message. */
interface Said {
  subject: string
  title: string
  text: string
  /** Below the text. */
  more?: readonly Block[]
}

interface About {
  part: ReturnOfMail
  order: OrderOfMail
  words: Words
}

/** The units of a return with why they come back; after they have arrived, how many did. */
function returnedLines({ order, part: { lines, receivedAt }, words }: About): Block {
  const units = lines.map(({ lineId, quantity, receivedQuantity, reason }) => ({
    lineId,
    detail: words.t(RETURN_REASONS[reason]),
    quantity: receivedAt === null ? quantity : (receivedQuantity ?? 0),
  }))
  return unitsOf(order, units, words)
}

function returnTemplate(label: string, say: (about: About) => Said): EmailTemplate<ReturnData> {
  return orderTemplate<ReturnData>({
    label,
    subjectId: ({ returnId }) => returnId,
    write: async (order, { data, sql, words }) => {
      const about = { order, part: await loadReturn(sql, data.returnId), words }
      const { subject, title, text, more = [] } = say(about)
      return {
        ...{ language: words.language, subject, preview: text, title },
        blocks: [
          greet(order.customerName, words),
          paragraph(text),
          ...more,
          returnedLines(about),
          ...orderDetails(order, words),
          ...orderButton(order, words),
        ],
      }
    },
  })
}

/** To the customer, when they have asked to send something back. */
export const returnRequested = returnTemplate(
  msg('Email: return requested'),
  ({ part: { number }, order, words: { t } }) => ({
    subject: t('Your return {number}', { number }),
    title: t('We have your request'),
    text: t(
      'You would like to send something of your order {order} back. We look at it and write to you; please keep the goods until then.',
      { order: order.number },
    ),
  }),
)

/** With how to send the goods, a paragraph for each line that the shop has written. */
export const returnApproved = returnTemplate(
  msg('Email: return approved'),
  ({ part: { number, instructions }, order, words: { t } }) => ({
    subject: t('Your return {number} is approved', { number }),
    title: t('Please send the goods back'),
    text: t(
      'You can send the goods of your order {order} back. Put a note with the number {number} into the parcel.',
      { order: order.number, number },
    ),
    more: (instructions ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(paragraph),
  }),
)

/** With the reason. */
export const returnDeclined = returnTemplate(
  msg('Email: return declined'),
  ({ part: { number, declineReason }, order, words: { t } }) => ({
    subject: t('Your return {number}', { number }),
    title: t('We cannot take these goods back'),
    text: t('We are sorry: we cannot take back what you asked to return of your order {order}.', {
      order: order.number,
    }),
    more: declineReason === null ? [] : [paragraph(declineReason)],
  }),
)

/** When the goods have arrived. */
export const returnReceived = returnTemplate(
  msg('Email: return received'),
  ({ part: { number }, order, words: { amount, t } }) => ({
    subject: t('Your return {number} has arrived', { number }),
    title: t('Your return has arrived'),
    text: t('We have received what you sent back of your order {order}.', { order: order.number }),
    more:
      order.refundDueMinor > 0
        ? [
            paragraph(
              t('We will pay {amount} back to you, and write to you then.', {
                amount: amount(order.refundDueMinor, order.currency),
              }),
            ),
          ]
        : [],
  }),
)
