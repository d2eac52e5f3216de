import 'server-only'

import type { SalesAmount, SalesSums } from '@/domain/order/revenue'
import { averageOrderMinor, returnsRateBp, SALES_AMOUNTS, salesAmountMinor } from '@/domain/order/revenue'
import { addressOfList, listBehind, reportAddress } from '@/domain/reports/sales-lists'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showAmount } from '../money/amount-text'
import { showChange } from './change-text'

interface TileProps {
  label: string
  meaning: string
  href: string
  shown: string
  /** The figure of the period before, and both as numbers. */
  before: { shown: string; now: number | null; then: number | null }
}

function Tile({ label, meaning, href, shown, before }: TileProps) {
  const change = showChange(before.now, before.then)
  return (
    <li className="br-tile" title={meaning}>
      <a href={href}>
        <span className="br-tile__label">{label}</span>
        <strong>{shown}</strong>
      </a>
      <p className="br-tile__before">
        {change !== null && <span className="br-tile__change">{change}</span>} before: {before.shown}
      </p>
    </li>
  )
}

const showCount = (count: number) => count.toLocaleString('en-GB')

function showRate(bp: number | null): string {
  return bp === null ? '–' : `${(bp / 100).toFixed(1)} %`
}

function AmountTile({ sales, name }: { sales: Sales; name: SalesAmount }) {
  const [now, then] = [sales.sums, sales.sumsBefore].map((sums) => salesAmountMinor(sums, name))
  return (
    <Tile
      {...SALES_AMOUNTS[name]}
      before={{ shown: showAmount(then, sales.currency), now: now ?? null, then: then ?? null }}
      href={addressOfList(listBehind(name, sales))}
      shown={showAmount(now, sales.currency)}
    />
  )
}

/** A figure of the sums that is a number, or null where there is nothing to count. */
interface Counted {
  label: string
  meaning: string
  href: string
  of: (sums: SalesSums) => number | null
  show: (value: number | null) => string
}

function counted(sales: Sales): Counted[] {
  const show = (value: number | null) => (value === null ? '–' : showCount(value))
  const orders = addressOfList(listBehind('orders', sales))
  return [
    {
      ...{ label: 'Orders', meaning: 'orders that count as sales', href: orders, show },
      of: (sums) => sums.orders,
    },
    {
      ...{ label: 'Average order', meaning: 'gross divided by orders', href: orders },
      of: averageOrderMinor,
      show: (value) => showAmount(value, sales.currency),
    },
    {
      ...{ label: 'Units sold', meaning: 'units of the lines of these orders', show },
      href: reportAddress('product', sales.days),
      of: (sums) => sums.units,
    },
    {
      ...{ label: 'Returns rate', meaning: 'the share of the units sold that came back', show: showRate },
      href: addressOfList(listBehind('returned', sales)),
      of: returnsRateBp,
    },
  ]
}

function CountedTile({ sales, label, meaning, href, of, show }: Counted & { sales: Sales }) {
  const now = of(sales.sums)
  const then = of(sales.sumsBefore)
  return <Tile before={{ shown: show(then), now, then }} {...{ label, meaning, href }} shown={show(now)} />
}

function CustomerTiles({ sales }: { sales: Sales }) {
  const { customers, customersBefore, days, knowsFirstSales } = sales
  const href = reportAddress('customer', days)
  const [isNew, isOld] = [customers, customersBefore].map(({ newCount }) =>
    knowsFirstSales ? newCount : null,
  )
  const returning = (all: { count: number; newCount: number }) =>
    knowsFirstSales ? all.count - all.newCount : null
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : showCount(value)
  const [again, againBefore] = [returning(customers), returning(customersBefore)]
  return (
    <>
      <Tile
        before={{ shown: show(isOld), now: isNew ?? null, then: isOld ?? null }}
        href={href}
        label="New customers"
        meaning="accounts that bought for the first time; guests are not counted"
        shown={show(isNew)}
      />
      <Tile
        before={{ shown: show(againBefore), now: again, then: againBefore }}
        href={href}
        label="Returning customers"
        meaning="accounts that had bought before"
        shown={show(again)}
      />
    </>
  )
}

const FIRST_AMOUNTS = ['gross', 'returns', 'net', 'paid'] as const
const OTHER_AMOUNTS = ['discount', 'shipping', 'tax'] as const

/** The figures of a period beside those of the one before; each leads to what it sums up. */
export function SalesFigures({ sales }: { sales: Sales }) {
  return (
    <ul className="br-tiles">
      {FIRST_AMOUNTS.map((name) => (
        <AmountTile key={name} name={name} sales={sales} />
      ))}
      {counted(sales).map((figure) => (
        <CountedTile key={figure.label} sales={sales} {...figure} />
      ))}
      <CustomerTiles sales={sales} />
      {OTHER_AMOUNTS.map((name) => (
        <AmountTile key={name} name={name} sales={sales} />
      ))}
    </ul>
  )
}
