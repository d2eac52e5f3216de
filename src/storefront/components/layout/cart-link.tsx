'use client'

import { ShoppingBasket } from 'lucide-react'
import Link from 'next/link'

import { useCartOfOtherTabs, useHydratedCart } from '../../hooks/use-hydrated-cart'
import { countPieces } from '../../store/cart'

/** The way to the basket, with how many pieces are in it. */
export function CartLink() {
  useCartOfOtherTabs()
  const pieces = countPieces(useHydratedCart()?.items ?? [])
  return (
    <Link
      href="/cart"
      className="relative grid size-11 place-items-center rounded-full hover:bg-linen"
      aria-label={pieces === 1 ? 'Basket, 1 item' : `Basket, ${pieces} items`}
    >
      <ShoppingBasket aria-hidden className="size-6" />
      {pieces === 0 ? null : (
        <span
          aria-hidden
          className="absolute -right-0.5 -top-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-clay px-1 text-xs font-bold text-white"
        >
          {pieces > 99 ? '99+' : pieces}
        </span>
      )}
    </Link>
  )
}
