import type { Days } from '../lists/period'
import { listAddress } from '../lists/saved-query'
import type { SalesAmount } from '../order/revenue'
import { SALE_CONDITIONS } from '../order/revenue'
import { isDraft } from '../order/status-facts'
import { STATUSES } from '../order/lifecycle'
import type { ReportDays } from './report-period'
import type { SalesDimension } from './sales-table'
import { readSource } from './sales-words'

type Conditions = readonly Readonly<Record<string, unknown>>[]

/** A list of the panel that shows what a figure sums up. */
export interface FigureList {
  readonly collection: 'orders' | 'payments'
  readonly conditions: Conditions
}

/** The days and the currency of figures. */
export interface FigureTerms {
  readonly days: Days
  readonly currency: string
}

/** A filter of a time that means days of the shop. */
function within(path: string, { first, last }: Days): Conditions {
  if (first === last) return [{ [path]: { equals: first } }]
  return [{ [path]: { greater_than_equal: first } }, { [path]: { less_than_equal: last } }]
}

const inCurrency = ({ currency }: FigureTerms) => ({ currency: { equals: currency } })

/** The orders that count as sales, with further conditions. */
function sales(terms: FigureTerms, further: Conditions = []): FigureList {
  const conditions = [...within('placedAt', terms.days), inCurrency(terms), ...SALE_CONDITIONS, ...further]
  return { collection: 'orders', conditions }
}

/** All orders that were placed, also those that were called off since: net goes over them. */
function placed(terms: FigureTerms): FigureList {
  const conditions = [
    ...within('placedAt', terms.days),
    inCurrency(terms),
    { status: { not_in: STATUSES.filter(isDraft) } },
  ]
  return { collection: 'orders', conditions }
}

/** Payments alone: what was refunded besides is a list of its own. */
function payments(terms: FigureTerms): FigureList {
  const conditions = [
    ...within('receivedAt', terms.days),
    inCurrency(terms),
    { status: { equals: 'received' } },
  ]
  return { collection: 'payments', conditions }
}

/** What a figure of the start page opens. */
export type ListedFigure = SalesAmount | 'orders' | 'returned'

/** The list behind a figure: its sums, or for `orders` its length, are the figure. */
export function listBehind(figure: ListedFigure, terms: FigureTerms): FigureList {
  const above = (path: string) => [{ [path]: { greater_than: 0 } }]
  if (figure === 'returned') return sales(terms, above('lines.returnedQuantity'))
  if (figure === 'paid') return payments(terms)
  switch (figure) {
    case 'orders':
    case 'gross':
      return sales(terms)
    case 'net':
    case 'returns':
      return placed(terms)
    case 'discount':
      return sales(terms, above('discountTotalMinor'))
    case 'shipping':
      return sales(terms, above('shippingTotalMinor'))
    case 'tax':
      return sales(terms, above('taxTotalMinor'))
  }
}

/** The sales of a channel or a country, by their key in a report. */
export function listOfPart(by: 'channel' | 'country', key: string, terms: FigureTerms): FigureList {
  if (by === 'country')
    return sales(terms, [
      key === ''
        ? { 'shippingAddress.country': { exists: false } }
        : { 'shippingAddress.country': { equals: key } },
    ])
  const { kind, code } = readSource(key)
  if (kind === 'channel') return sales(terms, [{ salesChannel: { equals: code } }])
  return sales(terms, [{ source: { equals: code } }, { salesChannel: { exists: false } }])
}

/** The sales to a customer. */
export function listOfCustomer(id: string, terms: FigureTerms): FigureList {
  return sales(terms, [{ customer: { equals: id } }])
}

/** A list's address. */
export function addressOfList({ collection, conditions }: FigureList): string {
  const sort = collection === 'orders' ? '-placedAt' : '-receivedAt'
  return listAddress(collection, { where: { and: conditions }, sort }, { sort })
}

type Parameters_ = Readonly<Record<string, string>>

/** A period as parameters of an address. */
export function periodParameters({ period, first, last }: ReportDays): Parameters_ {
  return period === 'custom' ? { period, from: first, to: last } : { period }
}

/** The address of a page or a file with parameters. */
export function withParameters(path: string, parameters: Parameters_): string {
  return `${path}?${new URLSearchParams(parameters).toString()}`
}

/** The page with the sales of some days, summed by one thing. */
export function reportAddress(by: SalesDimension, days: ReportDays): string {
  return withParameters('/admin/sales', { by, ...periodParameters(days) })
}
