'use client'

import { useWords } from '../../languages/use-words'
import type { Quoted } from './use-quote'

interface Props {
  currency: string
  quoted: Quoted
  hasLines: boolean
}

/** What the order comes to, worked out by the server while it is typed. */
export function PhoneTotals({ currency, quoted, hasLines }: Props) {
  const { t, amount } = useWords()
  const { quote, isCurrent, problem } = quoted
  if (!hasLines || !quote)
    return (
      <p className="br-muted">
        {problem || (hasLines ? t('Working it out…') : t('Add an article to see the total.'))}
      </p>
    )
  const rows: readonly (readonly [string, number])[] = [
    [t('Goods'), quote.subtotalMinor],
    ...(quote.discountTotalMinor > 0 ? [[t('Discount'), -quote.discountTotalMinor] as const] : []),
    [t('Shipping'), quote.shippingTotalMinor],
    [quote.pricesIncludeTax ? t('Tax, included') : t('Tax'), quote.taxTotalMinor],
  ]
  return (
    <>
      <dl aria-busy={!isCurrent} className="br-phone__totals">
        {rows.map(([label, amountMinor]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount(amountMinor, currency)}</dd>
          </div>
        ))}
        <div className="br-phone__total">
          <dt>{t('Total')}</dt>
          <dd>{amount(quote.totalMinor, currency)}</dd>
        </div>
      </dl>
      <p className="br-hint" role="status">
        {problem || (isCurrent ? t('This is what the customer pays.') : t('Working it out…'))}
      </p>
    </>
  )
}
