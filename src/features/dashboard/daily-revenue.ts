import type { Payload } from 'payload'

import { STATUSES } from '@/domain/order/lifecycle'
import type { SaleRule } from '@/domain/order/status-facts'
import { isDraft, statusesWith } from '@/domain/order/status-facts'
import { addDays, dayAt, startOfDay } from '@/domain/time-zone'
import { poolOf, sqlOf } from '@/platform/database/transaction'
import { textList } from '@/platform/database/text-list'

/** The figures of `domain/order/revenue.ts` for a day, in minor units of the store's currency. */
export interface DailyRevenue {
  /** ISO date of a day of the shop's time zone. */
  day: string
  /** The number of sales placed on the day. */
  orders: number
  grossMinor: number
  netMinor: number
  paidMinor: number
}

export const REVENUE_DAYS = 30
/** Figures of past days are cached this long: they still change, when their orders are cancelled or refunded. */
const PAST_DAYS_FRESH_MS = 5 * 60 * 1000

const statusesOf = (sale: SaleRule) => textList(statusesWith((facts) => facts.sale === sale))

/** `isSale`, `grossMinor` and `netMinor` of the domain; a test compares them order by order. */
const IS_SALE = `(status not in ${statusesOf('no')} and total_minor >= 0
  and not (status in ${statusesOf('if shipped')} and fulfilment_status = 'unfulfilled'))`
const NET = `case when status in ${textList(STATUSES.filter(isDraft))} then 0 when total_minor < 0 then total_minor
  else paid_total_minor - refunded_total_minor + owed_minor - refund_due_minor end`

/**
 * The number of the day that a moment falls on, from 1. The third parameter holds the moments at which days begin.
 */
const dayNumber = (column: string) => `width_bucket(${column}, $3::timestamptz[])`

/** Three index range scans, one for each time column. */
const REVENUE = `
  with placed as (
    select ${dayNumber('placed_at')} as day, count(*) filter (where ${IS_SALE}) as orders,
      sum(total_minor) filter (where ${IS_SALE}) as gross, sum(${NET}) as net
    from orders where placed_at >= $1 and placed_at < $2 and currency = $4 group by 1
  ), moved as (
    select ${dayNumber('at')} as day, sum(amount) as paid from (
      select received_at as at, amount_minor as amount from payments
      where received_at >= $1 and received_at < $2 and currency = $4 and status = 'received'
      union all
      select created_at, -amount_minor from refunds
      where created_at >= $1 and created_at < $2 and currency = $4) as both_ways
    group by 1
  )
  select day, coalesce(orders, 0)::int as orders, coalesce(gross, 0)::float8 as "grossMinor",
    coalesce(net, 0)::float8 as "netMinor", coalesce(paid, 0)::float8 as "paidMinor"
  from placed full join moved using (day)`

type Days = ReadonlyMap<string, DailyRevenue>
type Row = Omit<DailyRevenue, 'day'> & { day: number } & Record<string, unknown>

/** A half-open range of days in a zone, and the currency of the sums. */
interface DayRange {
  currency: string
  timeZone: string
  from: string
  until: string
}

interface PastDays {
  range: DayRange
  loadedAtMs: number
  days: Days
}

/** One entry per database. */
const pastDays = new WeakMap<object, PastDays>()

function daysOf({ from, until }: DayRange): string[] {
  const days: string[] = []
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day)
  return days
}

/** The figures of a range, for each day with any. */
export async function queryDays(payload: Payload, range: DayRange): Promise<Days> {
  const days = daysOf(range)
  const startOf = (day: string) => startOfDay(day, range.timeZone)
  const values = [startOf(range.from), startOf(range.until), days.map(startOf), range.currency]
  const rows = await sqlOf(payload).query<Row>(REVENUE, values)
  return new Map(
    rows.flatMap((row) => {
      const day = days[row.day - 1]
      return day === undefined ? [] : [[day, { ...row, day }] as const]
    }),
  )
}

const isSame = (a: DayRange, b: DayRange) =>
  a.from === b.from && a.until === b.until && a.currency === b.currency && a.timeZone === b.timeZone

async function loadPastDays(payload: Payload, range: DayRange, now: Date): Promise<Days> {
  const pool = poolOf(payload)
  const cached = pastDays.get(pool)
  if (cached && isSame(cached.range, range) && now.getTime() - cached.loadedAtMs < PAST_DAYS_FRESH_MS) {
    return cached.days
  }
  const days = await queryDays(payload, range)
  pastDays.set(pool, { range, loadedAtMs: now.getTime(), days })
  return days
}

/** The shop's currency, and the zone in which its days begin. */
export interface ShopTerms {
  currency: string
  timeZone: string
}

/** The {@link REVENUE_DAYS} days up to today, the oldest first; days without sales are zero. */
export async function loadDailyRevenue(
  payload: Payload,
  terms: ShopTerms,
  now: Date,
): Promise<DailyRevenue[]> {
  const today = dayAt(now, terms.timeZone)
  const first = addDays(today, 1 - REVENUE_DAYS)
  const [past, current] = await Promise.all([
    loadPastDays(payload, { ...terms, from: first, until: today }, now),
    queryDays(payload, { ...terms, from: today, until: addDays(today, 1) }),
  ])
  return Array.from({ length: REVENUE_DAYS }, (_, index) => {
    const day = addDays(first, index)
    const empty = { day, orders: 0, grossMinor: 0, netMinor: 0, paidMinor: 0 }
    return past.get(day) ?? current.get(day) ?? empty
  })
}
