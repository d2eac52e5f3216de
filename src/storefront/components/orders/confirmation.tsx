import { CircleCheck } from 'lucide-react'
import Link from 'next/link'

import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { OrderView } from '@/storefront/lib/order-view'
import { formatMinor } from '@/storefront/lib/price'
import { Button } from '../ui/button'
import { ClearCart } from '../cart/clear-cart'
import { OrderLines } from './order-lines'
import { OrderTransfer } from './order-transfer'
import { PostalAddress } from './postal-address'
import { Totals } from './totals'

function howToPay({ owedMinor, currency, transfer, number }: OrderView): string {
  if (owedMinor === 0) return 'There is nothing to pay.'
  const how = transfer === null ? `the reference ${number}.` : 'this reference:'
  return `We send you an invoice for ${formatMinor(owedMinor, currency)}. Transfer it with ${how}`
}

/** What a customer reads right after ordering. */
export function Confirmation({ order, shopEmail }: { order: OrderView; shopEmail: string }) {
  return (
    <div className="mx-auto max-w-2xl px-4 py-10 sm:px-6">
      <ClearCart />
      <CircleCheck aria-hidden className="size-12 text-pine" />
      <h1 className="mt-3 text-3xl sm:text-4xl">Thank you. It is put aside for you.</h1>
      <p className="mt-3 text-lg text-muted">
        Your order number is <strong className="text-ink">{order.number}</strong>. A confirmation is on its
        way to your inbox.
      </p>
      <section aria-label="Your order" className="docket mt-8">
        <OrderLines lines={order.lines} currency={order.currency} />
        <Totals order={order} />
      </section>
      <div className="mt-8 grid gap-6 sm:grid-cols-2">
        <section>
          <h2 className="mb-2 text-xl">Delivery address</h2>
          <PostalAddress address={order.shippingAddress} />
        </section>
        <section>
          <h2 className="mb-2 text-xl">How to pay</h2>
          <p className="mb-3">{howToPay(order)}</p>
          <OrderTransfer order={order} />
          <p className="mt-3">
            Questions?{' '}
            <a href={`mailto:${shopEmail}`} className="underline">
              {readableMailAddress(shopEmail)}
            </a>
          </p>
        </section>
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button asChild>
          <Link href={`/account/orders/${order.id}`}>Follow this order</Link>
        </Button>
        <Button asChild look="secondary">
          <Link href="/">Back to the shop</Link>
        </Button>
      </div>
    </div>
  )
}
