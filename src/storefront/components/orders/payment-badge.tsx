import type { BalanceState } from '@/domain/order/balance'
import type { PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { isOver } from '@/domain/order/status-facts'

import { PAYMENT_WORDS, REFUND_DUE_WORDS } from '@/storefront/lib/order-words'
import { Badge } from '../ui/badge'

interface PaymentBadgeProps {
  order: { status: OrderStatus; paymentStatus: PaymentStatus; balance: BalanceState }
}

/**
 * Whether an order is paid, or a refund is on its way. One of which nothing was paid and nothing is owed (cancelled,
 * sent back) says nothing.
 */
export function PaymentBadge({ order }: PaymentBadgeProps) {
  const { status, paymentStatus, balance } = order
  if (balance === 'refund_due') {
    return <Badge tone={REFUND_DUE_WORDS.tone}>{REFUND_DUE_WORDS.label}</Badge>
  }
  if (isOver(status) && paymentStatus === 'unpaid') return null
  const { tone, label } = PAYMENT_WORDS[paymentStatus]
  return <Badge tone={tone}>{label}</Badge>
}
