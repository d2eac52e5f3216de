import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { Dashboard } from '@/features/dashboard/load-dashboard'
import { MAX_WAITING } from '@/features/dashboard/load-waiting'

import { COUNT, LOW_STOCK, LATE, ON_HOLD, REFUND_DUE, TO_PAY, TO_SHIP } from './order-links'

interface Props {
  dashboard: Dashboard
  words: Words
}

interface WaitingLink {
  href: string
  label: string
  count: string
}

function linksOf({ dashboard: { sales, waiting }, words: { number, t } }: Props): WaitingLink[] {
  const bounded = (count: number) => (count > MAX_WAITING ? `${number(MAX_WAITING)}+` : number(count))
  const { late, onHold, refundDue, toPay, toShip, unitsToShip } = waiting
  const packing = [
    { href: TO_SHIP, label: t('To be shipped'), count: bounded(toShip) },
    { href: LATE, label: t('Late|orders'), count: bounded(late) },
    {
      href: TO_SHIP,
      label: t('Units to pack'),
      count: `${number(unitsToShip)}${toShip > MAX_WAITING ? '+' : ''}`,
    },
    { href: ON_HOLD, label: t('On hold|orders'), count: bounded(onHold) },
  ]
  // Money is for those who see the sales.
  if (sales === null) return packing
  const [ship, delayed, , hold] = packing
  const money = [
    { href: TO_PAY, label: t('To be paid'), count: bounded(toPay) },
    { href: REFUND_DUE, label: t('Refund due'), count: bounded(refundDue) },
  ]
  return [
    ...money.slice(0, 1),
    ...[ship, delayed, hold].filter((link) => link !== undefined),
    ...money.slice(1),
  ]
}

/** What waits for this person, each with its list. */
export function Waiting(props: Props) {
  return (
    <section aria-labelledby="waiting" className="br-card">
      <h2 id="waiting">{props.words.t('Waiting for you')}</h2>
      <ul className="br-waiting">
        {linksOf(props).map(({ href, label, count }) => (
          <li key={label}>
            <a href={href}>
              <strong>{count}</strong>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has to be ordered again soon. */
export function LowStockList({ dashboard, mayCount, words: { t } }: Props & { mayCount: boolean }) {
  return (
    <section aria-labelledby="low-stock" className="br-card">
      <h2 id="low-stock">{t('Low stock')}</h2>
      {dashboard.lowStock.length === 0 && <p className="br-muted">{t('Everything is well stocked.')}</p>}
      <ul className="br-stock-list">
        {dashboard.lowStock.map((variant) => (
          <li key={variant.id}>
            <a href={`/admin/collections/variants/${variant.id}`}>
              {variant.title}
              <span className="br-sku">{variant.sku}</span>
            </a>
            <span className={`br-badge br-badge--${variant.available === 0 ? 'danger' : 'warning'}`}>
              {variant.available === 0
                ? t('none left')
                : t('{count} left', { count: String(variant.available) })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={LOW_STOCK}>{t('All that is low')}</a>
        {mayCount && (
          <>
            {' · '}
            <a href={COUNT}>{t('Count or receive')}</a>
          </>
        )}
      </p>
    </section>
  )
}
