'use client'

import type { Quote } from '@/storefront/hooks/use-quote'
import { RefusedError } from '@/storefront/lib/fetch-json'
import { formatMinor } from '@/storefront/lib/price'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { Totals } from './totals'

interface OrderSummaryProps {
  quote: Quote | null
  error: Error | null
  isBusy: boolean
  /** While another quote is on its way: what is shown is not yet what would be ordered. */
  isOutdated: boolean
}

/** What it comes to, and the button that orders it. */
export function OrderSummary({ quote, error, isBusy, isOutdated }: OrderSummaryProps) {
  return (
    <section aria-labelledby="summary" className="docket">
      <h2 id="summary" className="mb-4 text-xl">
        Your order
      </h2>
      {error === null ? null : (
        <Alert look="problem" title="We cannot price your basket" className="mb-4">
          {error instanceof RefusedError
            ? `${error.message} Look at your basket: something in it has changed.`
            : 'The shop cannot be reached. Check your connection and try again.'}
        </Alert>
      )}
      {quote === null ? (
        error === null ? (
          <Skeleton className="h-40" />
        ) : null
      ) : (
        <>
          <ul className="grid gap-3 border-b border-dashed border-edge pb-4">
            {quote.lines.map(({ variantId, title, quantity, lineTotalMinor, available }) => (
              <li key={variantId} className="flex justify-between gap-4">
                <span>
                  {quantity} × {title}
                  {available < quantity ? (
                    <strong className="block text-clay">
                      {available <= 0 ? 'Sold out' : `Only ${available} left`}
                    </strong>
                  ) : null}
                </span>
                <span>{formatMinor(lineTotalMinor, quote.currency)}</span>
              </li>
            ))}
          </ul>
          <Totals order={quote} />
        </>
      )}
      <Button
        type="submit"
        size="wide"
        className="mt-5"
        disabled={isBusy || isOutdated || quote === null || error !== null}
      >
        {isBusy ? 'Placing your order…' : 'Order now, pay by invoice'}
      </Button>
    </section>
  )
}
