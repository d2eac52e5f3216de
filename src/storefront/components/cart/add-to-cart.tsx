'use client'

import { Check, ShoppingBasket } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'

import { useHydratedCart } from '@/storefront/hooks/use-hydrated-cart'
import type { CartItem } from '@/storefront/lib/forms/cart-schema'
import { useAnnouncer } from '@/storefront/store/announcer'
import { Button } from '../ui/button'
import { QuantityInput } from './quantity-input'

interface AddToCartProps {
  item: Omit<CartItem, 'quantity'>
  /** Pieces that can be sold now. */
  available: number
}

/** Puts some pieces of an article into the basket, never more than there are. */
export function AddToCart({ item, available }: AddToCartProps) {
  const cart = useHydratedCart()
  const announce = useAnnouncer((state) => state.announce)
  const [quantity, setQuantity] = useState(1)
  const [isAdded, setIsAdded] = useState(false)
  const inBasket = cart?.items.find(({ variantId }) => variantId === item.variantId)?.quantity ?? 0
  const left = Math.max(available - inBasket, 0)
  const addNow = () => {
    if (!cart || left === 0) return
    const pieces = Math.min(quantity, left)
    cart.add({ ...item, quantity: pieces })
    setIsAdded(true)
    setQuantity(1)
    announce(`${pieces} × ${item.title} put into your basket.`)
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <QuantityInput
          label="Quantity"
          value={quantity}
          max={Math.max(left, 1)}
          onChange={setQuantity}
          isDisabled={left === 0}
        />
        <Button onClick={addNow} disabled={!cart || left === 0} className="flex-1">
          <ShoppingBasket aria-hidden />
          {available > 0 ? 'Put into basket' : 'Out of stock'}
        </Button>
      </div>
      {isAdded ? (
        <p className="flex flex-wrap items-center gap-x-2">
          <Check aria-hidden className="size-5 text-pine" />
          It is in your basket.
          <Link href="/cart" className="font-semibold text-pine underline underline-offset-4">
            Go to the basket
          </Link>
        </p>
      ) : null}
      {available > 0 && left === 0 ? (
        <p className="text-sm text-muted">All that we have of it is in your basket.</p>
      ) : null}
    </div>
  )
}
