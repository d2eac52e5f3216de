import { msg } from '@/domain/languages/words'
import type { BankAccount } from '@/domain/payment/epc-code'
import { readPaperSettings } from '@/platform/paper-settings'

import type { EmailMessage } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
import { amountOf, greet, orderButton, orderDetails, orderLines, orderTotals } from '../../order-blocks'
import { orderTemplate } from '../../order-template'
import { transferBlocks } from '../../transfer-blocks'

interface ReminderData {
  orderId: string
  /** Names this reminder: there may be another one later. */
  sendId: string
}

/** What was paid before the job ran is thanked for: a mail that asks for nothing would only confuse. */
async function write(order: OrderOfMail, account: BankAccount | null): Promise<EmailMessage> {
  const owed = amountOf(order, order.owedMinor)
  const isOwed = order.owedMinor > 0
  const text = isOwed
    ? `${owed} of your order ${order.number} is still to be paid. If your payment is on its way already, there is nothing to do.`
    : `Your payment of the order ${order.number} has arrived. Thank you.`
  return {
    subject: isOwed ? `Your order ${order.number} is still to be paid` : `Your order ${order.number} is paid`,
    preview: text,
    title: isOwed ? `${owed} to pay` : 'Thank you for your payment',
    blocks: [
      greet(order.customerName),
      paragraph(text),
      ...(await transferBlocks(order, account)),
      orderLines(order),
      orderTotals(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

/** To the customer of an order that is not paid in full: once for each time that staff ask for it. */
export const paymentReminder: EmailTemplate<ReminderData> = orderTemplate<ReminderData>({
  label: msg('Email: payment reminder'),
  subjectId: ({ sendId }) => sendId,
  write: async (order, _data, sql) => write(order, (await readPaperSettings(sql)).account),
})
