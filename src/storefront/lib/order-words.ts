import type { PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'

interface Words {
  label: string
  /** What it means to the customer. */
  text: string
  tone: 'neutral' | 'good' | 'wait' | 'bad'
}

/** A status in a customer's words. */
export const ORDER_WORDS = {
  draft: { label: 'Being prepared', text: 'We are putting this order together for you.', tone: 'neutral' },
  placed: {
    label: 'Received',
    text: 'We have your order, and its goods are put aside for you.',
    tone: 'wait',
  },
  paid: { label: 'Paid', text: 'Your payment has arrived. We are packing.', tone: 'good' },
  on_hold: {
    label: 'On hold',
    text: 'We have a question before we go on and will write to you.',
    tone: 'wait',
  },
  partially_shipped: { label: 'Partly sent', text: 'A part is on its way; the rest follows.', tone: 'good' },
  shipped: { label: 'On its way', text: 'Everything has left our stockroom.', tone: 'good' },
  delivered: { label: 'Delivered', text: 'Your order has arrived.', tone: 'good' },
  returned: { label: 'Returned', text: 'The goods have come back to us.', tone: 'neutral' },
  cancelled: {
    label: 'Cancelled',
    text: 'This order has been called off. Nothing will be sent.',
    tone: 'bad',
  },
  refunded: { label: 'Refunded', text: 'All that you paid has been paid back.', tone: 'neutral' },
} as const satisfies Record<OrderStatus, Words>

export const PAYMENT_WORDS = {
  unpaid: { label: 'Not paid yet', tone: 'wait' },
  partially_paid: { label: 'Partly paid', tone: 'wait' },
  paid: { label: 'Paid', tone: 'good' },
  partially_refunded: { label: 'Partly refunded', tone: 'neutral' },
  refunded: { label: 'Refunded', tone: 'neutral' },
} as const satisfies Record<PaymentStatus, Omit<Words, 'text'>>

/** The badge of an order that money is due for, in place of that of its payments. */
export const REFUND_DUE_WORDS = { label: 'Refund on its way', tone: 'wait' } as const

const EVENT_WORDS: Readonly<Record<string, string>> = {
  'order.drafted': 'Order begun',
  'order.placed': 'Order received',
  'order.paid': 'Paid in full',
  'order.on_hold': 'Put on hold',
  'order.resumed': 'Taken up again',
  'order.partially_shipped': 'A part sent',
  'order.shipped': 'Sent',
  'order.delivered': 'Delivered',
  'order.returned': 'Goods came back',
  'order.cancelled': 'Cancelled',
  'order.refunded': 'Refunded',
  'payment.recorded': 'Payment received',
  'return.recorded': 'Some goods came back',
  'refund.recorded': 'Refund paid',
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
