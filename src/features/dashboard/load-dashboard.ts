import type { PayloadRequest } from 'payload'

import type { WorkQueue } from '@/domain/order/status-facts'
import { statusesWith } from '@/domain/order/status-facts'
import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { textList } from '@/platform/database/text-list'
import { readStoreSettings } from '@/platform/store-settings'

import type { DailyRevenue, ShopTerms } from './daily-revenue'
import { loadDailyRevenue } from './daily-revenue'

/** Above this many the dashboard shows "more than": the exact length of a longer list does not matter. */
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

/** Counts along an index and stops one above the limit. */
const COUNT = (condition: string) =>
  `(select count(*)::int from (select 1 from orders where ${condition} limit ${String(MAX_WAITING + 1)}) as bounded)`

const isQueuedIn = (queue: WorkQueue) =>
  `status in ${textList(statusesWith((facts) => facts.queue === queue))}`

const WAITING = `
  select
    ${COUNT(`balance = 'owed'`)} as "toPay",
    ${COUNT(isQueuedIn('toShip'))} as "toShip",
    ${COUNT(isQueuedIn('onHold'))} as "onHold",
    ${COUNT(`balance = 'refund_due'`)} as "refundDue"`

/** Reads the index on the available number in ascending order and stops at the tenth variant. */
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

/** The data of the panel's first page, for staff; null for other callers. Days are those of the shop's time zone. */
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
