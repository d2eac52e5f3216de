import { v7 as uuidv7 } from 'uuid'

import { DomainError } from '@/domain/errors'
import type { MovementKind } from '@/domain/stock'

import type { Context } from './context'
import type { Sql } from './transaction'

/** One change of one variant's levels, in pieces. */
export interface StockChange {
  variantId: string
  onHandDelta: number
  reservedDelta: number
}

export interface StockPosting {
  kind: MovementKind
  changes: readonly StockChange[]
  orderId?: string | null
  reason?: string | null
}

/**
 * Locks in id order: two transactions that want the same rows never wait for each other in a circle. The lock leaves the
 * key alone, so that writing a line or a movement elsewhere, whose foreign key is checked meanwhile, does not wait either.
 */
const LOCK = `select id from variants where id = any($1::uuid[]) order by id for no key update`

const UPDATE = `
  update variants v
  set on_hand = v.on_hand + c.on_hand_delta, reserved = v.reserved + c.reserved_delta, updated_at = now()
  from jsonb_to_recordset($1::jsonb) as c(variant_id uuid, on_hand_delta numeric, reserved_delta numeric)
  where v.id = c.variant_id
    and v.on_hand + c.on_hand_delta >= 0
    and v.reserved + c.reserved_delta >= 0
    and v.on_hand + c.on_hand_delta - v.reserved - c.reserved_delta >= 0
  returning v.id`

const INSERT = `
  insert into stock_movements
    (id, variant_id, kind, on_hand_delta, reserved_delta, reason, order_id, actor_type, actor_id, actor_name, door, created_at, updated_at)
  select m.id, m.variant_id, $2, m.on_hand_delta, m.reserved_delta, $3, $4, $5, $6, $7, $8, now(), now()
  from jsonb_to_recordset($1::jsonb) as m(id uuid, variant_id uuid, on_hand_delta numeric, reserved_delta numeric)`

const SHORTAGES = `
  select sku, title, (on_hand - reserved)::float8 as available, id
  from variants where id = any($1::uuid[]) order by id`

function toRows(changes: readonly StockChange[]): string {
  return JSON.stringify(
    changes.map((change) => ({
      id: uuidv7(),
      variant_id: change.variantId,
      on_hand_delta: change.onHandDelta,
      reserved_delta: change.reservedDelta,
    })),
  )
}

/**
 * Writes a movement per variant and changes its levels, all or nothing, inside the caller's transaction.
 * `changes` names each variant at most once.
 * @throws DomainError `INSUFFICIENT_STOCK` when a level would fall below zero, or on hand below reserved.
 */
export async function postStock(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  const changes = posting.changes.filter((change) => change.onHandDelta !== 0 || change.reservedDelta !== 0)
  if (changes.length === 0) return
  const ids = changes.map((change) => change.variantId)
  if (ids.length > 1) await sql.prepared('stock-lock', LOCK, [ids])
  const rows = toRows(changes)
  const changed = await sql.prepared<{ id: string }>('stock-update', UPDATE, [rows])
  if (changed.length !== changes.length)
    await refuseShortage(sql, changes, new Set(changed.map((row) => row.id)))
  await insertMovements(ctx, sql, { posting, rows })
}

/** Adds a row to the ledger without touching the levels: for opening stock that was written with the variant. */
export async function recordMovements(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  await insertMovements(ctx, sql, { posting, rows: toRows(posting.changes) })
}

async function insertMovements(
  ctx: Context,
  sql: Sql,
  { posting, rows }: { posting: StockPosting; rows: string },
): Promise<void> {
  const { actor, door } = ctx
  const { kind, reason, orderId } = posting
  const values = [rows, kind, reason ?? null, orderId ?? null, actor.type, actor.id, actor.name, door]
  await sql.prepared('stock-movements', INSERT, values)
}

interface Shortage {
  id: string
  sku: string
  title: string
  available: number
}

async function refuseShortage(
  sql: Sql,
  changes: readonly StockChange[],
  satisfied: ReadonlySet<string>,
): Promise<never> {
  const missing = changes.filter((change) => !satisfied.has(change.variantId))
  const rows = await sql.query<Shortage & Record<string, unknown>>(SHORTAGES, [
    missing.map((change) => change.variantId),
  ])
  const wanted = new Map(
    missing.map((change) => [change.variantId, Math.max(change.reservedDelta, -change.onHandDelta)]),
  )
  const shortages = rows.map(({ id, sku, title, available }) => ({
    variant_id: id,
    sku,
    title,
    available,
    requested: wanted.get(id) ?? 0,
  }))
  const [first] = shortages
  const message = first
    ? `Only ${String(first.available)} of ${first.title} (${first.sku}) left; ${String(first.requested)} requested.`
    : 'Not enough stock.'
  throw new DomainError('INSUFFICIENT_STOCK', message, { shortages })
}
