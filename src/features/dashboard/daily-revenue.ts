import type { Payload } from 'payload'

import { poolOf, sqlOf } from '@/platform/transaction'

import { addDays, dayOf, dayOfSql, startOfDay } from './days'

/** The figures of `domain/order/revenue.ts` for a day, in minor units of the store's currency. */
export interface DailyRevenue {
  /** ISO date: see `days.ts`. */
  day: string
  /** Sales that were placed. */
  orders: number
  grossMinor: number
  netMinor: number
  paidMinor: number
}

export const REVENUE_DAYS = 30
/** A day that is over changes by what becomes of its orders, so that its figures may be this old. */
const PAST_DAYS_FRESH_MS = 5 * 60 * 1000

/** `isSale`, `grossMinor` and `netMinor` of the domain; a test compares them order by order. */
const IS_SALE = `(status not in ('draft', 'cancelled') and total_minor >= 0
  and not (status = 'refunded' and fulfilment_status = 'unfulfilled'))`
const NET = `case when status = 'draft' then 0 when total_minor < 0 then total_minor
  else paid_total_minor - refunded_total_minor + owed_minor - refund_due_minor end`

/** Three ranges, each of an index on its own time, and nothing outside them. */
const REVENUE = `
  with placed as (
    select ${dayOfSql('placed_at')} as day, count(*) filter (where ${IS_SALE}) as orders,
      sum(total_minor) filter (where ${IS_SALE}) as gross, sum(${NET}) as net
    from orders where placed_at >= $1 and placed_at < $2 and currency = $3 group by 1
  ), moved as (
    select ${dayOfSql('at')} as day, sum(amount) as paid from (
      select received_at as at, amount_minor as amount from payments
      where received_at >= $1 and received_at < $2 and currency = $3
      union all
      select created_at, -amount_minor from refunds
      where created_at >= $1 and created_at < $2 and currency = $3) as both_ways
    group by 1
  )
  select day, coalesce(orders, 0)::int as orders, coalesce(gross, 0)::float8 as "grossMinor",
    coalesce(net, 0)::float8 as "netMinor", coalesce(paid, 0)::float8 as "paidMinor"
  from placed full join moved using (day)`

type Days = ReadonlyMap<string, DailyRevenue>

interface PastDays {
  firstDay: string
  currency: string
  loadedAtMs: number
  days: Days
}

/** Days, the last one not included. */
interface DayRange {
  currency: string
  from: string
  until: string
}

/** One entry per database. */
const pastDays = new WeakMap<object, PastDays>()

/** The figures of each day of a range on which anything happened. */
export async function queryDays(payload: Payload, { currency, from, until }: DayRange): Promise<Days> {
  const values = [startOfDay(from), startOfDay(until), currency]
  const rows = await sqlOf(payload).query<DailyRevenue & Record<string, unknown>>(REVENUE, values)
  return new Map(rows.map((row) => [row.day, row]))
}

async function loadPastDays(payload: Payload, range: DayRange, now: Date): Promise<Days> {
  const pool = poolOf(payload)
  const cached = pastDays.get(pool)
  const isFresh =
    cached?.firstDay === range.from &&
    cached.currency === range.currency &&
    now.getTime() - cached.loadedAtMs < PAST_DAYS_FRESH_MS
  if (isFresh) return cached.days
  const days = await queryDays(payload, range)
  pastDays.set(pool, {
    firstDay: range.from,
    currency: range.currency,
    loadedAtMs: now.getTime(),
    days,
  })
  return days
}

/** The {@link REVENUE_DAYS} days up to today, the oldest first; a day on which nothing happened is zero. */
export async function loadDailyRevenue(
  payload: Payload,
  currency: string,
  now: Date,
): Promise<DailyRevenue[]> {
  const today = dayOf(now)
  const first = addDays(today, 1 - REVENUE_DAYS)
  const [past, current] = await Promise.all([
    loadPastDays(payload, { currency, from: first, until: today }, now),
    queryDays(payload, { currency, from: today, until: addDays(today, 1) }),
  ])
  return Array.from({ length: REVENUE_DAYS }, (_, index) => {
    const day = addDays(first, index)
    const empty = { day, orders: 0, grossMinor: 0, netMinor: 0, paidMinor: 0 }
    return past.get(day) ?? current.get(day) ?? empty
  })
}
