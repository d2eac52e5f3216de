import type { Metadata } from 'next'

import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { OrderPage } from '@/storefront/components/orders/order-page'

import { cancelOrderAction, cancelReturnAction, sendBackAction } from '../../../_actions/orders'
import { foundOr404, requireSignedIn } from '../../../_server/context'

export const metadata: Metadata = { title: 'Order', robots: { index: false } }

/** One of the customer's own orders; any other id answers 404. */
export default async function OwnOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requireSignedIn(`/account/orders/${encodeURIComponent(id)}`)
  const order = await foundOr404(findOwnOrder(ctx, { id }))
  return (
    <OrderPage
      initial={order}
      cancelOrder={cancelOrderAction}
      sendBack={sendBackAction}
      cancelReturn={cancelReturnAction}
    />
  )
}
