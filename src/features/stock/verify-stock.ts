import { RESERVING_STATUSES } from '@/domain/order/status-facts'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** A variant whose levels, ledger and open orders differ; all numbers are pieces. */
export interface StockDifference {
  [column: string]: unknown
  variantId: string
  sku: string
  onHand: number
  /** The sum of the movements. */
  movedOnHand: number
  reserved: number
  movedReserved: number
  /** Ordered and not shipped units, of orders in statuses that reserve stock. */
  openReserved: number
}

export interface StockReport {
  variants: number
  movements: number
  differences: StockDifference[]
}

/** One pass over each table, joined by hash: the cost grows with the rows, not with rows times variants. */
const DIFFERENCES = `
  with moved as (
    select variant_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved
    from stock_movements group by variant_id
  ), open as (
    select l.variant_id, sum(l.quantity - l.shipped_quantity) as reserved
    from orders o join orders_lines l on l._parent_id = o.id
    where o.status = any($1::enum_orders_status[]) and l.variant_id is not null and l.stock = 'reserved'
    group by l.variant_id
  )
  select v.id as "variantId", v.sku, v.on_hand::float8 as "onHand", v.reserved::float8 as reserved,
    coalesce(m.on_hand, 0)::float8 as "movedOnHand", coalesce(m.reserved, 0)::float8 as "movedReserved",
    coalesce(p.reserved, 0)::float8 as "openReserved"
  from variants v left join moved m on m.variant_id = v.id left join open p on p.variant_id = v.id
  where v.on_hand <> coalesce(m.on_hand, 0)
    or v.reserved <> coalesce(m.reserved, 0)
    or v.reserved <> coalesce(p.reserved, 0)
  order by v.sku`

const COUNTS = `
  select (select count(*)::int from variants) as variants, (select count(*)::float8 from stock_movements) as movements`

/**
 * Verifies that the books balance: on hand = Σ movements, and reserved = Σ movements = Σ open lines, for every
 * variant. All numbers come from one snapshot, while orders go on.
 */
export async function verifyStock(ctx: Context): Promise<StockReport> {
  return withTransaction(ctx, async (sql) => {
    await sql.query(`set transaction isolation level repeatable read, read only`)
    await sql.query(`set local work_mem = '64MB'`)
    const differences = await sql.query<StockDifference>(DIFFERENCES, [RESERVING_STATUSES])
    const [counts] = await sql.query<{ variants: number; movements: number }>(COUNTS)
    return { variants: counts?.variants ?? 0, movements: counts?.movements ?? 0, differences }
  })
}
