import type { Payload } from 'payload'

import type { SalesSums } from '@/domain/order/revenue'
import { addSales } from '@/domain/order/revenue'
import type { ChartStep, ReportDays } from '@/domain/reports/report-period'
import { chartStep } from '@/domain/reports/report-period'
import { dayAt, localTime } from '@/domain/time-zone'
import type { Sql } from '@/platform/database/transaction'

import type { ShopTerms } from './keep-sales'
import type { Revenue } from './live-sales'
import { readHours } from './live-sales'
import type { Customers } from './read-customers'
import { countCustomers, readCustomers } from './read-customers'
import type { GoodsSums, KeyedSums } from './read-sums'
import { readDays, readGoodsBothWays, readParts } from './read-sums'
import { fillDays, sumMonths } from './sales-rows'
import type { KeptSales } from './with-kept-sales'
import { withKeptSales } from './with-kept-sales'

/** Rows of each list of the start page. */
const TOP = 5

/** A bar of the chart: `14:00`, `2026-11-28`, or the first day of a month. */
export interface ChartPoint extends Revenue {
  readonly key: string
}

/** The sales of a period, and of the one that it is compared with. */
export interface Sales extends ShopTerms {
  readonly days: ReportDays
  readonly sums: SalesSums
  readonly sumsBefore: SalesSums
  readonly step: ChartStep
  readonly points: readonly ChartPoint[]
  readonly products: readonly GoodsSums[]
  readonly categories: readonly GoodsSums[]
  readonly channels: readonly KeyedSums[]
  readonly countries: readonly KeyedSums[]
  readonly customers: Customers
  readonly customersBefore: Omit<Customers, 'top'>
  /** False while it is not known who bought for the first time. */
  readonly knowsFirstSales: boolean
}

/** What the chart of a period shows. */
async function pointsOf(
  sql: Sql,
  { days, terms, daily }: { days: ReportDays; terms: ShopTerms; daily: readonly KeyedSums[] },
): Promise<ChartPoint[]> {
  const step = chartStep(days)
  if (step === 'month') return sumMonths(daily)
  if (step === 'day') return [...daily]
  const hours = await readHours(sql, days.first, terms)
  return hours.map(({ at, ...revenue }) => ({
    ...revenue,
    key: localTime(at, terms.timeZone).slice(11, 16),
  }))
}

async function readSales({ sql, terms, knowsFirstSales }: KeptSales, days: ReportDays): Promise<Sales> {
  const daily = fillDays(days, await readDays(sql, days))
  const top = { ...days, limit: TOP }
  return {
    ...terms,
    days,
    knowsFirstSales,
    sums: addSales(daily),
    sumsBefore: addSales(await readDays(sql, days.before)),
    step: chartStep(days),
    points: await pointsOf(sql, { days, terms, daily }),
    ...(await readGoodsBothWays(sql, top)),
    channels: (await readParts(sql, 'channel', days)).slice(0, TOP),
    countries: (await readParts(sql, 'country', days)).slice(0, TOP),
    customers: await readCustomers(sql, top),
    customersBefore: await countCustomers(sql, days.before),
  }
}

/**
 * The sales that the start page shows. Who may see them is for the caller to ask.
 * @param daysOf the days of the period, seen from today's day.
 * @throws DomainError `SERVICE_UNAVAILABLE` while they are summed up.
 */
export function loadSales(
  payload: Payload,
  daysOf: (today: string) => ReportDays,
  now: Date,
): Promise<Sales> {
  const days = ({ timeZone }: ShopTerms) => daysOf(dayAt(now, timeZone))
  return withKeptSales(payload, { daysOf: (terms) => [days(terms), days(terms).before] }, (kept) =>
    readSales(kept, days(kept.terms)),
  )
}
