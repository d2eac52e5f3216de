import 'server-only'

import type { Dashboard } from '@/features/dashboard/load-dashboard'
import { MAX_WAITING } from '@/features/dashboard/load-waiting'

import { COUNT, LOW_STOCK, LATE, ON_HOLD, REFUND_DUE, TO_PAY, TO_SHIP } from './order-links'

function bounded(count: number, isMore = count > MAX_WAITING): string {
  const shown = isMore ? Math.min(count, MAX_WAITING) : count
  return `${shown.toLocaleString('en-GB')}${isMore ? '+' : ''}`
}

interface WaitingLink {
  href: string
  label: string
  count: string
}

function linksOf({ sales, waiting }: Dashboard): WaitingLink[] {
  const { late, onHold, refundDue, toPay, toShip, unitsToShip } = waiting
  const packing = [
    { href: TO_SHIP, label: 'To be shipped', count: bounded(toShip) },
    { href: LATE, label: 'Late', count: bounded(late) },
    {
      href: TO_SHIP,
      label: 'Units to pack',
      count: `${unitsToShip.toLocaleString('en-GB')}${toShip > MAX_WAITING ? '+' : ''}`,
    },
    { href: ON_HOLD, label: 'On hold', count: bounded(onHold) },
  ]
  // Money is for those who see the sales.
  if (sales === null) return packing
  const [ship, delayed, , hold] = packing
  const money = [
    { href: TO_PAY, label: 'To be paid', count: bounded(toPay) },
    { href: REFUND_DUE, label: 'Refund due', count: bounded(refundDue) },
  ]
  return [
    ...money.slice(0, 1),
    ...[ship, delayed, hold].filter((link) => link !== undefined),
    ...money.slice(1),
  ]
}

/** What waits for this person, each with its list. */
export function Waiting({ dashboard }: { dashboard: Dashboard }) {
  return (
    <section aria-labelledby="waiting" className="br-card">
      <h2 id="waiting">Waiting for you</h2>
      <ul className="br-waiting">
        {linksOf(dashboard).map(({ href, label, count }) => (
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
export function LowStockList({ dashboard, mayCount }: { dashboard: Dashboard; mayCount: boolean }) {
  return (
    <section aria-labelledby="low-stock" className="br-card">
      <h2 id="low-stock">Low stock</h2>
      {dashboard.lowStock.length === 0 && <p className="br-muted">Everything is well stocked.</p>}
      <ul className="br-stock-list">
        {dashboard.lowStock.map((variant) => (
          <li key={variant.id}>
            <a href={`/admin/collections/variants/${variant.id}`}>
              {variant.title}
              <span className="br-sku">{variant.sku}</span>
            </a>
            <span className={`br-badge br-badge--${variant.available === 0 ? 'danger' : 'warning'}`}>
              {variant.available === 0 ? 'none left' : `${String(variant.available)} left`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={LOW_STOCK}>All that is low</a>
        {mayCount && (
          <>
            {' · '}
            <a href={COUNT}>Count or receive</a>
          </>
        )}
      </p>
    </section>
  )
}
