import 'server-only'

import Link from 'next/link'

import type { ProductCard as Card } from '@/features/catalogue/list-products'

import { Button } from '../ui/button'
import { ProductCard } from './product-card'

interface HeroProps {
  products: readonly Card[]
  currency: string
  /** Where the first button leads. */
  href: string
}

/** The first thing a visitor sees: what the shop promises, and a shelf of it. */
export function Hero({ products, currency, href }: HeroProps) {
  return (
    <section className="border-b border-line bg-linen">
      <div className="mx-auto grid max-w-7xl items-center gap-10 px-4 py-12 sm:px-6 lg:grid-cols-2 lg:py-20">
        <div>
          <h1 className="text-4xl sm:text-5xl lg:text-6xl">Counted, on the shelf, ready to send.</h1>
          <p className="mt-5 max-w-lg text-lg text-muted">
            What we show as in stock is in our stockroom now. Order it and it is put aside for you that very
            moment.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button asChild>
              <Link href={href}>Browse the shop</Link>
            </Button>
            <Button asChild look="secondary">
              <a href="#new">See what is new</a>
            </Button>
          </div>
        </div>
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 sm:gap-6">
          {products.slice(0, 3).map((product, index) => (
            <li key={product.id} className={index === 2 ? 'hidden sm:block' : ''}>
              <ProductCard product={product} currency={currency} isEager heading="h2" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
