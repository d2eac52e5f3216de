import { msg } from '../languages/words'

/** What sales are summed by. */
export const SALES_DIMENSIONS = {
  day: msg('Day'),
  month: msg('Month'),
  product: msg('Product'),
  category: msg('Category'),
  customer: msg('Customer'),
  channel: msg('Channel'),
  country: msg('Country'),
} as const
export type SalesDimension = keyof typeof SALES_DIMENSIONS

export const SALES_DIMENSION_NAMES = Object.keys(SALES_DIMENSIONS) as SalesDimension[]

/** A row of a sales report: sums of a day, a product and so on. What its dimension does not have is null. */
export interface SalesRow {
  /** A day, the first day of a month, an id, a channel or a country's code; empty where none is known. */
  readonly key: string
  readonly title: string
  readonly orders: number | null
  readonly units: number | null
  readonly returnedUnits: number | null
  /** Of goods: what they cost the customers, tax included, less discounts, without shipping. */
  readonly soldMinor: number | null
  readonly grossMinor: number | null
  readonly discountMinor: number | null
  readonly shippingMinor: number | null
  readonly taxMinor: number | null
  readonly netMinor: number | null
  readonly paidMinor: number | null
  /** Of a customer: whether they bought for the first time in the period. */
  readonly isNew: boolean | null
}

/** A row with nothing but its key and title. */
export const EMPTY_ROW: Omit<SalesRow, 'key' | 'title'> = {
  ...{ orders: null, units: null, returnedUnits: null, soldMinor: null, grossMinor: null },
  ...{ discountMinor: null, shippingMinor: null, taxMinor: null, netMinor: null, paidMinor: null },
  isNew: null,
}

export type SalesColumn = Exclude<keyof SalesRow, 'key' | 'title'>

/** What a column is called in files, and what it holds. The panel has words of its own for those that are not marked. */
export const SALES_COLUMNS = {
  orders: { label: msg('Orders'), kind: 'number' },
  units: { label: msg('Units'), kind: 'number' },
  returnedUnits: { label: msg('Came back'), kind: 'number' },
  soldMinor: { label: msg('Sold'), kind: 'amount' },
  grossMinor: { label: 'Gross', kind: 'amount' },
  discountMinor: { label: msg('Discounts'), kind: 'amount' },
  shippingMinor: { label: msg('Shipping'), kind: 'amount' },
  taxMinor: { label: msg('Tax'), kind: 'amount' },
  netMinor: { label: msg('Net of refunds'), kind: 'amount' },
  paidMinor: { label: 'Paid', kind: 'amount' },
  isNew: { label: 'New', kind: 'flag' },
} as const satisfies Record<SalesColumn, { label: string; kind: 'number' | 'amount' | 'flag' }>

const PLACED: readonly SalesColumn[] = [
  ...(['orders', 'units', 'returnedUnits', 'grossMinor', 'discountMinor'] as const),
  ...(['shippingMinor', 'taxMinor', 'netMinor'] as const),
]
const GOODS: readonly SalesColumn[] = ['units', 'returnedUnits', 'soldMinor']

/** The columns of a report, from left to right. */
export function columnsBy(by: SalesDimension): readonly SalesColumn[] {
  switch (by) {
    case 'day':
    case 'month':
      return [...PLACED, 'paidMinor']
    case 'channel':
    case 'country':
      return PLACED
    case 'product':
    case 'category':
      return GOODS
    case 'customer':
      return ['orders', 'grossMinor', 'netMinor', 'isNew']
  }
}

/** The most rows of one report: what was sold most comes first. */
export const MAX_SALES_ROWS = 1000
