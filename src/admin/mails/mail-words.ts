import 'server-only'

import type { OrderMail } from '@/features/mail/preview/order-mails'

const WORDS: Readonly<Record<OrderMail['name'], string>> = {
  'order-placed': 'Order confirmation',
  'order-edited': 'Order changed',
  'order-shipped': 'On its way',
  'shipment-cancelled': 'Not on its way yet',
  'order-cancelled': 'Order cancelled',
  'order-refunded': 'Refund',
  'payment-reminder': 'Payment reminder',
  invoice: 'Invoice or credit note',
}

/** What a message is called in the panel. */
export function mailWords({ name, detail }: Pick<OrderMail, 'name' | 'detail'>): string {
  if (name === 'invoice') return detail ?? WORDS.invoice
  return detail === null ? WORDS[name] : `${WORDS[name]}, ${detail}`
}
