import 'server-only'

import Image from 'next/image'
import Link from 'next/link'

import type { ProductCard as Card } from '@/features/catalogue/list-products'

import { formatMinor } from '@/storefront/lib/price'
import { NoPicture } from '../ui/no-picture'

interface ProductCardProps {
  product: Card
  currency: string
  /** For pictures at the top of the page. */
  isEager?: boolean
  /** One below the heading that the card stands under. */
  heading?: 'h2' | 'h3'
}

/** A product standing on its shelf, with the price on the shelf's edge. */
export function ProductCard({ product, currency, isEager = false, heading = 'h3' }: ProductCardProps) {
  const { image, title, slug, isAvailable } = product
  const Heading = heading
  return (
    <article className="group relative flex h-full flex-col">
      <div className="aspect-square overflow-hidden rounded-t-card bg-linen">
        {image === null ? (
          <NoPicture />
        ) : (
          <Image
            src={image.cardUrl}
            alt=""
            width={640}
            height={640}
            loading={isEager ? 'eager' : 'lazy'}
            className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
          />
        )}
      </div>
      <div className="h-1.5 rounded-b-sm bg-pine" />
      <PriceLabel product={product} currency={currency} />
      <Heading className="mt-2 font-sans text-base font-medium leading-snug tracking-normal">
        <Link href={`/products/${slug}`} className="after:absolute after:inset-0 group-hover:underline">
          {title}
        </Link>
      </Heading>
      {isAvailable ? null : <p className="text-sm text-muted">Out of stock</p>}
    </article>
  )
}

function PriceLabel({ product, currency }: { product: Card; currency: string }) {
  const { priceMinor, maxPriceMinor, compareAtPriceMinor } = product
  const isReduced = compareAtPriceMinor !== null
  return (
    <p
      className={`shelf-label -mt-0.5 self-start py-1 pl-3 text-xs font-bold whitespace-nowrap sm:text-sm ${isReduced ? 'bg-clay text-white' : 'bg-honey text-ink'}`}
    >
      {maxPriceMinor > priceMinor ? <span className="font-medium">from </span> : null}
      {formatMinor(priceMinor, currency)}
      {isReduced ? (
        <s className="ml-1.5 font-medium">
          <span className="sr-only">before: </span>
          {formatMinor(compareAtPriceMinor, currency)}
        </s>
      ) : null}
    </p>
  )
}
