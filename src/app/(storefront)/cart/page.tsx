import type { Metadata } from 'next'

import { CartView } from '@/storefront/components/cart/cart-view'
import { Page } from '@/storefront/components/layout/page'

import { getShop } from '../_server/catalogue'

export const metadata: Metadata = { title: 'Basket', robots: { index: false } }

/** The basket, which this browser stores, at today's prices. */
export default async function CartPage() {
  const { currency, pricesIncludeTax } = await getShop()
  return (
    <Page title="Your basket">
      <CartView currency={currency} pricesIncludeTax={pricesIncludeTax} />
    </Page>
  )
}
