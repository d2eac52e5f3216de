import type { Metadata } from 'next'

import { loadOwnAccount } from '@/features/account/own-account/load-own-account'
import { CheckoutView } from '@/storefront/components/cart/checkout-view'
import { Page } from '@/storefront/components/layout/page'

import { placeOrderAction } from '../_actions/orders'
import { requireSignedIn } from '../_server/context'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

/** The checkout, for signed-in customers. */
export default async function CheckoutPage() {
  const account = await loadOwnAccount(await requireSignedIn('/checkout'))
  return (
    <Page title="Checkout">
      <CheckoutView account={account} placeOrder={placeOrderAction} />
    </Page>
  )
}
