import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { MAX_EVENTS } from './order-desk'
import type { OrderDesk } from './order-desk'

const ADDRESS = (kind: 'shipping' | 'billing') => `
  json_strip_nulls(json_build_object(
    'name', o.${kind}_address_name, 'company', o.${kind}_address_company, 'line1', o.${kind}_address_line1,
    'line2', o.${kind}_address_line2, 'city', o.${kind}_address_city, 'region', o.${kind}_address_region,
    'postcode', o.${kind}_address_postcode, 'country', o.${kind}_address_country, 'phone', o.${kind}_address_phone))`

const LINES = `
  select coalesce(json_agg(json_build_object('id', l.id, 'variantId', l.variant_id, 'sku', l.sku, 'title', l.title,
    'quantity', l.quantity, 'shippedQuantity', l.shipped_quantity, 'returnedQuantity', l.returned_quantity,
    'refundedQuantity', l.refunded_quantity,
    'unitPriceMinor', l.unit_price_minor, 'discountMinor', l.discount_minor, 'taxRateBp', l.tax_rate_bp,
    'taxTotalMinor', l.tax_total_minor, 'lineTotalMinor', l.line_total_minor) order by l._order), '[]')
  from orders_lines l where l._parent_id = o.id`

const PAYMENTS = `
  select coalesce(json_agg(json_build_object('id', p.id, 'amountMinor', p.amount_minor, 'method', p.method,
    'reference', p.reference, 'receivedAt', p.received_at) order by p.received_at, p.id), '[]')
  from payments p where p.order_id = o.id`

const SHIPMENTS = `
  select coalesce(json_agg(json_build_object('id', s.id, 'carrier', s.carrier, 'trackingNumber', s.tracking_number,
    'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at, 'deliveredAt', s.delivered_at,
    'lines', (select json_agg(json_build_object('lineId', i.line_id, 'quantity', i.quantity) order by i._order)
              from shipments_lines i where i._parent_id = s.id)) order by s.shipped_at, s.id), '[]')
  from shipments s where s.order_id = o.id`

const REFUNDS = `
  select coalesce(json_agg(json_build_object('id', r.id, 'amountMinor', r.amount_minor, 'reason', r.reason,
    'createdAt', r.created_at,
    'lines', (select json_agg(json_build_object('lineId', i.line_id, 'quantity', i.quantity, 'restock', i.restock)
                order by i._order)
              from refunds_lines i where i._parent_id = r.id)) order by r.created_at, r.id), '[]')
  from refunds r where r.order_id = o.id`

const EVENTS = `
  select coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'from', e."from", 'to', e."to",
    'reason', e.reason, 'actorName', e.actor_name, 'actorType', e.actor_type, 'door', e.door,
    'createdAt', e.created_at, 'amountMinor', e.data->'amountMinor') order by e.created_at desc, e.id desc), '[]')
  from (select * from order_events where order_id = o.id order by created_at desc, id desc limit ${String(MAX_EVENTS)}) e`

/** One round trip for the whole page: each part is found by its order's index. */
const DESK = `
  select o.id, o.number, o.status, o.held_from as "heldFrom", o.payment_status as "paymentStatus",
    o.fulfilment_status as "fulfilmentStatus", o.currency, o.prices_include_tax is true as "pricesIncludeTax",
    o.customer_id as "customerId", o.customer_name as "customerName", o.customer_email as "customerEmail",
    o.subtotal_minor::float8 as "subtotalMinor", o.discount_total_minor::float8 as "discountTotalMinor",
    o.shipping_total_minor::float8 as "shippingTotalMinor", o.tax_total_minor::float8 as "taxTotalMinor",
    o.total_minor::float8 as "totalMinor", o.paid_total_minor::float8 as "paidTotalMinor",
    o.refunded_total_minor::float8 as "refundedTotalMinor", o.balance, o.owed_minor::float8 as "owedMinor",
    o.refund_due_minor::float8 as "refundDueMinor", o.refund_waived_minor::float8 as "refundWaivedMinor", o.shipping_method_title as "shippingMethodTitle",
    ${ADDRESS('shipping')} as "shippingAddress", ${ADDRESS('billing')} as "billingAddress",
    o.note, o.source, o.external_reference as "externalReference",
    to_json(o.placed_at) as "placedAt", to_json(o.created_at) as "createdAt",
    (${LINES}) as lines, (${PAYMENTS}) as payments, (${SHIPMENTS}) as shipments, (${REFUNDS}) as refunds,
    (${EVENTS}) as events
  from orders o where o.id = $1`

/** An order with everything around it, for staff; null for everybody else and when it does not exist. */
export async function loadOrderDesk(req: PayloadRequest, orderId: string): Promise<OrderDesk | null> {
  if (!mayAll(actorOfUser(req.user), 'orders', 'read')) return null
  const [row] = await sqlOf(req.payload).query<OrderDesk & Record<string, unknown>>(DESK, [orderId])
  return row ?? null
}
