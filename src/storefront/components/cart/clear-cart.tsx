'use client'

import { useEffect } from 'react'

import { useHydratedCart } from '@/storefront/hooks/use-hydrated-cart'
import { takeSubmittedKey } from '@/storefront/store/submitted-key'
import { useCart } from '@/storefront/store/cart'

/** Empties the basket that has just been ordered. Looking at an old confirmation again empties nothing. */
export function ClearCart() {
  const cart = useHydratedCart()
  useEffect(() => {
    if (cart && takeSubmittedKey() === cart.checkoutKey) useCart.getState().clear()
  }, [cart])
  return null
}
