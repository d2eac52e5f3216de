import { v7 as uuidv7 } from 'uuid'

import type { DomainError } from '@/domain/errors'
import { insufficientStock } from '@/domain/errors'
import type { MovementKind } from '@/domain/catalogue/stock'

import type { AuditEntry } from './audit/audit'
import { recordAudit } from './audit/audit'
import type { Context } from './context'
import type { Parameters } from './database/parameters'
import { Statement } from './database/parameters'
import type { Sql } from './database/transaction'

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

/** The state (SQLSTATE) of a statement that was refused because goods are short; its detail names them. */
const SHORTAGE = 'BR001'

/** The columns that all movements of a posting share. */
const POSTED = ['kind', 'reason', 'order_id', 'actor_type', 'actor_id', 'actor_name', 'channel'] as const

type PostingParameter = `stock.${(typeof POSTED)[number] | 'rows'}`

const rowsOf = (parameters: Parameters) => `${parameters.at('stock.rows')}::jsonb`

const insertMovements = (parameters: Parameters) => `
  insert into stock_movements
    (id, variant_id, on_hand_delta, reserved_delta, created_at, updated_at, ${POSTED.join(', ')})
  select c.id, c.variant_id, c.on_hand_delta, c.reserved_delta, now(), now(),
    ${POSTED.map((column) => postedValue(parameters, column)).join(', ')}
  from jsonb_to_recordset(${rowsOf(parameters)}) as c(id uuid, variant_id uuid, on_hand_delta numeric,
    reserved_delta numeric, reason text)`

/** A change may have a reason of its own. */
function postedValue(parameters: Parameters, column: (typeof POSTED)[number]): string {
  const shared = parameters.at(`stock.${column}`)
  return column === 'reason' ? `coalesce(c.reason, ${shared})` : shared
}

/**
 * A posting as common table expressions; its values are {@link postingValues}. `posted` holds the variants that were
 * changed. The statement has to read {@link allPosted}.
 *
 * It takes one round trip, because other transactions wait for these rows until the commit. Rows are locked in id
 * order before any is changed, and before a row is written that refers to them, since a foreign key takes a lock too:
 * so two transactions that need the same rows cannot deadlock. Every lock of a variant's row is `for no key update`,
 * so that inserts of lines and movements elsewhere do not wait for it. A row that changed during the wait is checked
 * with its new values.
 */
export function stockPosting(parameters: Parameters): string {
  const rows = rowsOf(parameters)
  return `locked as materialized (
    select v.id, v.sku, (v.on_hand - v.reserved)::float8 as available, (
      select case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end
      from products p where p.id = v.product_id) as title
    from variants v
    where v.id in (select c.variant_id from jsonb_to_recordset(${rows}) as c(variant_id uuid))
    order by v.id for no key update
  ), posted as (
    update variants v
    set on_hand = v.on_hand + c.on_hand_delta, reserved = v.reserved + c.reserved_delta, updated_at = now()
    from jsonb_to_recordset(${rows}) as c(variant_id uuid, on_hand_delta numeric, reserved_delta numeric)
    where v.id = c.variant_id
      and v.id = any(array(select l.id from locked l))
      and v.on_hand + c.on_hand_delta >= 0
      and v.reserved + c.reserved_delta >= 0
      and v.on_hand + c.on_hand_delta - v.reserved - c.reserved_delta >= 0
    returning v.id, v.sku, v.on_hand
  ), moved as (${insertMovements(parameters)})`
}

/**
 * SQL that a statement with a {@link stockPosting} has to read: it fails the complete statement unless every variant
 * was changed, so that the statement can be a transaction by itself. {@link refusingShortages} translates the
 * refusal.
 */
export function allPosted(parameters: Parameters): string {
  return `case when (select count(*) from posted) < jsonb_array_length(${rowsOf(parameters)}) then
    refuse('${SHORTAGE}', 'insufficient stock', (
      select coalesce(jsonb_agg(to_jsonb(l) order by l.id), '[]') from locked l
      where l.id not in (select p.id from posted p))::text) end`
}

const POST = new Statement(
  (parameters) => `with ${stockPosting(parameters)}
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
  const { changes } = posting
  const posted = await refusingShortages(changes, () =>
    sql.prepared<LevelRow>('stock-post', POST.text, POST.valuesOf(postingValues(ctx, posting))),
  )
  await auditLevels(ctx, sql, { posting, changed: posted })
}

interface LevelRow {
  [column: string]: unknown
  id: string
  sku: string
  /** After the change. */
  onHand: number
}

/**
 * Records changes of the stock on hand in the variant's audit trail, because it is a field of the variant.
 * Reservations are recorded in the ledger only: placing an order does not change the variant itself.
 */
async function auditLevels(
  ctx: Context,
  sql: Sql,
  { posting, changed }: { posting: StockPosting; changed: readonly LevelRow[] },
): Promise<void> {
  const byId = new Map(posting.changes.map((change) => [change.variantId, change]))
  const entries = changed.flatMap(({ id, sku, onHand }): AuditEntry[] => {
    const { onHandDelta = 0, reason } = byId.get(id) ?? {}
    if (onHandDelta === 0) return []
    return [
      {
        document: { collection: 'variants', id, title: sku },
        action: 'adjust-stock',
        changes: { onHand: { before: onHand - onHandDelta, after: onHand } },
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
