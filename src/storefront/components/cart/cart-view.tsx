'use client'

import Link from 'next/link'

import { useArticles } from '@/storefront/hooks/use-articles'
import { useHydratedCart } from '@/storefront/hooks/use-hydrated-cart'
import { checkCart, subtotalOf } from '@/storefront/lib/catalogue/check-cart'
import { formatMinor } from '@/storefront/lib/price'
import { EmptyState } from '../layout/empty-state'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { CartLine } from './cart-line'

interface CartViewProps {
  currency: string
  pricesIncludeTax: boolean
}

/** The basket, with today's prices and stock. */
export function CartView({ currency, pricesIncludeTax }: CartViewProps) {
  const cart = useHydratedCart()
  const query = useArticles(cart?.items.map(({ variantId }) => variantId) ?? [])
  if (!cart) return <CartSkeleton />
  if (cart.items.length === 0) return <EmptyCart />
  const lines = checkCart(cart.items, query.data?.articles ?? null)
  const isBlocked = lines.some(({ problem }) => problem !== null)
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="grid gap-4">
        <CartAlerts isUnchecked={query.isError} isBlocked={isBlocked} />
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <CartLine key={line.variantId} line={line} currency={currency} cart={cart} />
          ))}
        </ul>
      </div>
      <CartTotal
        subtotalMinor={subtotalOf(lines)}
        currency={currency}
        pricesIncludeTax={pricesIncludeTax}
        isBlocked={isBlocked}
      />
    </div>
  )
}

function CartSkeleton() {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">Loading your basket</span>
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
    </div>
  )
}

function EmptyCart() {
  return (
    <EmptyState title="Your basket is empty">
      <p>What you put into it stays here, on this device.</p>
      <Button asChild>
        <Link href="/">Browse the shop</Link>
      </Button>
    </EmptyState>
  )
}

interface CartAlertsProps {
  /** Whether today's prices and stock could not be loaded. */
  isUnchecked: boolean
  isBlocked: boolean
}

function CartAlerts({ isUnchecked, isBlocked }: CartAlertsProps) {
  return (
    <>
      {isUnchecked ? (
        <Alert look="notice" title="We could not check prices and stock">
          What you see may have changed. We check again at checkout.
        </Alert>
      ) : null}
      {isBlocked ? (
        <Alert look="problem" title="Some of your basket cannot be ordered as it is">
          See the lines below.
        </Alert>
      ) : null}
    </>
  )
}

interface CartTotalProps extends CartViewProps {
  subtotalMinor: number
  /** Whether a line cannot be ordered as it is. */
  isBlocked: boolean
}

function CartTotal({ subtotalMinor, currency, pricesIncludeTax, isBlocked }: CartTotalProps) {
  return (
    <section aria-labelledby="cart-total" className="docket">
      <h2 id="cart-total" className="text-xl">
        Total
      </h2>
      <p className="mt-4 flex justify-between gap-4 text-lg font-bold">
        <span>Goods</span>
        <span data-testid="cart-subtotal">{formatMinor(subtotalMinor, currency)}</span>
      </p>
      <p className="mt-1 text-sm text-muted">
        {pricesIncludeTax
          ? 'Tax included. Delivery is added at checkout.'
          : 'Delivery and tax are added at checkout.'}
      </p>
      {isBlocked ? (
        <Button size="wide" className="mt-5" disabled>
          Go to checkout
        </Button>
      ) : (
        <Button asChild size="wide" className="mt-5">
          <Link href="/checkout">Go to checkout</Link>
        </Button>
      )}
    </section>
  )
}
