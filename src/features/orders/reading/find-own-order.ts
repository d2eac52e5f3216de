import { UUID } from '@/domain/uuid'
import type { Address } from '@/domain/address/address'
import { ADDRESS_FIELDS } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import type { AllowedAction } from '@/domain/order/actions'
import { allowedActions } from '@/domain/order/actions'
import type { Balance } from '@/domain/order/balance'
import type { FulfilmentStatus, PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { actorFacts } from '../actions/order-state'

export interface OwnOrderLine {
  id: string
  variantId: string | null
  sku: string
  title: string
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  unitPriceMinor: number
  lineTotalMinor: number
  /** Null when the article is no longer shown in the shop. */
  productSlug: string | null
}

/** An order as its own customer may see it: no internal note, no reasons of staff, no names of staff. Times are ISO 8601. */
export interface OwnOrder extends Balance {
  id: string
  number: string
  status: OrderStatus
  heldFrom: OrderStatus | null
  paymentStatus: PaymentStatus
  fulfilmentStatus: FulfilmentStatus
  currency: string
  pricesIncludeTax: boolean
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  shippingMethodTitle: string | null
  note: string | null
  placedAt: string | null
  createdAt: string
  shippingAddress: Address
  billingAddress: Address
  lines: readonly OwnOrderLine[]
  payments: readonly { id: string; amountMinor: number; method: string; receivedAt: string }[]
  refunds: readonly { id: string; amountMinor: number; createdAt: string }[]
  shipments: readonly {
    id: string
    carrier: string | null
    trackingNumber: string | null
    trackingUrl: string | null
    shippedAt: string
    deliveredAt: string | null
    lines: readonly { lineId: string; quantity: number }[]
  }[]
  events: readonly { id: string; type: string; to: string | null; at: string; isByCustomer: boolean }[]
  allowedActions: readonly AllowedAction[]
}

function addressJson(prefix: string): string {
  return `json_build_object(${ADDRESS_FIELDS.map((key) => `'${key}', o.${prefix}_${key}`).join(', ')})`
}

function rowsJson(fields: string, from: string): string {
  return `(select coalesce(json_agg(${fields}), '[]') from ${from})`
}

const LINES = rowsJson(
  `json_build_object('id', l.id, 'variantId', l.variant_id, 'sku', l.sku, 'title', l.title, 'quantity', l.quantity,
     'shippedQuantity', l.shipped_quantity, 'returnedQuantity', l.returned_quantity,
     'unitPriceMinor', l.unit_price_minor, 'lineTotalMinor', l.line_total_minor, 'productSlug', p.slug) order by l._order`,
  `orders_lines l left join variants v on v.id = l.variant_id and v.deleted_at is null
     left join products p on p.id = v.product_id and p._status = 'published' and p.deleted_at is null
   where l._parent_id = o.id`,
)
const PAYMENTS = rowsJson(
  `json_build_object('id', y.id, 'amountMinor', y.amount_minor, 'method', y.method, 'receivedAt', y.received_at)
     order by y.received_at, y.id`,
  'payments y where y.order_id = o.id',
)
const REFUNDS = rowsJson(
  `json_build_object('id', r.id, 'amountMinor', r.amount_minor, 'createdAt', r.created_at) order by r.created_at, r.id`,
  'refunds r where r.order_id = o.id',
)
const SHIPMENTS = rowsJson(
  `json_build_object('id', s.id, 'carrier', s.carrier, 'trackingNumber', s.tracking_number,
     'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at, 'deliveredAt', s.delivered_at,
     'lines', ${rowsJson(
       `json_build_object('lineId', sl.line_id, 'quantity', sl.quantity) order by sl._order`,
       'shipments_lines sl where sl._parent_id = s.id',
     )}) order by s.shipped_at, s.id`,
  'shipments s where s.order_id = o.id',
)
const EVENTS = rowsJson(
  `json_build_object('id', e.id, 'type', e.type, 'to', e."to", 'at', e.created_at,
     'isByCustomer', e.actor_id = o.customer_id::text) order by e.created_at, e.id`,
  'order_events e where e.order_id = o.id',
)

const OWN_ORDER = `
  select o.customer_id as "customerId", json_build_object(
    'id', o.id, 'number', o.number, 'status', o.status, 'heldFrom', o.held_from, 'paymentStatus', o.payment_status,
    'fulfilmentStatus', o.fulfilment_status, 'currency', o.currency,
    'pricesIncludeTax', o.prices_include_tax is true, 'subtotalMinor', o.subtotal_minor,
    'discountTotalMinor', o.discount_total_minor, 'shippingTotalMinor', o.shipping_total_minor,
    'taxTotalMinor', o.tax_total_minor, 'totalMinor', o.total_minor, 'paidTotalMinor', o.paid_total_minor,
    'refundedTotalMinor', o.refunded_total_minor, 'balance', o.balance, 'owedMinor', o.owed_minor,
    'refundDueMinor', o.refund_due_minor, 'shippingMethodTitle', o.shipping_method_title, 'note', o.note,
    'placedAt', o.placed_at, 'createdAt', o.created_at, 'shippingAddress', ${addressJson('shipping_address')},
    'billingAddress', ${addressJson('billing_address')}, 'lines', ${LINES}, 'payments', ${PAYMENTS},
    'refunds', ${REFUNDS}, 'shipments', ${SHIPMENTS}, 'events', ${EVENTS}) as document
  from orders o where o.customer_id = $1 and `

const BY_ID = `${OWN_ORDER} o.id = $2::uuid`
const BY_NUMBER = `${OWN_ORDER} o.number = $2`

interface Row {
  [column: string]: unknown
  customerId: string
  document: Omit<OwnOrder, 'allowedActions'>
}

/**
 * One of the caller's own orders, by its id or its number.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, or `NOT_FOUND` for somebody else's order as for none at all.
 */
export async function findOwnOrder(
  ctx: Context,
  key: { id: string } | { number: string },
): Promise<OwnOrder> {
  if (ctx.actor.id === null) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to see your orders.')
  const sql = sqlOf(ctx.payload)
  const [row] =
    'number' in key
      ? await sql.prepared<Row>('own-order-by-number', BY_NUMBER, [ctx.actor.id, key.number])
      : UUID.test(key.id)
        ? await sql.prepared<Row>('own-order', BY_ID, [ctx.actor.id, key.id])
        : []
  if (!row) throw new DomainError('NOT_FOUND', 'No such order.')
  const { document } = row
  return { ...document, allowedActions: allowedActions(document, actorFacts(ctx, row)) }
}
