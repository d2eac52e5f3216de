import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { FIGURES } from '@/domain/order/revenue'
import type { Dashboard } from '@/features/dashboard/load-dashboard'
import { loadDashboard, MAX_WAITING } from '@/features/dashboard/load-dashboard'

import { showAmount } from '../money/amount-text'
import { amountOf, FIGURE_KEYS } from './figures'
import { ON_HOLD, REFUND_DUE, TO_PAY, TO_SHIP } from './order-links'
import { chosenFigure, FigureLinks } from './figure-links'
import { RevenueChart } from './revenue-chart'

function bounded(count: number): string {
  return count > MAX_WAITING ? `${String(MAX_WAITING)}+` : String(count)
}

function Today({ dashboard }: { dashboard: Dashboard }) {
  const { currency, days, timeZone } = dashboard
  const today = days.at(-1)
  const yesterday = days.at(-2)
  return (
    <section aria-labelledby="today" className="br-card">
      <h2 id="today">Today</h2>
      <dl className="br-figures">
        <div>
          <dt>Orders</dt>
          <dd>{today?.orders ?? 0}</dd>
        </div>
        {FIGURE_KEYS.map((figure) => (
          <div key={figure}>
            <dt>{FIGURES[figure]}</dt>
            <dd>{showAmount(amountOf(today, figure), currency)}</dd>
          </div>
        ))}
      </dl>
      <p className="br-muted">
        Yesterday: {yesterday?.orders ?? 0} orders,{' '}
        {FIGURE_KEYS.map(
          (figure) => `${FIGURES[figure].toLowerCase()} ${showAmount(amountOf(yesterday, figure), currency)}`,
        ).join(', ')}
        . Days are those of {timeZone}.
      </p>
    </section>
  )
}

function Waiting({ dashboard }: { dashboard: Dashboard }) {
  const { waiting } = dashboard
  const links = [
    { href: TO_PAY, label: 'To be paid', count: waiting.toPay },
    { href: TO_SHIP, label: 'To be shipped', count: waiting.toShip },
    { href: ON_HOLD, label: 'On hold', count: waiting.onHold },
    { href: REFUND_DUE, label: 'Refund due', count: waiting.refundDue },
  ]
  return (
    <section aria-labelledby="waiting" className="br-card">
      <h2 id="waiting">Waiting for you</h2>
      <ul className="br-waiting">
        {links.map(({ href, label, count }) => (
          <li key={label}>
            <a href={href}>
              <strong>{bounded(count)}</strong>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LowStockList({ dashboard }: { dashboard: Dashboard }) {
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
    </section>
  )
}

/** The panel's first page: how today goes, and what waits. */
export async function DashboardView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const dashboard = await loadDashboard(req)
  if (dashboard === null) return null
  const figure = chosenFigure(searchParams?.['figure'])
  return (
    <main>
      <Gutter className="br-page">
        <h1>Good day{req.user?.name ? `, ${req.user.name}` : ''}</h1>
        <div className="br-dashboard">
          <Today dashboard={dashboard} />
          <Waiting dashboard={dashboard} />
          <section aria-labelledby="revenue" className="br-card br-dashboard__wide">
            <h2 id="revenue">{FIGURES[figure]}, last 30 days</h2>
            <FigureLinks chosen={figure} currency={dashboard.currency} days={dashboard.days} />
            <RevenueChart currency={dashboard.currency} days={dashboard.days} figure={figure} />
          </section>
          <LowStockList dashboard={dashboard} />
        </div>
      </Gutter>
    </main>
  )
}
