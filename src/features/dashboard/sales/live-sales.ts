import type { Payload } from 'payload'

import type { Days } from '@/domain/lists/period'
import { listDays } from '@/domain/reports/report-period'
import { addDays, dayRange, startOfDay } from '@/domain/time-zone'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import type { ShopTerms } from './keep-sales'
import { IS_SALE, NET } from './sale-sql'

/** The figures of `domain/order/revenue.ts` of some time, in minor units of the store's currency. */
export interface Revenue {
  /** The number of sales placed in it. */
  readonly orders: number
  readonly grossMinor: number
  readonly netMinor: number
  readonly paidMinor: number
}

/** The number of the part that a moment falls into, from 1. The third parameter holds the moments at which parts begin. */
const part = (column: string) => `width_bucket(${column}, $3::timestamptz[])`

/** Three index range scans, one for each time column. */
const REVENUE = `
  with placed as (
    select ${part('placed_at')} as part, count(*) filter (where ${IS_SALE}) as orders,
      sum(total_minor) filter (where ${IS_SALE}) as gross, sum(${NET}) as net
    from orders where placed_at >= $1 and placed_at < $2 and currency = $4 group by 1
  ), moved as (
    select ${part('at')} as part, sum(amount) as paid from (
      select received_at as at, amount_minor as amount from payments
      where received_at >= $1 and received_at < $2 and currency = $4 and status = 'received'
      union all
      select created_at, -amount_minor from refunds
      where created_at >= $1 and created_at < $2 and currency = $4) as both_ways
    group by 1
  )
  select part, coalesce(orders, 0)::int as orders, coalesce(gross, 0)::float8 as "grossMinor",
    coalesce(net, 0)::float8 as "netMinor", coalesce(paid, 0)::float8 as "paidMinor"
  from placed full join moved using (part)`

interface Parts {
  /** The moments at which the parts begin, in ascending order. */
  readonly starts: readonly Date[]
  readonly until: Date
  readonly currency: string
}

/** The figures of parts of a time, read from orders, payments and refunds themselves. */
async function readLiveParts(sql: Sql, { starts, until, currency }: Parts): Promise<Revenue[]> {
  const rows = await sql.query<Revenue & { part: number }>(REVENUE, [starts[0], until, starts, currency])
  const found = new Map(rows.map(({ part: number, ...revenue }) => [number, revenue]))
  const none = { orders: 0, grossMinor: 0, netMinor: 0, paidMinor: 0 }
  return starts.map((_, index) => found.get(index + 1) ?? none)
}

/** The figures of days, from the rows themselves: what the kept sums have to be. */
export async function readLiveDays(
  payload: Payload,
  terms: ShopTerms,
  days: Days,
): Promise<(Revenue & { day: string })[]> {
  const all = listDays(days)
  const starts = all.map((day) => startOfDay(day, terms.timeZone))
  const until = startOfDay(addDays(days.last, 1), terms.timeZone)
  const parts = await readLiveParts(sqlOf(payload), { starts, until, currency: terms.currency })
  return parts.map((revenue, index) => ({ ...revenue, day: all[index] ?? '' }))
}

const HOUR_MS = 60 * 60 * 1000

/** The hours of a day of the shop: 23 or 25 on a day when the clocks change. */
export async function readHours(
  sql: Sql,
  day: string,
  { currency, timeZone }: ShopTerms,
): Promise<(Revenue & { at: Date })[]> {
  const { from, until } = dayRange(day, timeZone)
  const count = Math.ceil((until.getTime() - from.getTime()) / HOUR_MS)
  const starts = Array.from({ length: count }, (_, hour) => new Date(from.getTime() + hour * HOUR_MS))
  const parts = await readLiveParts(sql, { starts, until, currency })
  return parts.map((revenue, hour) => ({ ...revenue, at: starts[hour] ?? from }))
}
