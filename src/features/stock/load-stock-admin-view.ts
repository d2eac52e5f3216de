import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { isLowStock } from '@/domain/catalogue/stock'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

export interface StockAdminView {
  variantId: string
  sku: string
  onHand: number
  reserved: number
  available: number
  isLow: boolean
  /** At or below this many available pieces the stock is low. */
  lowStockLevel: number
  canAdjust: boolean
  /** The newest first, at most 20. */
  movements: readonly StockMovementView[]
}

export interface StockMovementView {
  [column: string]: unknown
  id: string
  kind: string
  onHandDelta: number
  reservedDelta: number
  reason: string | null
  actorName: string
  channel: string
  orderId: string | null
  orderNumber: string | null
  createdAt: string
}

interface LevelRow {
  [column: string]: unknown
  sku: string
  onHand: number
  reserved: number
  ownLevel: number | null
}

const LEVELS = `
  select v.sku, v.on_hand::float8 as "onHand", v.reserved::float8 as reserved,
    v.low_stock_level::float8 as "ownLevel"
  from variants v where v.id = $1`

const MOVEMENTS = `
  select m.id, m.kind, m.on_hand_delta::float8 as "onHandDelta", m.reserved_delta::float8 as "reservedDelta",
    m.reason, m.actor_name as "actorName", m.channel, m.order_id as "orderId", o.number as "orderNumber",
    to_json(m.created_at) as "createdAt"
  from (select * from stock_movements where variant_id = $1 order by created_at desc, id desc limit 20) m
  left join orders o on o.id = m.order_id
  order by m.created_at desc, m.id desc`

/**
 * Loads the admin view model of a variant's stock with its latest movements, for staff; null for other callers and
 * for an unknown id.
 */
export async function loadStockAdminView(
  req: PayloadRequest,
  variantId: string,
): Promise<StockAdminView | null> {
  const actor = actorOfUser(req.user)
  if (!mayAll(actor, 'stock-movements', 'read')) return null
  const sql = sqlOf(req.payload)
  const [[levels], movements, { lowStockLevel }] = await Promise.all([
    sql.query<LevelRow>(LEVELS, [variantId]),
    sql.query<StockMovementView>(MOVEMENTS, [variantId]),
    readStoreSettings(sql),
  ])
  if (!levels) return null
  const { sku, onHand, reserved, ownLevel } = levels
  return {
    variantId,
    sku,
    onHand,
    reserved,
    available: onHand - reserved,
    isLow: isLowStock({ onHand, reserved }, ownLevel, lowStockLevel),
    lowStockLevel: ownLevel ?? lowStockLevel,
    canAdjust: mayAll(actor, 'variants', 'adjust stock'),
    movements,
  }
}
