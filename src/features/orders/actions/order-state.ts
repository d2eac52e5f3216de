import { assertScope, mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import type { ActorFacts, OrderFacts } from '@/domain/order/actions'
import type { FulfilmentStatus, PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

import type { StoredOrder } from './stored-order'
import { storedFields } from './stored-order'

export interface OrderLineState {
  id: string
  variantId: string | null
  sku: string
  title: string
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  refundedQuantity: number
  lineTotalMinor: number
  discountMinor: number
  taxTotalMinor: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An order as the rules see it, with its row locked; actions change it and save it. */
export interface OrderState extends Mutable<Omit<OrderFacts, 'lines'>> {
  id: string
  number: string
  currency: string
  customerId: string | null
  pricesIncludeTax: boolean
  paymentStatus: PaymentStatus
  fulfilmentStatus: FulfilmentStatus
  refundWaivedMinor: number
  lines: OrderLineState[]
  /** As it was when it was loaded or last saved, to tell what an action changed. */
  stored: StoredOrder
}

/** A locked order in the hands of whoever acts on it. */
export interface OrderWork {
  ctx: Context
  sql: Sql
  order: OrderState
}

interface Row {
  [column: string]: unknown
  id: string
  number: string
  status: OrderStatus
  held_from: OrderStatus | null
  payment_status: PaymentStatus
  fulfilment_status: FulfilmentStatus
  currency: string
  customer_id: string | null
  total: number
  paid: number
  refunded: number
  waived: number
  prices_include_tax: boolean
}

const LOCK_ORDER = `
  select id, number, status, held_from, payment_status, fulfilment_status, currency, customer_id,
    total_minor::float8 as total, paid_total_minor::float8 as paid, refunded_total_minor::float8 as refunded,
    refund_waived_minor::float8 as waived, prices_include_tax is true as prices_include_tax
  from orders where id = $1 for update`

const LINES = `
  select id, variant_id as "variantId", sku, title, quantity::float8 as quantity,
    shipped_quantity::float8 as "shippedQuantity", returned_quantity::float8 as "returnedQuantity",
    refunded_quantity::float8 as "refundedQuantity",
    line_total_minor::float8 as "lineTotalMinor", discount_minor::float8 as "discountMinor",
    tax_total_minor::float8 as "taxTotalMinor"
  from orders_lines where _parent_id = $1 order by _order`

/**
 * Locks an order until the transaction ends, so that one action at a time decides on it, and loads what rules need.
 * @throws DomainError `NOT_FOUND` when it does not exist or the caller may not see it: both answer alike. `FORBIDDEN`
 * for a key that may not write orders.
 */
export async function lockOrder(ctx: Context, sql: Sql, orderId: string): Promise<OrderState> {
  assertScope(ctx.actor, 'orders', 'update')
  const [row] = UUID.test(orderId) ? await sql.prepared<Row>('order-lock', LOCK_ORDER, [orderId]) : []
  const isVisible =
    row &&
    (mayAll(ctx.actor, 'orders', 'read') || (ctx.actor.id !== null && row.customer_id === ctx.actor.id))
  if (!row || !isVisible) throw new DomainError('NOT_FOUND', 'No such order.')
  const lines = await sql.prepared<OrderLineState & Record<string, unknown>>('order-lines', LINES, [orderId])
  const order = {
    id: row.id,
    number: row.number,
    status: row.status,
    heldFrom: row.held_from,
    paymentStatus: row.payment_status,
    fulfilmentStatus: row.fulfilment_status,
    currency: row.currency,
    customerId: row.customer_id,
    totalMinor: row.total,
    paidTotalMinor: row.paid,
    refundedTotalMinor: row.refunded,
    refundWaivedMinor: row.waived,
    pricesIncludeTax: row.prices_include_tax,
    lines,
  }
  return { ...order, stored: storedFields(order) }
}

/** What the rules need to know of whoever acts on this order. */
export function actorFacts(ctx: Context, order: Pick<OrderState, 'customerId'>): ActorFacts {
  return { roles: ctx.actor.roles, isOwner: ctx.actor.id !== null && ctx.actor.id === order.customerId }
}

const UPDATE_LINES = `
  update orders_lines l set shipped_quantity = c."shippedQuantity", returned_quantity = c."returnedQuantity",
    refunded_quantity = c."refundedQuantity"
  from jsonb_to_recordset($1::jsonb) as c(id text, "shippedQuantity" numeric, "returnedQuantity" numeric,
    "refundedQuantity" numeric)
  where l.id = c.id and l._parent_id = $2`

/** Writes the shipped, returned and refunded quantities of a locked order's lines. */
export async function saveLineQuantities(sql: Sql, order: OrderState): Promise<void> {
  const lines = order.lines.map(({ id, shippedQuantity, returnedQuantity, refundedQuantity }) => ({
    id,
    shippedQuantity,
    returnedQuantity,
    refundedQuantity,
  }))
  await sql.prepared('order-save-lines', UPDATE_LINES, [JSON.stringify(lines), order.id])
}
