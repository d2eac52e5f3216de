import { msg } from '@/domain/languages/words'
import type { BankAccount } from '@/domain/payment/epc-code'
import { readPaperSettings } from '@/platform/paper-settings'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails, orderLines, orderTotals, shipTo } from '../order-blocks'
import { orderTemplate } from '../order-template'
import { transferBlocks } from '../transfer-blocks'

async function write(
  order: OrderOfMail,
  account: BankAccount | null,
  { words }: MailWriting,
): Promise<EmailMessage> {
  const { amount, language, t } = words
  const { number } = order
  return {
    language,
    subject: t('Your order {number}', { number }),
    preview: t('We have your order of {amount}.', { amount: amount(order.totalMinor, order.currency) }),
    title: t('Thank you for your order'),
    blocks: [
      greet(order.customerName, words),
      paragraph(
        t('We have received your order {number} and will write again when it is on its way.', { number }),
      ),
      orderLines(order, words),
      orderTotals(order, words),
      ...(await transferBlocks(order, account, words)),
      ...shipTo(order, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

export const orderPlaced: EmailTemplate<{ orderId: string }> = orderTemplate({
  label: msg('Email: order placed'),
  concurrency: 4,
  subjectId: ({ orderId }) => orderId,
  write: async (order, { sql, ...writing }) => write(order, (await readPaperSettings(sql)).account, writing),
})
