import type { Parameters } from './database/parameters'

/** The state (SQLSTATE) of a statement that was refused because goods are short; its detail names them. */
export const SHORTAGE = 'BR001'

/** The columns that all movements of a posting share. */
const POSTED = ['kind', 'reason', 'order_id', 'actor_type', 'actor_id', 'actor_name', 'channel'] as const

export type PostingParameter = `stock.${(typeof POSTED)[number] | 'rows'}`

const rowsOf = (parameters: Parameters) => `${parameters.at('stock.rows')}::jsonb`

/** The insert of the movements of one posting. */
export const insertMovements = (parameters: Parameters) => `
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
  return `${levelChanges(parameters)}, moved as (${insertMovements(parameters)})`
}

/** The part of a {@link stockPosting} that changes the levels: its rows name each variant once. */
export function levelChanges(parameters: Parameters): string {
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
  )`
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
