import type { Days } from '@/domain/lists/period'
import type { SalesSums } from '@/domain/order/revenue'
import { addSales, NO_SALES } from '@/domain/order/revenue'
import { listDays } from '@/domain/reports/report-period'
import type { SalesDimension, SalesRow } from '@/domain/reports/sales-table'
import { EMPTY_ROW, MAX_SALES_ROWS } from '@/domain/reports/sales-table'
import { countryLabel, monthLabel, sourceLabel } from '@/domain/reports/sales-words'
import { showShortDay } from '@/domain/time-zone'
import type { Sql } from '@/platform/database/transaction'

import type { CustomerSums } from './read-customers'
import { readCustomers } from './read-customers'
import type { GoodsSums, KeyedSums } from './read-sums'
import { readDays, readGoods, readParts } from './read-sums'

const ofSums = (key: string, title: string, sums: SalesSums): SalesRow => ({
  ...EMPTY_ROW,
  ...sums,
  key,
  title,
})

const dayTitle = (day: string) => showShortDay(new Date(`${day}T00:00:00Z`), 'UTC')

/** Every day of a period, those without sales as zeros. */
export function fillDays(days: Days, found: readonly KeyedSums[]): KeyedSums[] {
  const byDay = new Map(found.map((sums) => [sums.key, sums]))
  return listDays(days).map((key) => byDay.get(key) ?? { ...NO_SALES, key })
}

/** The months of a period, by their first days, as sums of its days alone. */
export function sumMonths(days: readonly KeyedSums[]): KeyedSums[] {
  const months = new Map<string, KeyedSums[]>()
  for (const day of days) {
    const month = `${day.key.slice(0, 7)}-01`
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([key, own]) => ({ ...addSales(own), key }))
}

const goodsRow =
  (none: string) =>
  ({ id, title, units, returnedUnits, soldMinor }: GoodsSums): SalesRow => ({
    ...EMPTY_ROW,
    key: id ?? '',
    title: title ?? none,
    units,
    returnedUnits,
    soldMinor,
  })

const customerRow = ({ id, name, orders, grossMinor, netMinor, isNew }: CustomerSums): SalesRow => ({
  ...EMPTY_ROW,
  key: id,
  title: name ?? 'Deleted account',
  ...{ orders, grossMinor, netMinor, isNew },
})

type Read = (sql: Sql, days: Days) => Promise<SalesRow[]>
const limited = (days: Days) => ({ ...days, limit: MAX_SALES_ROWS })

const READ: Readonly<Record<SalesDimension, Read>> = {
  day: async (sql, days) =>
    fillDays(days, await readDays(sql, days)).map((sums) => ofSums(sums.key, dayTitle(sums.key), sums)),
  month: async (sql, days) =>
    sumMonths(fillDays(days, await readDays(sql, days))).map((sums) =>
      ofSums(sums.key, monthLabel(sums.key), sums),
    ),
  product: async (sql, days) =>
    (await readGoods(sql, 'product', limited(days))).map(goodsRow('Not in the catalogue')),
  category: async (sql, days) =>
    (await readGoods(sql, 'category', limited(days))).map(goodsRow('No category')),
  customer: async (sql, days) => (await readCustomers(sql, limited(days))).top.map(customerRow),
  channel: async (sql, days) =>
    (await readParts(sql, 'channel', days)).map((sums) => ofSums(sums.key, sourceLabel(sums.key), sums)),
  country: async (sql, days) =>
    (await readParts(sql, 'country', days)).map((sums) => ofSums(sums.key, countryLabel(sums.key), sums)),
}

/** The rows of a report: days and months in their order, all else by what was sold most, up to {@link MAX_SALES_ROWS}. */
export function readSalesRows(sql: Sql, by: SalesDimension, days: Days): Promise<SalesRow[]> {
  return READ[by](sql, days)
}
