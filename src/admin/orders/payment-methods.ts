/** What people call the ways of paying; an unknown one is shown as it is stored. */
export const PAYMENT_METHOD_LABELS: Readonly<Record<string, string>> = {
  bank_transfer: 'Bank transfer',
  invoice: 'Invoice',
  card: 'Card',
  cash: 'Cash',
  other: 'Other',
}
