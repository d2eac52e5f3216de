import type { Sql } from '@/platform/database/transaction'

import type { EmailMessage } from './email-message'
import type { EmailTemplate } from './email-template'
import type { OrderOfMail } from './load-order'
import { loadOrder } from './load-order'
import type { MailWriting } from './mail-writing'
import { writingFor } from './mail-writing'

/** What a message to the customer of an order is written with. */
export interface OrderWriting<Data> extends MailWriting {
  data: Data
  sql: Sql
}

interface OrderTemplate<Data> extends Pick<EmailTemplate<Data>, 'label' | 'concurrency' | 'isSentByRuns'> {
  /** The record that the message is about. */
  subjectId: (data: Data) => string
  write: (order: OrderOfMail, writing: OrderWriting<Data>) => EmailMessage | Promise<EmailMessage>
}

/** A message to the customer of an order; none where the order says that they get none, such as those of a marketplace. */
export function orderTemplate<Data extends { orderId: string }>({
  subjectId,
  write,
  ...template
}: OrderTemplate<Data>): EmailTemplate<Data> {
  return {
    ...template,
    compose: async (sql, data, sender) => {
      const { orderId } = data
      const order = await loadOrder(sql, orderId)
      if (!order.notify) return null
      const to = { name: order.customerName, email: order.customerEmail }
      const message = await write(order, { ...writingFor(order.language, sender), data, sql })
      return { subjectId: subjectId(data), to, orderId, message }
    },
  }
}
