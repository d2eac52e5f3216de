'use client'

import { useEffect } from 'react'

import { useHydratedCart } from '../../hooks/use-hydrated-cart'
import { takeSubmittedKey } from '../../store/submitted-key'
import { useCart } from '../../store/cart'

/** Empties the basket that has just been ordered. Looking at an old confirmation again empties nothing. */
export function ClearCart() {
  const cart = useHydratedCart()
  useEffect(() => {
    if (cart && takeSubmittedKey() === cart.checkoutKey) useCart.getState().clear()
  }, [cart])
  return null
}
