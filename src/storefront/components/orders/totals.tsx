import { formatMinor } from '@/storefront/lib/price'

interface TotalsProps {
  /** Amounts in minor units of the currency. */
  order: {
    currency: string
    pricesIncludeTax: boolean
    subtotalMinor: number
    discountTotalMinor: number
    shippingTotalMinor: number
    taxTotalMinor: number
    totalMinor: number
  }
}

/** How the total comes about. */
export function Totals({ order }: TotalsProps) {
  const { currency, pricesIncludeTax, discountTotalMinor, shippingTotalMinor } = order
  const tax = formatMinor(order.taxTotalMinor, currency)
  return (
    <dl className="mt-4 grid grid-cols-[1fr_auto] gap-y-1.5 [&>dd]:pl-4">
      <dt>Goods</dt>
      <dd className="text-right">{formatMinor(order.subtotalMinor, currency)}</dd>
      {discountTotalMinor === 0 ? null : (
        <>
          <dt>Discount</dt>
          <dd className="text-right">−{formatMinor(discountTotalMinor, currency)}</dd>
        </>
      )}
      <dt>Delivery</dt>
      <dd className="text-right">
        {shippingTotalMinor === 0 ? 'Free' : formatMinor(shippingTotalMinor, currency)}
      </dd>
      {pricesIncludeTax ? null : (
        <>
          <dt>Tax</dt>
          <dd className="text-right">{tax}</dd>
        </>
      )}
      <dt className="mt-2 border-t border-dashed border-edge pt-3 text-lg font-bold">Total</dt>
      <dd className="mt-2 border-t border-dashed border-edge pt-3 text-right text-lg font-bold">
        {formatMinor(order.totalMinor, currency)}
      </dd>
      {pricesIncludeTax ? (
        <>
          <dt className="text-sm text-muted">of which tax</dt>
          <dd className="text-right text-sm text-muted">{tax}</dd>
        </>
      ) : null}
    </dl>
  )
}
