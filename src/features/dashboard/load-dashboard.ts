import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { ReportDays } from '@/domain/reports/report-period'
import { reportDays } from '@/domain/reports/report-period'
import { actorOfUser } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { readSqlOf } from '@/platform/database/replicas/reads'
import { readStoreSettings } from '@/platform/store-settings'

import type { WaitingOrders } from './load-waiting'
import { loadWaiting } from './load-waiting'
import type { Sales } from './sales/load-sales'
import { loadSales } from './sales/load-sales'

export interface LowStock {
  [column: string]: unknown
  id: string
  sku: string
  title: string
  available: number
  level: number
}

export interface Dashboard {
  readonly currency: string
  readonly timeZone: string
  readonly waiting: WaitingOrders
  readonly lowStock: readonly LowStock[]
  /** Null for those who see no revenue; a text says why there are no figures now. */
  readonly sales: Sales | string | null
}

/** Reads the index on the available number in ascending order and stops at the tenth variant. */
const LOW_STOCK = `
  select v.id, v.sku, case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title,
    (v.on_hand - v.reserved)::float8 as available, coalesce(v.low_stock_level, $1)::float8 as level
  from variants v join products p on p.id = v.product_id
  where v.deleted_at is null and p.deleted_at is null and p._status = 'published'
    and (v.on_hand - v.reserved) <= coalesce(v.low_stock_level, $1)
  order by (v.on_hand - v.reserved) limit 10`

const readLowStock = (sql: Sql, level: number) => sql.query<LowStock>(LOW_STOCK, [level])

/** What is asked for: the days of the sales, seen from today's day of the shop; the usual ones without it. */
export interface DashboardInput {
  readonly daysOf?: (today: string) => ReportDays
  readonly now?: Date
}

const usualDays = (today: string) => reportDays({}, today)

/** Days that are summed up for the first time take a while: the rest of the page does not wait for them. */
async function salesOrReason(req: PayloadRequest, { daysOf, now }: Required<DashboardInput>) {
  try {
    return await loadSales(req.payload, daysOf, now)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE') return error.message
    throw error
  }
}

/**
 * The data of the panel's first page, for staff; null for other callers. Days are those of the shop's time zone.
 * @throws DomainError `VALIDATION_ERROR` from `daysOf`, for those who see sales.
 */
export async function loadDashboard(
  req: PayloadRequest,
  { daysOf = usualDays, now = new Date() }: DashboardInput = {},
): Promise<Dashboard | null> {
  const actor = actorOfUser(req.user)
  if (!mayAll(actor, 'panel', 'open')) return null
  const sql = readSqlOf(req.payload)
  const { currency, timeZone, lowStockLevel } = await readStoreSettings(sql)
  const [waiting, lowStock, sales] = await Promise.all([
    loadWaiting(sql, { timeZone, now }),
    readLowStock(sql, lowStockLevel),
    mayAll(actor, 'reports', 'read') ? salesOrReason(req, { daysOf, now }) : null,
  ])
  return { currency, timeZone, waiting, lowStock, sales }
}
