import { v7 as uuidv7 } from 'uuid'

import type { DomainError } from '@/domain/errors'
import { insufficientStock } from '@/domain/errors'
import type { MovementKind } from '@/domain/catalogue/stock'

import type { AuditEntry } from './audit/audit'
import { recordAudit } from './audit/audit'
import type { Context } from './context'
import { Statement } from './database/parameters'
import { sendTogether } from './database/together'
import type { Sql } from './database/transaction'
import type { PostingParameter } from './stock-posting'
import { allPosted, insertMovements, levelChanges, SHORTAGE } from './stock-posting'

/** One change of one variant's levels; the numbers are pieces. */
export interface StockChange {
  variantId: string
  onHandDelta: number
  reservedDelta: number
  /** Instead of the reason of the posting. */
  reason?: string | null
}

export interface StockPosting {
  kind: MovementKind
  changes: readonly StockChange[]
  orderId?: string | null
  reason?: string | null
}

/** Postings of several orders at once: the levels change by their sums, and each movement names its own order. */
const POST = new Statement(
  (parameters) => `with ${levelChanges(parameters)}, moved as (
    insert into stock_movements (id, variant_id, on_hand_delta, reserved_delta, kind, reason, order_id,
      actor_type, actor_id, actor_name, channel, created_at, updated_at)
    select m.id, m.variant_id, m.on_hand_delta, m.reserved_delta, m.kind::enum_stock_movements_kind, m.reason, m.order_id,
      ${parameters.at('stock.actor_type')}, ${parameters.at('stock.actor_id')}, ${parameters.at('stock.actor_name')},
      ${parameters.at('stock.channel')}, now(), now()
    from jsonb_to_recordset(${parameters.at('stock.moves')}::jsonb) as m(id uuid, variant_id uuid, on_hand_delta numeric,
      reserved_delta numeric, kind text, reason text, order_id uuid)
    order by m.id
  )
  select p.id, p.sku, p.on_hand::float8 as "onHand", a.refusal
  from (select ${allPosted(parameters)} as refusal) a left join posted p on true`,
)
const MOVEMENTS = new Statement(insertMovements)
const LOCK = 'select id from variants where id = any($1::uuid[]) order by id for no key update'

/** The reason of a movement when none was given. */
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
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    })),
  )
}

/** The statement compares each of its rows with all of them: many at once would take longer than many one after another. */
const CHANGES_AT_ONCE = 500

/**
 * Writes a movement per variant and changes its levels, all or nothing, inside the caller's transaction.
 * `changes` names each variant at most once; who changes more than 500 of them has locked these and names them by id.
 * @throws DomainError `INSUFFICIENT_STOCK` when a level would fall below zero, or on hand below reserved.
 */
export async function postStock(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  const changes = posting.changes.filter((change) => change.onHandDelta !== 0 || change.reservedDelta !== 0)
  for (let from = 0; from < changes.length; from += CHANGES_AT_ONCE)
    await postSome(ctx, sql, { ...posting, changes: changes.slice(from, from + CHANGES_AT_ONCE) })
}

async function postSome(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  await sendTogether(sql, postAll, { ctx, posting })
}

interface Posted {
  ctx: Context
  posting: StockPosting
}

async function postAll(sql: Sql, asks: readonly Posted[]): Promise<void> {
  const [first] = asks
  if (!first) return
  const changes = sumPerVariant(asks.flatMap(({ posting }) => posting.changes))
  const values = {
    ...postingValues(first.ctx, { ...first.posting, changes }),
    'stock.moves': JSON.stringify(asks.flatMap(({ posting }) => movementsOf(posting))),
  }
  const changed = await refusingShortages(changes, () =>
    sql.prepared<LevelRow>('stock-post', POST.text, POST.valuesOf(values)),
  )
  await auditLevels(first.ctx, sql, { postings: asks.map(({ posting }) => posting), changed })
}

const movementsOf = ({ kind, orderId = null, reason: shared = null, changes }: StockPosting) =>
  changes.map(({ variantId, onHandDelta, reservedDelta, reason = null }) => ({
    ...{ id: uuidv7(), variant_id: variantId, on_hand_delta: onHandDelta, reserved_delta: reservedDelta },
    ...{ kind, reason: reason ?? shared, order_id: orderId },
  }))

