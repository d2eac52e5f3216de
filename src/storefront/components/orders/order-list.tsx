import 'server-only'

import Link from 'next/link'

import { factsOf } from '@/domain/order/status-facts'
import type { OwnOrderSummary } from '@/features/orders/reading/list-own-orders'

import { formatMinor } from '@/storefront/lib/price'
import { EmptyState } from '../layout/empty-state'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ShopDay } from '../ui/shop-time'
import { PaymentBadge } from './payment-badge'

/** One's own orders, each a box that leads to its page. */
export function OrderList({ orders }: { orders: readonly OwnOrderSummary[] }) {
  if (orders.length === 0) {
    return (
      <EmptyState title="No orders yet">
        <p>What you order is listed here, with where it is.</p>
        <Button asChild>
          <Link href="/">Browse the shop</Link>
        </Button>
      </EmptyState>
    )
  }
  return (
    <ul className="grid grid-cols-1 gap-4">
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative rounded-card border border-line bg-white p-5 hover:border-pine"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Link
              href={`/account/orders/${order.id}`}
              className="font-display text-lg font-bold after:absolute after:inset-0"
            >
              Order {order.number}
            </Link>
            <span className="font-semibold">{formatMinor(order.totalMinor, order.currency)}</span>
          </div>
          <p className="text-sm text-muted">
            <ShopDay at={order.at} /> · {order.pieces === 1 ? '1 item' : `${order.pieces} items`}
          </p>
          <p className="mt-2 truncate">{order.titles.join(', ')}</p>
          <p className="mt-3 flex flex-wrap gap-2">
            <Badge tone={factsOf(order.status).customer.tone}>{factsOf(order.status).customer.label}</Badge>
            <PaymentBadge order={order} />
          </p>
        </li>
      ))}
    </ul>
  )
}
