import { v7 as uuidv7 } from 'uuid'

import type { AddressInput } from '@/domain/address/address'
import { ADDRESS_FIELDS } from '@/domain/address/address'
import { balanceOf } from '@/domain/order/balance'
import { lineSkus } from '@/domain/order/line-skus'
import { ORDER_NUMBER_DIGITS } from '@/domain/order/number'
import { derivePaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { ENTRY_PARAMETERS, entryValues, insertEntry } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { jobInsert, jobSent } from '@/platform/queue'
import {
  allPosted,
  POSTING_PARAMETERS,
  postingValues,
  refusingShortages,
  stockPosting,
} from '@/platform/stock-ledger'
import type { Sql } from '@/platform/database/transaction'

import type { OrderInput } from './order-input'
import type { OrderCustomer } from './order-customer'
import { newOrderChanges } from './new-order-changes'
import { reservationOf } from '../actions/order-stock'
import type { PricedOrder } from './price-order'
import type { OrderEventInput } from '../actions/record-event'
import { EVENT_PARAMETERS, eventValues, insertEvent } from '../actions/record-event'

export interface NewOrder {
  id: string
  input: OrderInput
  customer: OrderCustomer | null
  priced: PricedOrder
  status: OrderStatus
  numberPrefix: string
  /** How its timeline begins. */
  event: Omit<OrderEventInput, 'orderId'>
}

export interface InsertedOrder {
  id: string
  number: string
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
  'line_skus',
  'currency',
  'prices_include_tax',
  'subtotal_minor',
  'discount_total_minor',
  'shipping_total_minor',
  'tax_total_minor',
  'total_minor',
  'paid_total_minor',
  'refunded_total_minor',
  'balance',
  'owed_minor',
  'refund_due_minor',
  'refund_waived_minor',
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

const parameter = (index: number) => `$${String(index + 1)}`

/** Names of parameters: JSON rows, and the id of their order. */
interface PartParameters {
  rows: string
  orderId: string
}

const insertLines = ({ rows, orderId }: PartParameters) => `
  insert into orders_lines (id, _order, _parent_id, variant_id, sku, title, quantity, shipped_quantity,
    returned_quantity, refunded_quantity, unit_price_minor, tax_rate_bp, discount_minor, tax_total_minor, line_total_minor)
  select l.id, l._order, ${orderId}::uuid, l."variantId", l.sku, l.title, l.quantity, 0, 0, 0, l."unitPriceMinor", l."taxRateBp",
    l."discountMinor", l."taxTotalMinor", l."lineTotalMinor"
  from jsonb_to_recordset(${rows}::jsonb) as l(id text, _order int, "variantId" uuid, sku text, title text, quantity numeric,
    "unitPriceMinor" numeric, "taxRateBp" numeric, "discountMinor" numeric, "taxTotalMinor" numeric,
    "lineTotalMinor" numeric)`

const insertChargeRows = ({ rows, orderId }: PartParameters) => `
  insert into orders_charges (id, _order, _parent_id, kind, code, title, amount_minor)
  select c.id, c._order, ${orderId}::uuid, c.kind::enum_orders_charges_kind, c.code, c.title, c."amountMinor"
  from jsonb_to_recordset(${rows}::jsonb) as c(id text, _order int, kind text, code text, title text, "amountMinor" numeric)`

const INSERT_CHARGES = insertChargeRows({ rows: '$1', orderId: '$2' })

/**
 * Takes the store's next order number, as `formatOrderNumber` writes it. Numbers of rolled-back orders are skipped, never
 * used twice.
 */
const nextNumber = (prefix: string) => `(
  select ${prefix}::text || lpad(n.n, greatest(length(n.n), ${String(ORDER_NUMBER_DIGITS)}), '0')
  from (select nextval('order_number_seq')::text as n) n)`

const TAKEN_NUMBER = '(select number from taken)'
const valueOf = (column: string, index: number) => (column === 'number' ? TAKEN_NUMBER : parameter(index))

const EVENT_AT = COLUMNS.length + 2
const AUDIT_AT = EVENT_AT + EVENT_PARAMETERS

const PARTS = `taken as materialized (select ${nextNumber('$2')} as number),
    audit as (${insertEntry(AUDIT_AT, { title: TAKEN_NUMBER })}),
    lines as (${insertLines({ rows: parameter(COLUMNS.length), orderId: '$1' })}),
    charges as (${insertChargeRows({ rows: parameter(COLUMNS.length + 1), orderId: '$1' })}),
    events as (${insertEvent(EVENT_AT)})`

const INSERT = `insert into orders (${COLUMNS.join(', ')}, created_at, updated_at)
  values (${COLUMNS.map(valueOf).join(', ')}, now(), now())`

/** An order with all of its parts in one round trip. The first column is its id, the second the number's prefix. */
const INSERT_ORDER = `with ${PARTS} ${INSERT} returning number`

const POSTING_AT = AUDIT_AT + ENTRY_PARAMETERS
const JOB_AT = POSTING_AT + POSTING_PARAMETERS
const JOB = 'mail.order-placed'

/** The same with the reservation of its goods and the job of its mail: a whole transaction, if it is alone. */
const insertAndReserve = (job: string) => `
  with ${stockPosting(POSTING_AT)}, ${PARTS}, ${job} ${INSERT}
  returning number, ${allPosted(POSTING_AT)} as posted, ${jobSent(JOB)} as sent`

/** Takes the next order number for a document that Payload writes. */
export async function nextOrderNumber(sql: Sql, prefix: string): Promise<string> {
  const select = `select ${nextNumber('$1')} as number`
  const [row] = await sql.prepared<{ number: string }>('order-number', select, [prefix])
  if (!row) throw new Error('a sequence has a next number')
  return row.number
}

/** Writes the charges of an order that has none yet. */
export async function insertCharges(
  sql: Sql,
  orderId: string,
  charges: PricedOrder['charges'],
): Promise<void> {
  if (charges.length === 0) return
  await sql.prepared('order-insert-charges', INSERT_CHARGES, [JSON.stringify(toParts(charges)), orderId])
}

/** Rows of an array field: each with an id of its own and its place in the order. */
function toParts<Part extends object>(parts: readonly Part[]): (Part & { id: string; _order: number })[] {
  return parts.map((part, index) => ({ ...part, id: uuidv7(), _order: index + 1 }))
}

/** Writes an order with its lines and charges as they were priced, and the first event of its timeline. */
export async function insertOrder(ctx: Context, sql: Sql, order: NewOrder): Promise<InsertedOrder> {
  const [row] = await sql.prepared<{ number: string }>('order-insert', INSERT_ORDER, orderValues(ctx, order))
  if (!row) throw new Error('an insert answers its row')
  return { id: order.id, number: row.number }
}

/**
 * The same, reserves its goods and sends its mail, all or nothing, in one statement.
 * @throws DomainError `INSUFFICIENT_STOCK`, which has to end a transaction around it.
 */
export async function insertReservedOrder(ctx: Context, sql: Sql, order: NewOrder): Promise<InsertedOrder> {
  const changes = reservationOf(order.priced.lines)
  const job = await jobInsert(JOB, { orderId: order.id }, JOB_AT)
  const values = [
    ...orderValues(ctx, order),
    ...postingValues(ctx, { kind: 'reservation', orderId: order.id, changes }),
    ...job.values,
  ]
  const [row] = await refusingShortages(changes, () =>
    sql.prepared<{ number: string }>('order-insert-reserved', insertAndReserve(job.text), values),
  )
  if (!row) throw new Error('an insert answers its row')
  return { id: order.id, number: row.number }
}

function orderValues(ctx: Context, order: NewOrder): unknown[] {
  const { id, priced, event } = order
  return [
    ...columnValues(ctx, order),
    JSON.stringify(toParts(priced.lines)),
    JSON.stringify(toParts(priced.charges)),
    ...eventValues(ctx, { orderId: id, ...event }),
    ...entryValues(ctx, { collection: 'orders', id, action: 'create', changes: newOrderChanges(order) }),
  ]
}

function columnValues(ctx: Context, order: NewOrder): unknown[] {
  const { id, input, customer, priced, status } = order
  const { totals } = priced
  const shipping = input.shippingAddress
  const actorId = accountOf(ctx.actor)
  const source = ctx.door === 'job' ? 'script' : ctx.door
  const money = { totalMinor: totals.totalMinor, paidTotalMinor: 0, refundedTotalMinor: 0 }
  const { pricesIncludeTax } = priced
  const { balance, owedMinor } = balanceOf({
    ...{ ...money, status, pricesIncludeTax, refundWaivedMinor: 0 },
    lines: [],
  })
  return [
    id,
    order.numberPrefix,
    status,
    derivePaymentStatus(money),
    'unfulfilled',
    status === 'draft' ? null : new Date(),
    customer?.id ?? null,
    customer?.name ?? shipping?.name ?? null,
    customer?.email ?? null,
    lineSkus(priced.lines),
    priced.currency,
    pricesIncludeTax,
    totals.subtotalMinor,
    totals.discountTotalMinor,
    totals.shippingTotalMinor,
    totals.taxTotalMinor,
    totals.totalMinor,
    0,
    0,
    balance,
    owedMinor,
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
