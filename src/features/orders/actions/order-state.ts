import { assertScope, mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import type { ActorFacts } from '@/domain/order/actions'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import type { Context } from '@/platform/context'
import { assignFrom, recordsetColumns, selectFields } from '@/platform/database/stored-fields'
import { askTogether, sendTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'

import type { OrderSnapshot } from './order-snapshot'
import { snapshotOf } from './order-snapshot'

const LINE_FIELDS = [
  ...(['id', 'variantId', 'sku', 'title', 'quantity', 'shippedQuantity', 'returnedQuantity'] as const),
  ...(['refundedQuantity', 'unitPriceMinor', 'taxRateBp', 'ownDiscountMinor'] as const),
  ...(['lineTotalMinor', 'discountMinor', 'taxTotalMinor', 'stock'] as const),
]

export type OrderLineState = Pick<OrderLineRecord, (typeof LINE_FIELDS)[number]>

const FIELDS = [
  ...(['id', 'number', 'status', 'heldFrom', 'paymentStatus', 'fulfilmentStatus', 'currency'] as const),
  ...(['customerId', 'totalMinor', 'paidTotalMinor', 'refundedTotalMinor', 'refundWaivedMinor'] as const),
  'pricesIncludeTax' as const,
]

type LockedFields = Pick<OrderRecord, (typeof FIELDS)[number]>

/** The time of its last change, in milliseconds, is its version. */
type LockedRow = LockedFields & { versionMs: number }

/** An order as the rules see it, with its row locked; actions change it and save it. */
export interface OrderState extends LockedFields {
  lines: OrderLineState[]
  /** As it was when it was loaded or last saved, to tell what an action changed. */
  stored: OrderSnapshot
}

/** A locked order and the context of the action on it. */
export interface OrderWork {
  ctx: Context
  sql: Sql
  order: OrderState
}

const LOCK_ORDERS = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')}, round(extract(epoch from o.updated_at) * 1000)::float8 as "versionMs"
  from orders o where o.id = any($1::uuid[]) order by o.id for update`

/**
 * Locks an order until the transaction ends, so that one action at a time decides on it, and loads what rules need.
 * @throws DomainError `NOT_FOUND` when it does not exist or the caller may not see it: both answer alike. `FORBIDDEN`
 * for a key that may not write orders, `PRECONDITION_FAILED` when it is in no version that the call requires.
 */
export async function lockOrder(ctx: Context, sql: Sql, orderId: string): Promise<OrderState> {
  assertScope(ctx.actor, 'orders', 'update')
  const row = UUID.test(orderId) ? await lockRow(sql, orderId) : undefined
  const isVisible =
    row && (mayAll(ctx.actor, 'orders', 'read') || (ctx.actor.id !== null && row.customerId === ctx.actor.id))
  if (!row || !isVisible) throw new DomainError('NOT_FOUND', 'No such order.')
  assertRequiredVersion(ctx, { collection: 'orders', id: orderId, versionMs: row.versionMs })
  return stateOf(sql, row)
}

/** An order that the same transaction has inserted, for the actions that follow at once. */
export async function lockNewOrder(sql: Sql, orderId: string): Promise<OrderState> {
  const row = await lockRow(sql, orderId)
  if (!row) throw new Error('an inserted order has a row')
  return stateOf(sql, row)
}

const lockRow = (sql: Sql, orderId: string): Promise<LockedRow | undefined> =>
  askTogether(sql, lockRows, orderId)

/**
 * Locks orders in the order of their ids. Several at once are not waited for: a session that holds one of them would hold up all.
 */
async function lockRows(sql: Sql, ids: readonly string[]): Promise<(LockedRow | undefined)[]> {
  const rows = await sql.prepared<LockedRow & Record<string, unknown>>(...lockOf(ids.length), [ids])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id.toLowerCase()))
}

async function stateOf(sql: Sql, { versionMs, ...fields }: LockedRow): Promise<OrderState> {
  const lines = await askTogether(sql, readLines, fields.id)
  const order = { ...fields, lines }
  return { ...order, stored: snapshotOf(order) }
}

const ORDERS = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')} from orders o where o.id = any($1::uuid[])`

const LINES_OF_ORDERS = `
  select l._parent_id as "orderId", ${selectFields(ORDER_LINE_FIELDS, LINE_FIELDS, 'l')}
  from orders_lines l where l._parent_id = any($1::uuid[]) order by l._parent_id, l._order`

const lockOf = (count: number): [name: string, text: string] =>
  count === 1 ? ['order-lock', LOCK_ORDERS] : ['orders-lock', `${LOCK_ORDERS} nowait`]

/** The lines of each of these orders. */
async function readLines(sql: Sql, orderIds: readonly string[]): Promise<OrderLineState[][]> {
  const rows = await sql.prepared<OrderLineState & { orderId: string } & Record<string, unknown>>(
    'order-lines',
    LINES_OF_ORDERS,
    [orderIds],
  )
  const lines = new Map(orderIds.map((id) => [id, [] as OrderLineState[]]))
  for (const { orderId, ...line } of rows) lines.get(orderId)?.push(line)
  return orderIds.map((id) => lines.get(id) ?? [])
}

/** An order as the rules see it, as it was a moment ago: its row is not locked. */
export type OrderReading = Omit<OrderState, 'stored'>

/** Orders by their ids, read by two statements; those that do not exist are left out. */
export async function readOrders(
  sql: Sql,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderReading>> {
  const fields = await sql.query<LockedFields & Record<string, unknown>>(ORDERS, [orderIds])
  const ids = fields.map(({ id }) => id)
  const lines = await readLines(sql, ids)
  return new Map(fields.map((order, index) => [order.id, { ...order, lines: lines[index] ?? [] }]))
}

/** What the rules need to know of the actor of an action on this order. */
export function actorFacts(ctx: Context, order: Pick<OrderState, 'customerId'>): ActorFacts {
  return { roles: ctx.actor.roles, isOwner: ctx.actor.id !== null && ctx.actor.id === order.customerId }
}

const MOVED = ['shippedQuantity', 'returnedQuantity', 'refundedQuantity'] as const

const UPDATE_LINES = `
  update orders_lines l set ${assignFrom(MOVED, 'c')}
  from jsonb_to_recordset($1::jsonb) as c("orderId" uuid, ${recordsetColumns(ORDER_LINE_FIELDS, ['id', ...MOVED])})
  where l.id = c.id and l._parent_id = c."orderId"`

/** Writes the shipped, returned and refunded quantities of a locked order's lines. */
export async function saveLineQuantities(sql: Sql, order: OrderState): Promise<void> {
  await sendTogether(sql, saveLinesOf, order)
}

async function saveLinesOf(sql: Sql, orders: readonly OrderState[]): Promise<void> {
  const lines = orders.flatMap((order) =>
    order.lines.map(({ id, shippedQuantity, returnedQuantity, refundedQuantity }) => ({
      ...{ orderId: order.id, id, shippedQuantity, returnedQuantity, refundedQuantity },
    })),
  )
  await sql.prepared('order-save-lines', UPDATE_LINES, [JSON.stringify(lines)])
}
