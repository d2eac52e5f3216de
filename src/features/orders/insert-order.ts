import { v7 as uuidv7 } from 'uuid'

import type { AddressInput } from '@/domain/address'
import { ADDRESS_FIELDS } from '@/domain/address'
import { formatOrderNumber } from '@/domain/order/number'
import { derivePaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/transaction'

import type { OrderInput } from './order-input'
import type { OrderCustomer } from './order-customer'
import type { PricedOrder } from './price-order'

export interface NewOrder {
  input: OrderInput
  customer: OrderCustomer | null
  priced: PricedOrder
  status: OrderStatus
  numberPrefix: string
}

export interface InsertedOrder {
  id: string
  number: string
  lines: readonly { id: string; variantId: string; quantity: number }[]
}

const COLUMNS = [
  'id',
  'number',
  'status',
  'payment_status',
  'fulfilment_status',
  'placed_at',
  'customer_id',
  'customer_name',
  'customer_email',
  'currency',
  'prices_include_tax',
  'subtotal_minor',
  'discount_total_minor',
  'shipping_total_minor',
  'tax_total_minor',
  'total_minor',
  'paid_total_minor',
  'refunded_total_minor',
  'shipping_method',
  'shipping_method_title',
  'note',
  'external_reference',
  'checkout_key',
  'source',
  'created_by_id',
  'updated_by_id',
  ...ADDRESS_FIELDS.map((key) => `shipping_address_${key}`),
  ...ADDRESS_FIELDS.map((key) => `billing_address_${key}`),
]

const INSERT_ORDER = `
  insert into orders (${COLUMNS.join(', ')}, created_at, updated_at)
  values (${COLUMNS.map((_, index) => `$${String(index + 1)}`).join(', ')}, now(), now())`

const INSERT_LINES = `
  insert into orders_lines (id, _order, _parent_id, variant_id, sku, title, quantity, shipped_quantity,
    returned_quantity, unit_price_minor, tax_rate_bp, discount_minor, tax_total_minor, line_total_minor)
  select l.id, l._order, $2::uuid, l."variantId", l.sku, l.title, l.quantity, 0, 0, l."unitPriceMinor", l."taxRateBp",
    l."discountMinor", l."taxTotalMinor", l."lineTotalMinor"
  from jsonb_to_recordset($1::jsonb) as l(id text, _order int, "variantId" uuid, sku text, title text, quantity numeric,
    "unitPriceMinor" numeric, "taxRateBp" numeric, "discountMinor" numeric, "taxTotalMinor" numeric,
    "lineTotalMinor" numeric)`

const INSERT_CHARGES = `
  insert into orders_charges (id, _order, _parent_id, kind, code, title, amount_minor)
  select c.id, c._order, $2::uuid, c.kind::enum_orders_charges_kind, c.code, c.title, c."amountMinor"
  from jsonb_to_recordset($1::jsonb) as c(id text, _order int, kind text, code text, title text, "amountMinor" numeric)`

/** Takes the store's next order number. Numbers of rolled-back orders are skipped, never used twice. */
export async function nextOrderNumber(sql: Sql, prefix: string): Promise<string> {
  const [row] = await sql.prepared<{ n: string }>('order-number', `select nextval('order_number_seq') as n`)
  return formatOrderNumber(prefix, Number(row?.n))
}

/** Writes the charges of an order that has none yet. */
export async function insertCharges(
  sql: Sql,
  orderId: string,
  charges: PricedOrder['charges'],
): Promise<void> {
  if (charges.length === 0) return
  const rows = charges.map((charge, index) => ({ ...charge, id: uuidv7(), _order: index + 1 }))
  await sql.prepared('order-insert-charges', INSERT_CHARGES, [JSON.stringify(rows), orderId])
}

/** Writes an order with its lines and charges as they were priced. */
export async function insertOrder(ctx: Context, sql: Sql, order: NewOrder): Promise<InsertedOrder> {
  const id = uuidv7()
  const number = await nextOrderNumber(sql, order.numberPrefix)
  await sql.prepared('order-insert', INSERT_ORDER, orderValues(ctx, order, { id, number }))
  const lines = order.priced.lines.map((line, index) => ({ ...line, id: uuidv7(), _order: index + 1 }))
  await sql.prepared('order-insert-lines', INSERT_LINES, [JSON.stringify(lines), id])
  await insertCharges(sql, id, order.priced.charges)
  return {
    id,
    number,
    lines: lines.map(({ id: lineId, variantId, quantity }) => ({ id: lineId, variantId, quantity })),
  }
}

function orderValues(
  ctx: Context,
  order: NewOrder,
  { id, number }: { id: string; number: string },
): unknown[] {
  const { input, customer, priced, status } = order
  const { totals } = priced
  const shipping = input.shippingAddress
  const actorId = ctx.actor.type === 'user' ? ctx.actor.id : null
  const source = ctx.door === 'job' ? 'script' : ctx.door
  const paymentStatus = derivePaymentStatus({
    totalMinor: totals.totalMinor,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
  })
  return [
    id,
    number,
    status,
    paymentStatus,
    'unfulfilled',
    status === 'draft' ? null : new Date(),
    customer?.id ?? null,
    customer?.name ?? shipping?.name ?? null,
    customer?.email ?? null,
    priced.currency,
    priced.pricesIncludeTax,
    totals.subtotalMinor,
    totals.discountTotalMinor,
    totals.shippingTotalMinor,
    totals.taxTotalMinor,
    totals.totalMinor,
    0,
    0,
    priced.shippingMethod,
    priced.shippingMethodTitle,
    input.note ?? null,
    input.externalReference ?? null,
    input.checkoutKey ?? null,
    source,
    actorId,
    actorId,
    ...addressValues(shipping),
    ...addressValues(input.billingAddress ?? shipping),
  ]
}

function addressValues(address: AddressInput | undefined): (string | null)[] {
  return ADDRESS_FIELDS.map((key) => address?.[key] ?? null)
}
