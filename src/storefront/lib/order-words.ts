import type { PaymentStatus } from '@/domain/order/fulfilment'
import { STATUSES } from '@/domain/order/lifecycle'
import type { CustomerTone } from '@/domain/order/status-facts'
import { factsOf } from '@/domain/order/status-facts'

interface Words {
  label: string
  tone: CustomerTone
}

export const PAYMENT_WORDS = {
  unpaid: { label: 'Not paid yet', tone: 'wait' },
  partially_paid: { label: 'Partly paid', tone: 'wait' },
  paid: { label: 'Paid', tone: 'good' },
  partially_refunded: { label: 'Partly refunded', tone: 'neutral' },
  refunded: { label: 'Refunded', tone: 'neutral' },
} as const satisfies Record<PaymentStatus, Words>

/** The badge of an order that money is due for, in place of that of its payments. */
export const REFUND_DUE_WORDS = { label: 'Refund on its way', tone: 'wait' } as const

const EVENT_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STATUSES.map((status) => [`order.${status}`, factsOf(status).customer.happened])),
  'order.drafted': factsOf('draft').customer.happened,
  'order.imported': factsOf('placed').customer.happened,
  'order.resumed': 'Taken up again',
  'order.edited': 'Order changed',
  'payment.recorded': 'Payment received',
  'payment.voided': 'A payment was entered by mistake',
  'shipment.corrected': 'Tracking corrected',
  'shipment.cancelled': 'A parcel has not left yet',
  'return.recorded': 'Some goods came back',
  'return.requested': 'Return asked for',
  'return.approved': 'Return approved',
  'return.declined': 'Return declined',
  'return.received': 'Goods arrived at ours',
  'return.cancelled': 'Return called off',
  'return.exchanged': 'Goods exchanged',
  'exchange.placed': 'In exchange for goods that came back',
  'refund.recorded': 'Refund paid',
  'refund.credited': 'Credited to another order',
  'invoice.issued': 'Invoice issued',
  'invoice.credited': 'Credit note issued',
}

/** An entry of the timeline in a customer's words; null for what is only of interest to staff. */
export function describeEvent({
  type,
  isByCustomer,
}: {
  type: string
  isByCustomer: boolean
}): string | null {
  const words = EVENT_WORDS[type]
  if (words === undefined) return null
  return isByCustomer && type === 'order.cancelled' ? 'Cancelled by you' : words
}

const PAYMENT_METHODS: Readonly<Record<string, string>> = {
  bank_transfer: 'Bank transfer',
  invoice: 'Invoice',
  card: 'Card',
  cash: 'Cash',
}

/** A stored payment method in a customer's words; `Payment` for an unknown one. */
export function describePaymentMethod(method: string): string {
  return PAYMENT_METHODS[method] ?? 'Payment'
}
