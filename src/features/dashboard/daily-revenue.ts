import type { Payload } from 'payload'

import { poolOf, sqlOf } from '@/platform/transaction'

export interface DailyRevenue {
  /** ISO date, a day in UTC. */
  day: string
  orders: number
  /** Totals of the orders that were placed that day and not cancelled, in minor units of the store's currency. */
  revenueMinor: number
}

export const REVENUE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** A day that is over changes only when one of its orders is cancelled, so its sum may be this old. */
const PAST_DAYS_FRESH_MS = 5 * 60 * 1000

/** A range of the index on `placed_at`, and nothing outside it. */
const REVENUE = `
  select to_char(date_trunc('day', placed_at at time zone 'UTC'), 'YYYY-MM-DD') as day, count(*)::int as orders,
    sum(total_minor)::float8 as "revenueMinor"
  from orders
  where placed_at >= $1 and placed_at < $2 and status not in ('draft', 'cancelled') and currency = $3
  group by 1`

type Days = ReadonlyMap<string, DailyRevenue>

interface PastDays {
  firstDay: string
  currency: string
  loadedAtMs: number
  days: Days
}

interface DayRange {
  currency: string
  from: Date
  until: Date
}

/** One entry per database. */
const pastDays = new WeakMap<object, PastDays>()

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10)
}

async function queryDays(payload: Payload, { currency, from, until }: DayRange): Promise<Days> {
  const values = [from, until, currency]
  const rows = await sqlOf(payload).query<DailyRevenue & Record<string, unknown>>(REVENUE, values)
  return new Map(rows.map((row) => [row.day, row]))
}

async function loadPastDays(payload: Payload, range: DayRange, now: Date): Promise<Days> {
  const pool = poolOf(payload)
  const cached = pastDays.get(pool)
  const firstDay = isoDay(range.from)
  const isFresh =
    cached?.firstDay === firstDay &&
    cached.currency === range.currency &&
    now.getTime() - cached.loadedAtMs < PAST_DAYS_FRESH_MS
  if (isFresh) return cached.days
  const days = await queryDays(payload, range)
  pastDays.set(pool, { firstDay, currency: range.currency, loadedAtMs: now.getTime(), days })
  return days
}

/** The {@link REVENUE_DAYS} days up to today, the oldest first; a day without orders is zero. */
export async function loadDailyRevenue(
  payload: Payload,
  currency: string,
  now: Date,
): Promise<DailyRevenue[]> {
  const today = new Date(`${isoDay(now)}T00:00:00.000Z`)
  const first = new Date(today.getTime() - (REVENUE_DAYS - 1) * DAY_MS)
  const tomorrow = new Date(today.getTime() + DAY_MS)
  const [past, current] = await Promise.all([
    loadPastDays(payload, { currency, from: first, until: today }, now),
    queryDays(payload, { currency, from: today, until: tomorrow }),
  ])
  return Array.from({ length: REVENUE_DAYS }, (_, index) => {
    const day = isoDay(new Date(first.getTime() + index * DAY_MS))
    return past.get(day) ?? current.get(day) ?? { day, orders: 0, revenueMinor: 0 }
  })
}
