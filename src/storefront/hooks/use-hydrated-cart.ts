'use client'

import { useEffect, useSyncExternalStore } from 'react'

import type { Cart } from '../store/cart'
import { CART_STORAGE_KEY, useCart } from '../store/cart'

const subscribe = (onChange: () => void) => useCart.persist.onFinishHydration(onChange)
const isRead = () => useCart.persist.hasHydrated()
const isNeverRead = () => false

/** The basket of this browser, or null until it has been read from storage. */
export function useHydratedCart(): Cart | null {
  const cart = useCart()
  const isReady = useSyncExternalStore(subscribe, isRead, isNeverRead)
  useEffect(() => {
    if (!useCart.persist.hasHydrated()) void useCart.persist.rehydrate()
  }, [])
  return isReady ? cart : null
}

/** Follows what other tabs do to the basket. Used once, in the header. */
export function useCartOfOtherTabs(): void {
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === CART_STORAGE_KEY) void useCart.persist.rehydrate()
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])
}
