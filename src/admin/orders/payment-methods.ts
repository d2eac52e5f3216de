import { msg } from '@/domain/languages/words'

/** What people call the ways of paying, in English, for `t`; an unknown one is shown as it is stored. */
export const PAYMENT_METHOD_LABELS: Readonly<Record<string, string>> = {
  bank_transfer: msg('Bank transfer'),
  invoice: msg('Invoice'),
  card: msg('Card'),
  cash: msg('Cash'),
  other: msg('Other'),
}
