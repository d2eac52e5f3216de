'use client'

import { Trash2 } from 'lucide-react'
import Image from 'next/image'
import Link from 'next/link'

import type { CheckedLine } from '@/storefront/lib/catalogue/check-cart'
import { describeLineProblem } from '@/storefront/lib/catalogue/check-cart'
import { MAX_QUANTITY } from '@/storefront/lib/forms/cart-schema'
import { formatMinor } from '@/storefront/lib/price'
import { useAnnouncer } from '@/storefront/store/announcer'
import type { Cart } from '@/storefront/store/cart'
import { NoPicture } from '../ui/no-picture'
import { QuantityInput } from './quantity-input'

interface CartLineProps {
  line: CheckedLine
  currency: string
  cart: Cart
}

/** One article in the basket. */
export function CartLine({ line, currency, cart }: CartLineProps) {
  const announce = useAnnouncer((state) => state.announce)
  const name = line.variantTitle === '' ? line.title : `${line.title}, ${line.variantTitle}`
  const problem = describeLineProblem(line)
  const changeTo = (quantity: number) => {
    cart.setQuantity(line.variantId, quantity)
    announce(`${name}: ${quantity} in your basket.`)
  }
  const remove = () => {
    cart.remove(line.variantId)
    announce(`${name} removed from your basket.`)
  }
  // Above what is left one may still step down, so the line's own quantity is always within the bounds.
  const max = Math.min(Math.max(line.available ?? MAX_QUANTITY, line.quantity), MAX_QUANTITY)
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-4 py-5 sm:grid-cols-[6rem_1fr]">
      <LinePicture url={line.imageUrl} />
      <div className="grid content-start gap-2">
        <LineFacts line={line} currency={currency} />
        {problem === null ? null : <p className="font-semibold text-clay">{problem}</p>}
        <div className="flex flex-wrap items-center gap-3">
          <QuantityInput label={`Quantity of ${name}`} value={line.quantity} max={max} onChange={changeTo} />
          <RemoveButton name={name} onRemove={remove} />
        </div>
      </div>
    </li>
  )
}

function LinePicture({ url }: { url: string | null }) {
  return (
    <div className="aspect-square overflow-hidden rounded-lg">
      {url === null ? (
        <NoPicture />
      ) : (
        <Image src={url} alt="" width={160} height={160} className="size-full object-cover" />
      )}
    </div>
  )
}

/** What the article is, and what it costs today. */
function LineFacts({ line, currency }: Pick<CartLineProps, 'line' | 'currency'>) {
  return (
    <>
      <div className="flex flex-wrap justify-between gap-x-4">
        <Link href={`/products/${line.slug}`} className="font-semibold underline-offset-4 hover:underline">
          {line.title}
        </Link>
        <span className="font-semibold">{formatMinor(line.quantity * line.currentPriceMinor, currency)}</span>
      </div>
      <p className="text-sm text-muted">
        {line.variantTitle === '' ? '' : `${line.variantTitle} · `}
        {formatMinor(line.currentPriceMinor, currency)} each · {line.sku}
      </p>
      {line.hasNewPrice ? (
        <p className="text-sm font-medium">
          The price has changed since you put it here; it was {formatMinor(line.priceMinor, currency)}.
        </p>
      ) : null}
    </>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={`Remove ${name}`}
      className="flex min-h-11 items-center gap-1.5 px-2 text-muted underline-offset-4 hover:text-clay hover:underline"
    >
      <Trash2 aria-hidden className="size-4" />
      Remove
    </button>
  )
}
