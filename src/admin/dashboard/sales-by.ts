import { msg } from '@/domain/languages/words'
import type { ChartStep } from '@/domain/reports/report-period'
import type { SalesDimension } from '@/domain/reports/sales-table'

/** What a table of sales is called by what it sums them by; in English, for `t`. */
export const SALES_BY = {
  hour: msg('Sales by hour'),
  day: msg('Sales by day'),
  month: msg('Sales by month'),
  product: msg('Sales by product'),
  category: msg('Sales by category'),
  customer: msg('Sales by customer'),
  channel: msg('Sales by channel'),
  country: msg('Sales by country'),
} as const satisfies Readonly<Record<SalesDimension | ChartStep, string>>

/** The dimensions that the start page has a list of. */
export type TopDimension = Exclude<SalesDimension, 'day' | 'month'>

/** The way from a list of the start page to its whole report; in English, for `t`. */
export const ALL_BY = {
  product: msg('All by product'),
  category: msg('All by category'),
  customer: msg('All by customer'),
  channel: msg('All by channel'),
  country: msg('All by country'),
} as const satisfies Readonly<Record<TopDimension, string>>
