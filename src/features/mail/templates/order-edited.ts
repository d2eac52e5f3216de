import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { editWordsIn } from '@/domain/order/editing/edit-words-in'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails, orderLines, orderTotals, shipTo } from '../order-blocks'
import { orderTemplate } from '../order-template'

interface EditData {
  orderId: string
  editId: string
}

const CHANGES = `
  select data -> 'changes' as changes from order_events
  where order_id = $1 and type = 'order.edited' and data ->> 'editId' = $2`

function balanceText({ currency, owedMinor, refundDueMinor }: OrderOfMail, { amount, t }: Words): string {
  if (refundDueMinor > 0)
    return t('We will pay {amount} back to you, and write to you then.', {
      amount: amount(refundDueMinor, currency),
    })
  if (owedMinor > 0) return t('{amount} is still to be paid.', { amount: amount(owedMinor, currency) })
  return t('You have nothing to pay.')
}

function write(order: OrderOfMail, changes: readonly string[], { words }: MailWriting): EmailMessage {
  const { language, t } = words
  const { number } = order
  const text = t('We have changed your order {number}, as agreed with you.', { number })
  return {
    language,
    subject: t('Your order {number} was changed', { number }),
    preview: text,
    title: t('Your order was changed'),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      ...changes.map((change) => paragraph(editWordsIn(change, order.currency, words))),
      orderLines(order, words),
      orderTotals(order, words),
      paragraph(balanceText(order, words)),
      ...shipTo(order, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

/** To the customer, when staff wish to tell them of an edit: once for each. */
export const orderEdited: EmailTemplate<EditData> = orderTemplate<EditData>({
  label: msg('Email: order changed'),
  subjectId: ({ editId }) => editId,
  write: async (order, { data, sql, ...writing }) => {
    const [event] = await sql.query<{ changes: string[] }>(CHANGES, [data.orderId, data.editId])
    return write(order, event?.changes ?? [], writing)
  },
})
