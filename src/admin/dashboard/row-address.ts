import { addDays } from '@/domain/time-zone'
import { nextMonth } from '@/domain/reports/report-period'
import type { FigureTerms } from '@/domain/reports/sales-lists'
import { addressOfList, listBehind, listOfCustomer, listOfPart } from '@/domain/reports/sales-lists'
import type { SalesDimension, SalesRow } from '@/domain/reports/sales-table'

interface Reported extends FigureTerms {
  readonly by: SalesDimension
}

/** The days of a month that a report has. */
function ofMonth(month: string, { days }: FigureTerms) {
  const last = addDays(nextMonth(month), -1)
  return { first: month > days.first ? month : days.first, last: last < days.last ? last : days.last }
}

/** Where a row of a report leads: to the orders that it sums up, or to what it is about; null where there is nothing. */
export function rowAddress(report: Reported, { key }: Pick<SalesRow, 'key'>): string | null {
  const { by, currency } = report
  switch (by) {
    case 'day':
      return addressOfList(listBehind('orders', { currency, days: { first: key, last: key } }))
    case 'month':
      return addressOfList(listBehind('orders', { currency, days: ofMonth(key, report) }))
    case 'channel':
    case 'country':
      return addressOfList(listOfPart(by, key, report))
    case 'customer':
      return addressOfList(listOfCustomer(key, report))
    case 'product':
      return key === '' ? null : `/admin/collections/products/${key}`
    case 'category':
      return key === '' ? null : `/admin/collections/categories/${key}`
  }
}
