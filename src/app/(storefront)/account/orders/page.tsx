import type { Metadata } from 'next'
import Link from 'next/link'

import { listOwnOrders } from '@/features/orders/reading/list-own-orders'
import { OrderList } from '@/storefront/components/orders/order-list'
import { Button } from '@/storefront/components/ui/button'

import { requireSignedIn } from '../../_server/context'

export const metadata: Metadata = { title: 'Your orders', robots: { index: false } }

interface OrdersPageProps {
  searchParams: Promise<{ before?: string | string[] }>
}

/** The customer's own orders, newest first; `before` pages by cursor. */
export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const { before } = await searchParams
  const ctx = await requireSignedIn('/account/orders')
  const { orders, nextBefore } = await listOwnOrders(ctx, {
    before: Array.isArray(before) ? before[0] : before,
  })
  return (
    <div className="max-w-3xl">
      <h1 className="mb-8 text-3xl sm:text-4xl">Your orders</h1>
      <OrderList orders={orders} />
      {nextBefore === null ? null : (
        <Button asChild look="secondary" className="mt-6">
          <Link href={`/account/orders?before=${nextBefore}`}>Older orders</Link>
        </Button>
      )}
    </div>
  )
}
