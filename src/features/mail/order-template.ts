import type { Sql } from '@/platform/database/transaction'

import type { EmailMessage } from './email-message'
import type { EmailTemplate } from './email-template'
import type { OrderOfMail } from './load-order'
import { loadOrder } from './load-order'

interface OrderTemplate<Data> extends Pick<EmailTemplate<Data>, 'label' | 'concurrency'> {
  /** The record that the message is about. */
  subjectId: (data: Data) => string
  write: (order: OrderOfMail, data: Data, sql: Sql) => EmailMessage | Promise<EmailMessage>
}

/** A message to the customer of an order; none where the order says that they get none, such as those of a marketplace. */
export function orderTemplate<Data extends { orderId: string }>({
  subjectId,
  write,
  ...template
}: OrderTemplate<Data>): EmailTemplate<Data> {
  return {
    ...template,
    compose: async (sql, data) => {
      const { orderId } = data
      const order = await loadOrder(sql, orderId)
      if (!order.notify) return null
      const to = { name: order.customerName, email: order.customerEmail }
      return { subjectId: subjectId(data), to, orderId, message: await write(order, data, sql) }
    },
  }
}