/** One change per variant. */
function sumPerVariant(changes: readonly StockChange[]): StockChange[] {
  const sums = new Map<string, StockChange>()
  for (const { variantId, onHandDelta, reservedDelta } of changes) {
    const sum = sums.get(variantId) ?? { variantId, onHandDelta: 0, reservedDelta: 0 }
    sums.set(variantId, {
      variantId,
      onHandDelta: sum.onHandDelta + onHandDelta,
      reservedDelta: sum.reservedDelta + reservedDelta,
    })
  }
  return [...sums.values()]
}

interface LevelRow {
  [column: string]: unknown
  id: string
  sku: string
  /** After all changes. */
  onHand: number
}

/**
 * Records changes of the stock on hand in the variant's audit trail, because it is a field of the variant: one after
 * the other, as if each posting had been made alone.
 * Reservations are recorded in the ledger only: placing an order does not change the variant itself.
 */
async function auditLevels(
  ctx: Context,
  sql: Sql,
  { postings, changed }: { postings: readonly StockPosting[]; changed: readonly LevelRow[] },
): Promise<void> {
  const skus = new Map(changed.map(({ id, sku }) => [id, sku]))
  const levels = new Map(changed.map(({ id, onHand }) => [id, onHand]))
  const level = (id: string) => levels.get(id) ?? 0
  const moved = postings.flatMap((posting) => posting.changes.map((change) => ({ posting, change })))
  for (const { change } of moved) levels.set(change.variantId, level(change.variantId) - change.onHandDelta)
  const entries = moved.flatMap(({ posting, change }): AuditEntry[] => {
    const { variantId, onHandDelta, reason } = change
    if (onHandDelta === 0) return []
    const before = level(variantId)
    const after = before + onHandDelta
    levels.set(variantId, after)
    return [
      {
        document: { collection: 'variants', id: variantId, title: skus.get(variantId) ?? '' },
        action: 'adjust-stock',
        changes: { onHand: { before, after } },
        reason: reason ?? posting.reason ?? STOCK_REASONS[posting.kind] ?? null,
      },
    ]
  })
  await recordAudit(ctx, sql, entries)
}

/**
 * Locks variants in id order, when several postings of one transaction will change their stock: one by one, the
 * postings could lock in another order.
 */
export async function lockStock(sql: Sql, variantIds: readonly string[]): Promise<void> {
  await sql.prepared('stock-lock', LOCK, [variantIds])
}

/** Adds a row to the ledger without touching the levels: for opening stock that was saved with the variant. */
export async function recordMovements(ctx: Context, sql: Sql, posting: StockPosting): Promise<void> {
  await sql.prepared('stock-movements', MOVEMENTS.text, MOVEMENTS.valuesOf(postingValues(ctx, posting)))
}

/** The parameters of {@link stockPosting}. */
export function postingValues(
  { actor, channel }: Context,
  { kind, reason, orderId, changes }: StockPosting,
): Record<PostingParameter, unknown> {
  return {
    'stock.rows': toRows(changes),
    'stock.kind': kind,
    'stock.reason': reason ?? null,
    'stock.order_id': orderId ?? null,
    'stock.actor_type': actor.type,
    'stock.actor_id': actor.id,
    'stock.actor_name': actor.name,
    'stock.channel': channel,
  }
}

/** A short variant, from the detail of the database's error. */
interface ShortRow {
  id: string
  sku: string
  title: string
  available: number
}

/**
 * Runs a statement that contains a posting of `changes`.
 * @throws DomainError `INSUFFICIENT_STOCK` in place of the database's error; the surrounding transaction has to be
 * rolled back.
 */
export async function refusingShortages<T>(
  changes: readonly StockChange[],
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw isShortage(error) ? shortageOf(error, changes) : error
  }
}

/** Recognised by its code alone: the driver's class may be loaded more than once. */
function isShortage(error: unknown): error is { detail: string } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === SHORTAGE
}

function shortageOf({ detail }: { detail: string }, changes: readonly StockChange[]): DomainError {
  const wanted = new Map(
    changes.map((change) => [change.variantId, Math.max(change.reservedDelta, -change.onHandDelta)]),
  )
  const rows = JSON.parse(detail) as ShortRow[]
  return insufficientStock(
    rows.map(({ id, ...row }) => ({ variantId: id, ...row, requested: wanted.get(id) ?? 0 })),
  )
}
