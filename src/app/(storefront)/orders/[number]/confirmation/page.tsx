import type { Metadata } from 'next'

import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { Confirmation } from '@/storefront/components/orders/confirmation'

import { getShop } from '../../../_server/catalogue'
import { foundOr404, requireSignedIn } from '../../../_server/context'

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } }

/** Confirms an order of the customer's own right after the checkout; any other number answers 404. */
export default async function ConfirmationPage({ params }: { params: Promise<{ number: string }> }) {
  const number = decodeURIComponent((await params).number)
  const ctx = await requireSignedIn(`/orders/${encodeURIComponent(number)}/confirmation`)
  const [order, shop] = await Promise.all([foundOr404(findOwnOrder(ctx, { number })), getShop()])
  return <Confirmation order={order} shopEmail={shop.email} />
}
