import type { PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'

import { PAYMENT_WORDS } from '../../lib/order-words'
import { Badge } from '../ui/badge'

/** Whether an order is paid. A cancelled one that nobody paid says nothing: nobody has to. */
export function PaymentBadge({ order }: { order: { status: OrderStatus; paymentStatus: PaymentStatus } }) {
  if (order.status === 'cancelled' && order.paymentStatus === 'unpaid') return null
  const { tone, label } = PAYMENT_WORDS[order.paymentStatus]
  return <Badge tone={tone}>{label}</Badge>
}
