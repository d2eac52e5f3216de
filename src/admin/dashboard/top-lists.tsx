import 'server-only'

import type { SalesDimension } from '@/domain/reports/sales-table'
import { addressOfList, listOfCustomer, listOfPart, reportAddress } from '@/domain/reports/sales-lists'
import { countryLabel, sourceLabel } from '@/domain/reports/sales-words'
import type { GoodsSums, KeyedSums } from '@/features/dashboard/sales/read-sums'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showAmount } from '../money/amount-text'

/** A line of a list: what it is, where it leads, and what was sold. */
interface TopLine {
  readonly key: string
  readonly label: string
  readonly href: string | null
  readonly detail: string
  readonly amountMinor: number
}

interface CardProps {
  sales: Sales
  title: string
  by: SalesDimension
  lines: readonly TopLine[]
}

const plural = (count: number, one: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`

function TopCard({ sales, title, by, lines }: CardProps) {
  const titleId = `top-${by}`
  return (
    <section aria-labelledby={titleId} className="br-card">
      <h2 id={titleId}>{title}</h2>
      {lines.length === 0 && <p className="br-muted">Nothing was sold.</p>}
      <ol className="br-top">
        {lines.map(({ key, label, href, detail, amountMinor }) => (
          <li key={key}>
            <span className="br-top__label">{href === null ? label : <a href={href}>{label}</a>}</span>
            <span className="br-muted">{detail}</span>
            <span className="br-amount">{showAmount(amountMinor, sales.currency)}</span>
          </li>
        ))}
      </ol>
      {lines.length > 0 && <a href={reportAddress(by, sales.days)}>All by {by}</a>}
    </section>
  )
}

const goodsLine =
  (collection: 'products' | 'categories', none: string) =>
  ({ id, title, units, soldMinor }: GoodsSums): TopLine => ({
    key: id ?? 'none',
    label: title ?? none,
    href: id === null ? null : `/admin/collections/${collection}/${id}`,
    detail: plural(units, 'unit'),
    amountMinor: soldMinor,
  })

function partLine(sales: Sales, by: 'channel' | 'country') {
  const labelOf = by === 'channel' ? sourceLabel : countryLabel
  return ({ key, orders, grossMinor }: KeyedSums): TopLine => ({
    key,
    label: labelOf(key),
    href: addressOfList(listOfPart(by, key, sales)),
    detail: plural(orders, 'order'),
    amountMinor: grossMinor,
  })
}

function customerLines(sales: Sales): TopLine[] {
  return sales.customers.top.map(({ id, name, orders, grossMinor, isNew }) => ({
    key: id,
    label: name ?? 'Deleted account',
    href: addressOfList(listOfCustomer(id, sales)),
    detail: `${plural(orders, 'order')}${isNew && sales.knowsFirstSales ? ', new' : ''}`,
    amountMinor: grossMinor,
  }))
}

/** What was sold most of a period, by several things. */
export function TopLists({ sales }: { sales: Sales }) {
  const products = sales.products.map(goodsLine('products', 'Not in the catalogue'))
  const categories = sales.categories.map(goodsLine('categories', 'No category'))
  return (
    <>
      <TopCard by="product" lines={products} sales={sales} title="Top products" />
      <TopCard by="customer" lines={customerLines(sales)} sales={sales} title="Top customers" />
      <TopCard
        by="channel"
        lines={sales.channels.map(partLine(sales, 'channel'))}
        sales={sales}
        title="By channel"
      />
      <TopCard
        by="country"
        lines={sales.countries.map(partLine(sales, 'country'))}
        sales={sales}
        title="By country"
      />
      <TopCard by="category" lines={categories} sales={sales} title="By category" />
    </>
  )
}
