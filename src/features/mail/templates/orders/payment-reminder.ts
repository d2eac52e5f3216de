import { msg } from '@/domain/languages/words'
import type { BankAccount } from '@/domain/payment/epc-code'
import { readPaperSettings } from '@/platform/paper-settings'

import type { EmailMessage } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
import type { MailWriting } from '../../mail-writing'
import { greet, orderButton, orderDetails, orderLines, orderTotals } from '../../order-blocks'
import { orderTemplate } from '../../order-template'
import { transferBlocks } from '../../transfer-blocks'

interface ReminderData {
  orderId: string
  /** Names this reminder: there may be another one later. */
  sendId: string
}

/** What was paid before the job ran is thanked for: a mail that asks for nothing would only confuse. */
async function write(
  order: OrderOfMail,
  account: BankAccount | null,
  { words }: MailWriting,
): Promise<EmailMessage> {
  const { language, t } = words
  const { number } = order
  const amount = words.amount(order.owedMinor, order.currency)
  const isOwed = order.owedMinor > 0
  const text = isOwed
    ? t(
        '{amount} of your order {number} is still to be paid. If your payment is on its way already, there is nothing to do.',
        { amount, number },
      )
    : t('Your payment of the order {number} has arrived. Thank you.', { number })
  return {
    language,
    subject: isOwed
      ? t('Your order {number} is still to be paid', { number })
      : t('Your order {number} is paid', { number }),
    preview: text,
    title: isOwed ? t('{amount} to pay', { amount }) : t('Thank you for your payment'),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      ...(await transferBlocks(order, account, words)),
      orderLines(order, words),
      orderTotals(order, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

/** To the customer of an order that is not paid in full: once for each time that staff ask for it. */
export const paymentReminder: EmailTemplate<ReminderData> = orderTemplate<ReminderData>({
  label: msg('Email: payment reminder'),
  isSentByRuns: true,
  subjectId: ({ sendId }) => sendId,
  write: async (order, { sql, ...writing }) => write(order, (await readPaperSettings(sql)).account, writing),
})
