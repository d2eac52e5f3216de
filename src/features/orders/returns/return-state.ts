import { DomainError } from '@/domain/errors'
import type { AskedUnits } from '@/domain/order/returns/return-rules'
import { OPEN_RETURNS } from '@/domain/order/returns/return-states'
import type { ReturnLineRecord, ReturnRecord } from '@/domain/order/record-parts'
import { RETURN_FIELDS, RETURN_LINE_FIELDS } from '@/domain/order/record-parts'
import type { ActionOf } from '@/domain/permissions'
import { rowsFor } from '@/domain/permissions'
import { namesOf } from '@/domain/record'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { selectFields } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'

import type { OrderState, OrderWork } from '../actions/order-state'
import { lockOrder } from '../actions/order-state'

/** A return with its row locked, after that of its order. */
export interface ReturnState extends ReturnRecord {
  lines: ReturnLineRecord[]
}

/** A locked return and order, and the context of what is done to them. */
export interface ReturnWork extends OrderWork {
  part: ReturnState
}

type Deed = ActionOf<'returns'>

/** Who may, in words: the refusal names no more. */
const REFUSALS: Partial<Record<Deed, string>> = {
  request: 'Only the customer whose order it is, or staff, may ask to send something back',
  approve: 'Only admin, manager or support may approve a return',
  decline: 'Only admin, manager or support may decline a return',
  receive: 'Only staff may receive a return',
  cancel: 'Only the customer whose order it is, admin, manager or support may cancel a return',
  close: 'Only admin, manager or support may close a return',
  exchange: 'Only admin or manager may exchange a return',
}

/** @throws DomainError `FORBIDDEN` for callers who may not do this to returns of the order. */
export function assertMay({ actor }: Context, order: Pick<OrderState, 'customerId'>, deed: Deed): void {
  const rows = rowsFor(actor, 'returns', deed)
  const isOwner = actor.id !== null && actor.id === order.customerId
  if (rows.includes('all') || (rows.includes('own') && isOwner)) return
  throw new DomainError('FORBIDDEN', REFUSALS[deed] ?? 'This is not for you to do')
}

const ORDER_OF = `select order_id as "orderId" from returns where id = $1`
const LOCK = `
  select ${selectFields(RETURN_FIELDS, namesOf(RETURN_FIELDS), 'r')},
    round(extract(epoch from r.updated_at) * 1000)::float8 as "versionMs"
  from returns r where r.id = $1 and r.order_id = $2 for update`
const LINES = `
  select ${selectFields(RETURN_LINE_FIELDS, namesOf(RETURN_LINE_FIELDS), 'l')}
  from returns_lines l where l._parent_id = $1 order by l._order`

/** A return of a locked order, locked; undefined where the order has no such return. */
export async function lockReturnOf(
  { ctx, sql, order }: OrderWork,
  returnId: string,
): Promise<ReturnState | undefined> {
  const [row] = await sql.query<ReturnRecord & { versionMs: number } & Record<string, unknown>>(LOCK, [
    returnId,
    order.id,
  ])
  if (!row) return undefined
  const { versionMs, ...record } = row
  assertRequiredVersion(ctx, { collection: 'returns', id: record.id, versionMs })
  const lines = await sql.query<ReturnLineRecord & Record<string, unknown>>(LINES, [record.id])
  return { ...record, lines }
}

/**
 * Locks the order of a return, then the return: what is done to one order comes one after the other.
 * @throws DomainError `NOT_FOUND` when there is none or the caller may not see its order, `FORBIDDEN`, `PRECONDITION_FAILED`.
 */
export async function lockReturn(
  ctx: Context,
  sql: Sql,
  { id, deed }: { id: string; deed: Deed },
): Promise<ReturnWork> {
  const missing = new DomainError('NOT_FOUND', 'No such return.')
  const [found] = UUID.test(id) ? await sql.query<{ orderId: string }>(ORDER_OF, [id]) : []
  if (!found) throw missing
  const order = await lockOrder(ctx, sql, found.orderId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? missing : error
  })
  assertMay(ctx, order, deed)
  const part = await lockReturnOf({ ctx, sql, order }, id)
  if (!part) throw missing
  return { ctx, sql, order, part }
}

const ASKED = `
  select l.line_id as "lineId", sum(l.quantity)::float8 as quantity
  from returns_lines l join returns r on r.id = l._parent_id
  where r.order_id = $1 and r.status::text = any($2::text[]) group by l.line_id`

/** What open returns of a locked order ask for. */
export async function readAskedUnits(sql: Sql, orderId: string): Promise<AskedUnits> {
  const rows = await sql.query<{ lineId: string; quantity: number }>(ASKED, [orderId, OPEN_RETURNS])
  return new Map(rows.map(({ lineId, quantity }) => [lineId, quantity]))
}
