import 'server-only'

import type { Words } from '@/domain/languages/words'
import { addressOfList, listOfCustomer, listOfPart, reportAddress } from '@/domain/reports/sales-lists'
import { countryLabel, sourceLabel } from '@/domain/reports/sales-words'
import type { GoodsSums, KeyedSums } from '@/features/dashboard/sales/read-sums'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import type { TopDimension } from './sales-by'
import { ALL_BY } from './sales-by'

/** A line of a list: what it is, where it leads, and what was sold. */
interface TopLine {
  readonly key: string
  readonly label: string
  readonly href: string | null
  readonly detail: string
  readonly amountMinor: number
}

interface Props {
  sales: Sales
  words: Words
}

interface CardProps extends Props {
  title: string
  by: TopDimension
  lines: readonly TopLine[]
}

const ordersWords = (count: number, { tn }: Words) => tn(count, ['{count} order', '{count} orders'])

function TopCard({ sales, title, by, lines, words: { amount, t } }: CardProps) {
  const titleId = `top-${by}`
  return (
    <section aria-labelledby={titleId} className="br-card">
      <h2 id={titleId}>{title}</h2>
      {lines.length === 0 && <p className="br-muted">{t('Nothing was sold.')}</p>}
      <ol className="br-top">
        {lines.map(({ key, label, href, detail, amountMinor }) => (
          <li key={key}>
            <span className="br-top__label">{href === null ? label : <a href={href}>{label}</a>}</span>
            <span className="br-muted">{detail}</span>
            <span className="br-amount">{amount(amountMinor, sales.currency)}</span>
          </li>
        ))}
      </ol>
      {lines.length > 0 && <a href={reportAddress(by, sales.days)}>{t(ALL_BY[by])}</a>}
    </section>
  )
}

const goodsLine =
  (collection: 'products' | 'categories', none: string, { tn }: Words) =>
  ({ id, title, units, soldMinor }: GoodsSums): TopLine => ({
    key: id ?? 'none',
    label: title ?? none,
    href: id === null ? null : `/admin/collections/${collection}/${id}`,
    detail: tn(units, ['{count} unit', '{count} units']),
    amountMinor: soldMinor,
  })

function partLine({ sales, words }: Props, by: 'channel' | 'country') {
  const labelOf = by === 'channel' ? sourceLabel : countryLabel
  return ({ key, orders, grossMinor }: KeyedSums): TopLine => ({
    key,
    label: labelOf(key, words),
    href: addressOfList(listOfPart(by, key, sales)),
    detail: ordersWords(orders, words),
    amountMinor: grossMinor,
  })
}

function customerLines({ sales, words }: Props): TopLine[] {
  const { t } = words
  const detail = (orders: string, isNew: boolean) => (isNew ? t('{orders}, new', { orders }) : orders)
  return sales.customers.top.map(({ id, name, orders, grossMinor, isNew }) => ({
    key: id,
    label: name ?? t('Deleted account'),
    href: addressOfList(listOfCustomer(id, sales)),
    detail: detail(ordersWords(orders, words), isNew && sales.knowsFirstSales),
    amountMinor: grossMinor,
  }))
}

/** What was sold most of a period, by several things. */
export function TopLists(props: Props) {
  const { sales, words } = props
  const { t } = words
  const products = sales.products.map(goodsLine('products', t('Not in the catalogue'), words))
  const categories = sales.categories.map(goodsLine('categories', t('No category'), words))
  const channels = sales.channels.map(partLine(props, 'channel'))
  const countries = sales.countries.map(partLine(props, 'country'))
  return (
    <>
      <TopCard {...props} by="product" lines={products} title={t('Top products')} />
      <TopCard {...props} by="customer" lines={customerLines(props)} title={t('Top customers')} />
      <TopCard {...props} by="channel" lines={channels} title={t('By channel')} />
      <TopCard {...props} by="country" lines={countries} title={t('By country')} />
      <TopCard {...props} by="category" lines={categories} title={t('By category')} />
    </>
  )
}
