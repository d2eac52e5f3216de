'use client'

import { formatMinor } from '@/storefront/lib/price'
import { describeStock } from '@/storefront/lib/catalogue/stock-wording'
import type { ChoosableVariant } from '@/storefront/lib/catalogue/variant-choice'
import { findChosen } from '@/storefront/lib/catalogue/variant-choice'
import { AddToCart } from '../cart/add-to-cart'
import { useProductChoice } from './product-choice'
import { VariantPicker } from './variant-picker'

interface PanelVariant extends ChoosableVariant {
  sku: string
  title: string
  priceMinor: number
  compareAtPriceMinor: number | null
  lowStockLevel: number
}

interface PurchasePanelProps {
  product: {
    slug: string
    title: string
    imageUrl: string | null
    options: readonly { name: string; values: readonly string[] }[]
    variants: readonly PanelVariant[]
  }
  currency: string
  taxNote: string
}

const TONES = { good: 'text-pine', few: 'text-clay', none: 'text-clay' } as const

/** Choose a variant, see its price and stock, put it into the basket. */
export function PurchasePanel({ product, currency, taxNote }: PurchasePanelProps) {
  const { options, variants } = product
  const { choice, choose } = useProductChoice()
  const names = options.map(({ name }) => name)
  const variant = findChosen(variants, names, choice)
  const shown = variant ?? variants[0]
  if (!shown) return <p className="mt-4 text-muted">This product cannot be bought at the moment.</p>
  const stock = variant
    ? describeStock(variant.available, variant.lowStockLevel)
    : { text: 'Not made in this combination', tone: 'none' as const }
  return (
    <div className="mt-4 grid gap-6">
      <div>
        <p className="flex flex-wrap items-baseline gap-3 font-display text-3xl font-bold">
          <span>{formatMinor(shown.priceMinor, currency)}</span>
          {shown.compareAtPriceMinor === null ? null : (
            <s className="text-xl font-normal text-muted">
              <span className="sr-only">before: </span>
              {formatMinor(shown.compareAtPriceMinor, currency)}
            </s>
          )}
        </p>
        <p className="mt-1 text-sm text-muted">{taxNote}</p>
      </div>
      <VariantPicker options={options} variants={variants} choice={choice} onChoose={choose} />
      <p aria-live="polite" className={`font-semibold ${TONES[stock.tone]}`}>
        {stock.text}
      </p>
      <AddToCart
        key={shown.id}
        item={{
          variantId: shown.id,
          sku: shown.sku,
          title: product.title,
          variantTitle: shown.options.map(({ value }) => value).join(', '),
          slug: product.slug,
          imageUrl: product.imageUrl,
          priceMinor: shown.priceMinor,
        }}
        available={variant?.available ?? 0}
      />
      <p className="text-sm text-muted">Article {shown.sku}</p>
    </div>
  )
}
