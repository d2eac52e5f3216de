'use client'

import Link from 'next/link'

import { useHydratedCart } from '@/storefront/hooks/use-hydrated-cart'
import type { Action } from '@/storefront/lib/forms/send'
import type { AddressForm } from '@/storefront/lib/forms/address-schema'
import type { Placed, PlaceOrder } from '@/storefront/lib/forms/to-place-order'
import { CheckoutForm } from '../forms/checkout-form'
import { EmptyState } from '../layout/empty-state'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'

type StoredAddress = { id: string } & { [Field in keyof AddressForm]: string | null }

interface CheckoutViewProps {
  account: { name: string; phone: string | null; addresses: readonly StoredAddress[] }
  placeOrder: Action<PlaceOrder, Placed>
}

/** The checkout once this browser's basket is known. */
export function CheckoutView({ account, placeOrder }: CheckoutViewProps) {
  const cart = useHydratedCart()
  if (!cart) {
    return (
      <div role="status" className="grid gap-4">
        <span className="sr-only">Loading your basket</span>
        <Skeleton className="h-64" />
      </div>
    )
  }
  if (cart.items.length === 0) {
    return (
      <EmptyState title="There is nothing to check out">
        <p>Your basket is empty.</p>
        <Button asChild>
          <Link href="/">Browse the shop</Link>
        </Button>
      </EmptyState>
    )
  }
  return <CheckoutForm cart={cart} account={account} placeOrder={placeOrder} />
}
