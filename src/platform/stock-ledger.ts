import { v7 as uuidv7 } from 'uuid'

import { insufficientStock } from '@/domain/errors'
import type { MovementKind } from '@/domain/stock'

import type { AuditEntry } from './audit'
import { recordAudit } from './audit'
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

const MOVEMENTS = `
  insert into stock_movements
    (id, variant_id, kind, on_hand_delta, reserved_delta, reason, order_id, actor_type, actor_id, actor_name, door, created_at, updated_at)
  select c.id, c.variant_id, $2, c.on_hand_delta, c.reserved_delta, $3, $4, $5, $6, $7, $8, now(), now()
  from jsonb_to_recordset($1::jsonb) as c(id uuid, variant_id uuid, on_hand_delta numeric, reserved_delta numeric)`

/**
 * Everything in one round trip, because others wait for these rows until the commit. The function locks the rows in id
 * order before it changes any: two transactions that want the same rows never wait for each other in a circle. The lock
 * leaves the key alone, so that writing a line or a movement elsewhere, whose foreign key is checked meanwhile, does not
 * wait either: whoever locks a variant's row anywhere does it `for no key update`. A row that would fall below a limit is
 * not changed, and is not in the answer.
 */
const POST = `
  with moved as (${MOVEMENTS})
  select variant_id as id, sku, on_hand as "onHand" from change_stock($1::jsonb)`

const SHORTAGES = `
  select sku, title, (on_hand - reserved)::float8 as available, id
  from variants where id = any($1::uuid[]) order by id`

/** Why a level changed where nobody gave a reason. */
const STOCK_REASONS: Readonly<Partial<Record<MovementKind, string>>> = {
  shipment: 'Shipped with an order',
  return: 'Returned from an order',
}

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
  const values = movementValues(ctx, { ...posting, changes })
  const changed = await sql.prepared<LevelRow>('stock-post', POST, values)
  if (changed.length !== changes.length)
    await refuseShortage(sql, changes, new Set(changed.map((row) => row.id)))
  await auditLevels(ctx, sql, { posting, changed })
}

interface LevelRow {
  [column: string]: unknown
  id: string
  sku: string
  /** After the change. */
  onHand: number
}

/**
 * What is on hand is a field of the variant, and its changes stand in the variant's audit trail. Reservations do not:
 * they are the business of the ledger, and placing an order is no change of an article.
 */
async function auditLevels(
  ctx: Context,
  sql: Sql,
  { posting, changed }: { posting: StockPosting; changed: readonly LevelRow[] },
): Promise<void> {
  const deltas = new Map(posting.changes.map(({ variantId, onHandDelta }) => [variantId, onHandDelta]))
  const entries = changed
    .filter(({ id }) => (deltas.get(id) ?? 0) !== 0)
    .map(({ id, sku, onHand }): AuditEntry => {
      const before = onHand - (deltas.get(id) ?? 0)
      return {
        document: { collection: 'variants', id, title: sku },
        action: 'adjust-stock',
        changes: { onHand: { before, after: onHand } },
        reason: posting.reason ?? STOCK_REASONS[posting.kind] ?? null,
      }
    })
  await recordAudit(ctx, sql, entries)
}

/** Adds a row to the ledger without touching the levels: for opening stock that was written with the variant. */
export async function recordMovements(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  await sql.prepared('stock-movements', MOVEMENTS, movementValues(ctx, posting))
}

function movementValues(ctx: Context, { kind, reason, orderId, changes }: StockPosting): unknown[] {
  const { actor, door } = ctx
  return [toRows(changes), kind, reason ?? null, orderId ?? null, actor.type, actor.id, actor.name, door]
}

interface ShortRow {
  [column: string]: unknown
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
  const rows = await sql.query<ShortRow>(SHORTAGES, [missing.map((change) => change.variantId)])
  const wanted = new Map(
    missing.map((change) => [change.variantId, Math.max(change.reservedDelta, -change.onHandDelta)]),
  )
  throw insufficientStock(
    rows.map(({ id, sku, title, available }) => ({
      variantId: id,
      sku,
      title,
      available,
      requested: wanted.get(id) ?? 0,
    })),
  )
}
