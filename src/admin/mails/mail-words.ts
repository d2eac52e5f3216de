import 'server-only'

import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { OrderMail } from '@/features/mail/preview/order-mails'

const WORDS: Readonly<Record<OrderMail['name'], string>> = {
  'order-placed': msg('Order confirmation'),
  'order-edited': msg('Order changed'),
  'order-shipped': msg('On its way'),
  'shipment-cancelled': msg('Not on its way yet'),
  'order-cancelled': msg('Order cancelled'),
  'order-refunded': msg('Refund'),
  'payment-reminder': msg('Payment reminder'),
  invoice: msg('Invoice or credit note'),
}

/** What a message is called in the panel. */
export function mailWords({ name, detail }: Pick<OrderMail, 'name' | 'detail'>, { t }: Words): string {
  if (name === 'invoice') return detail ?? t(WORDS.invoice)
  return detail === null ? t(WORDS[name]) : `${t(WORDS[name])}, ${detail}`
}
