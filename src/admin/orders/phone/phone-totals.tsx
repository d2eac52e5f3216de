'use client'

import { showAmount } from '../../money/amount-text'
import type { Quoted } from './use-quote'

interface Props {
  currency: string
  quoted: Quoted
  hasLines: boolean
}

/** What the order comes to, worked out by the server while it is typed. */
export function PhoneTotals({ currency, quoted, hasLines }: Props) {
  const { quote, isCurrent, problem } = quoted
  if (!hasLines || !quote)
    return (
      <p className="br-muted">
        {problem || (hasLines ? 'Working it out…' : 'Add an article to see the total.')}
      </p>
    )
  const rows: readonly (readonly [string, number])[] = [
    ['Goods', quote.subtotalMinor],
    ...(quote.discountTotalMinor > 0 ? [['Discount', -quote.discountTotalMinor] as const] : []),
    ['Shipping', quote.shippingTotalMinor],
    [quote.pricesIncludeTax ? 'Tax, included' : 'Tax', quote.taxTotalMinor],
  ]
  return (
    <>
      <dl aria-busy={!isCurrent} className="br-phone__totals">
        {rows.map(([label, amountMinor]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{showAmount(amountMinor, currency)}</dd>
          </div>
        ))}
        <div className="br-phone__total">
          <dt>Total</dt>
          <dd>{showAmount(quote.totalMinor, currency)}</dd>
        </div>
      </dl>
      <p className="br-hint" role="status">
        {problem || (isCurrent ? 'This is what the customer pays.' : 'Working it out…')}
      </p>
    </>
  )
}
