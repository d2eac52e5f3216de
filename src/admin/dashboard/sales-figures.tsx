import 'server-only'

import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { SalesAmount, SalesSums } from '@/domain/order/revenue'
import { averageOrderMinor, returnsRateBp, SALES_AMOUNTS, salesAmountMinor } from '@/domain/order/revenue'
import { addressOfList, listBehind, reportAddress } from '@/domain/reports/sales-lists'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showChange } from './change-text'

interface Props {
  sales: Sales
  words: Words
}

interface TileProps {
  /** Both in English, for `t`. */
  label: string
  meaning: string
  href: string
  shown: string
  /** The figure of the period before, and both as numbers. */
  before: { shown: string; now: number | null; then: number | null }
  words: Words
}

function Tile({ label, meaning, href, shown, before, words }: TileProps) {
  const { t } = words
  const change = showChange(before.now, before.then, words)
  return (
    <li className="br-tile" title={t(meaning)}>
      <a href={href}>
        <span className="br-tile__label">{t(label)}</span>
        <strong>{shown}</strong>
      </a>
      <p className="br-tile__before">
        {change !== null && <span className="br-tile__change">{change}</span>}{' '}
        {t('before: {value}', { value: before.shown })}
      </p>
    </li>
  )
}

function showCount(count: number | null | undefined, { number }: Words): string {
  return count === null || count === undefined ? '–' : number(count)
}

/** A share in basis points as per cent with one decimal, behind the decimal mark of the language. */
function showRate(bp: number | null, { number }: Words): string {
  if (bp === null) return '–'
  const mark = number(0.5).charAt(1)
  return `${(bp / 100).toFixed(1).replace('.', mark)} %`
}

function AmountTile({ sales, name, words }: Props & { name: SalesAmount }) {
  const { amount } = words
  const [now, then] = [sales.sums, sales.sumsBefore].map((sums) => salesAmountMinor(sums, name))
  return (
    <Tile
      {...SALES_AMOUNTS[name]}
      before={{ shown: amount(then, sales.currency), now: now ?? null, then: then ?? null }}
      href={addressOfList(listBehind(name, sales))}
      shown={amount(now, sales.currency)}
      words={words}
    />
  )
}

/** A figure of the sums that is a number, or null where there is nothing to count. */
interface Counted {
  label: string
  meaning: string
  href: string
  of: (sums: SalesSums) => number | null
  show: (value: number | null, words: Words) => string
}

function counted(sales: Sales): Counted[] {
  const show = showCount
  const orders = addressOfList(listBehind('orders', sales))
  return [
    {
      ...{ label: msg('Orders'), meaning: msg('orders that count as sales'), href: orders, show },
      of: (sums) => sums.orders,
    },
    {
      ...{ label: msg('Average order'), meaning: msg('gross divided by orders'), href: orders },
      of: averageOrderMinor,
      show: (value, { amount }) => amount(value, sales.currency),
    },
    {
      ...{ label: msg('Units sold'), meaning: msg('units of the lines of these orders'), show },
      href: reportAddress('product', sales.days),
      of: (sums) => sums.units,
    },
    {
      ...{
        label: msg('Returns rate'),
        meaning: msg('the share of the units sold that came back'),
        show: showRate,
      },
      href: addressOfList(listBehind('returned', sales)),
      of: returnsRateBp,
    },
  ]
}

function CountedTile({ sales, words, label, meaning, href, of, show }: Counted & Props) {
  const now = of(sales.sums)
  const then = of(sales.sumsBefore)
  return (
    <Tile
      before={{ shown: show(then, words), now, then }}
      {...{ label, meaning, href, words }}
      shown={show(now, words)}
    />
  )
}

function CustomerTiles({ sales, words }: Props) {
  const { customers, customersBefore, days, knowsFirstSales } = sales
  const href = reportAddress('customer', days)
  const [isNew, isOld] = [customers, customersBefore].map(({ newCount }) =>
    knowsFirstSales ? newCount : null,
  )
  const returning = (all: { count: number; newCount: number }) =>
    knowsFirstSales ? all.count - all.newCount : null
  const show = (value: number | null | undefined) => showCount(value, words)
  const [again, againBefore] = [returning(customers), returning(customersBefore)]
  return (
    <>
      <Tile
        before={{ shown: show(isOld), now: isNew ?? null, then: isOld ?? null }}
        href={href}
        label={msg('New customers')}
        meaning={msg('accounts that bought for the first time; guests are not counted')}
        shown={show(isNew)}
        words={words}
      />
      <Tile
        before={{ shown: show(againBefore), now: again, then: againBefore }}
        href={href}
        label={msg('Returning customers')}
        meaning={msg('accounts that had bought before')}
        shown={show(again)}
        words={words}
      />
    </>
  )
}

const FIRST_AMOUNTS = ['gross', 'returns', 'net', 'paid'] as const
const OTHER_AMOUNTS = ['discount', 'shipping', 'tax'] as const

/** The figures of a period beside those of the one before; each leads to what it sums up. */
export function SalesFigures({ sales, words }: Props) {
  return (
    <ul className="br-tiles">
      {FIRST_AMOUNTS.map((name) => (
        <AmountTile key={name} name={name} sales={sales} words={words} />
      ))}
      {counted(sales).map((figure) => (
        <CountedTile key={figure.label} sales={sales} words={words} {...figure} />
      ))}
      <CustomerTiles sales={sales} words={words} />
      {OTHER_AMOUNTS.map((name) => (
        <AmountTile key={name} name={name} sales={sales} words={words} />
      ))}
    </ul>
  )
}
