import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { DailyRevenue, ShopTerms } from './daily-revenue'
import { loadDailyRevenue } from './daily-revenue'

/** Above this many the dashboard says "more than": nobody works down a longer list by its length. */
export const MAX_WAITING = 999

export interface WaitingOrders {
  toPay: number
  toShip: number
  onHold: number
  refundDue: number
}

export interface LowStock {
  [column: string]: unknown
  id: string
  sku: string
  title: string
  available: number
  level: number
}

export interface Dashboard extends ShopTerms {
  /** The last 30 days, the oldest first; the last one is today. */
  days: readonly DailyRevenue[]
  waiting: WaitingOrders
  lowStock: readonly LowStock[]
}

/** Counts along an index and stops one above the limit, however many there are. */
const COUNT = (condition: string) =>
  `(select count(*)::int from (select 1 from orders where ${condition} limit ${String(MAX_WAITING + 1)}) as bounded)`

const WAITING = `
  select
    ${COUNT(`balance = 'owed'`)} as "toPay",
    ${COUNT(`status in ('paid', 'partially_shipped')`)} as "toShip",
    ${COUNT(`status = 'on_hold'`)} as "onHold",
    ${COUNT(`balance = 'refund_due'`)} as "refundDue"`

/** Walks the index on what is available from below and stops at the tenth. */
const LOW_STOCK = `
  select v.id, v.sku, case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title,
    (v.on_hand - v.reserved)::float8 as available, coalesce(v.low_stock_level, $1)::float8 as level
  from variants v join products p on p.id = v.product_id
  where v.deleted_at is null and p.deleted_at is null and p._status = 'published'
    and (v.on_hand - v.reserved) <= coalesce(v.low_stock_level, $1)
  order by (v.on_hand - v.reserved) limit 10`

async function loadWaiting(sql: Sql): Promise<WaitingOrders> {
  const [row] = await sql.query<WaitingOrders & Record<string, unknown>>(WAITING)
  return row ?? { toPay: 0, toShip: 0, onHold: 0, refundDue: 0 }
}

/** What the panel's first page shows, for staff; null for everybody else. Days are the shop's. */
export async function loadDashboard(req: PayloadRequest, now = new Date()): Promise<Dashboard | null> {
  if (!mayAll(actorOfUser(req.user), 'panel', 'open')) return null
  const { payload } = req
  const sql = sqlOf(payload)
  const { currency, timeZone, lowStockLevel } = await readStoreSettings(sql)
  const terms = { currency, timeZone }
  const [days, waiting, lowStock] = await Promise.all([
    loadDailyRevenue(payload, terms, now),
    loadWaiting(sql),
    sql.query<LowStock>(LOW_STOCK, [lowStockLevel]),
  ])
  return { ...terms, days, waiting, lowStock }
}
