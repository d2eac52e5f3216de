import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

import { cartSchema, MAX_QUANTITY } from '@/storefront/lib/forms/cart-schema'
import type { CartItem } from '@/storefront/lib/forms/cart-schema'

export interface Cart {
  items: readonly CartItem[]
  /**
   * Names this filling of the basket: placing it twice, by a double click or after a lost answer, places one order.
   * Changing what is in the basket makes another order of it, and so another key.
   */
  checkoutKey: string
  add: (item: CartItem) => void
  setQuantity: (variantId: string, quantity: number) => void
  remove: (variantId: string) => void
  clear: () => void
  /** Makes another order of the same goods, when they have been ordered before. */
  orderAnew: () => void
}

export const CART_STORAGE_KEY = 'backroom-cart'

// `randomUUID` exists on secure pages only; a shop tried out in a local network is not one.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function clamp(quantity: number): number {
  return Math.min(Math.max(Math.trunc(quantity) || 1, 1), MAX_QUANTITY)
}

function filledWith(items: readonly CartItem[]): Pick<Cart, 'items' | 'checkoutKey'> {
  return { items, checkoutKey: newKey() }
}

/** The basket of this browser. It survives reloads and is the same in every tab. */
export const useCart = create<Cart>()(
  persist(
    (set) => ({
      ...filledWith([]),
      add: (item) =>
        set(({ items }) => {
          const known = items.find(({ variantId }) => variantId === item.variantId)
          const quantity = clamp(item.quantity + (known?.quantity ?? 0))
          const merged = { ...item, quantity }
          if (!known) return filledWith([...items, merged])
          return filledWith(items.map((line) => (line.variantId === item.variantId ? merged : line)))
        }),
      setQuantity: (variantId, quantity) =>
        set(({ items }) =>
          filledWith(
            items.map((line) =>
              line.variantId === variantId ? { ...line, quantity: clamp(quantity) } : line,
            ),
          ),
        ),
      remove: (variantId) =>
        set(({ items }) => filledWith(items.filter((line) => line.variantId !== variantId))),
      clear: () => set(filledWith([])),
      orderAnew: () => set(({ items }) => filledWith(items)),
    }),
    {
      name: CART_STORAGE_KEY,
      version: 1,
      storage: createJSONStorage(() => localStorage),
      partialize: ({ items, checkoutKey }) => ({ items, checkoutKey }),
      // The server renders an empty basket; the browser's own is read once the page stands.
      skipHydration: true,
      // What an older or broken page left behind must not break this one.
      merge: (stored, initial) => {
        const parsed = cartSchema.safeParse(stored)
        return parsed.success ? { ...initial, ...parsed.data } : initial
      },
    },
  ),
)

/** How many pieces are in a basket. */
export function countPieces(items: readonly CartItem[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}
