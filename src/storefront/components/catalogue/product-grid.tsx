import 'server-only'

import type { ProductCard as Card } from '@/features/catalogue/list-products'

import { ProductCard } from './product-card'

interface ProductGridProps {
  products: readonly Card[]
  currency: string
  /** How many stand at the top of the page, where a visitor sees them at once. */
  eagerCount?: number
  /** One below the heading that the grid stands under. */
  heading?: 'h2' | 'h3'
}

/** Products side by side, as cards. */
export function ProductGrid({ products, currency, eagerCount = 0, heading = 'h3' }: ProductGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} currency={currency} isEager={index < eagerCount} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
