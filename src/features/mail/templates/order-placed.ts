import { msg } from '@/domain/languages/words'
import type { BankAccount } from '@/domain/payment/epc-code'
import { readPaperSettings } from '@/platform/paper-settings'

import type { EmailMessage } from '../email-message'
import type { OrderOfMail } from '../load-order'
import { amountOf, greet, orderButton, orderDetails, orderLines, orderTotals, shipTo } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { orderTemplate } from '../order-template'
import { transferBlocks } from '../transfer-blocks'

async function write(order: OrderOfMail, account: BankAccount | null): Promise<EmailMessage> {
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
      ...(await transferBlocks(order, account)),
      ...shipTo(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

export const orderPlaced: EmailTemplate<{ orderId: string }> = orderTemplate({
  label: msg('Email: order placed'),
  concurrency: 4,
  subjectId: ({ orderId }) => orderId,
  write: async (order, _data, sql) => write(order, (await readPaperSettings(sql)).account),
})
