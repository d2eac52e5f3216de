import { presentActions } from '../allowed-actions'
import { defineResource } from '../engine/resource'
import { orderEvents, payments, refunds, shipments } from './order-parts'

export const orders = defineResource({
  noun: 'order',
  collection: 'orders',
  fields: {
    id: {},
    number: { filter: true, sort: true },
    status: { filter: true },
    payment_status: { filter: true },
    fulfilment_status: { filter: true },
    held_from: {},
    currency: {},
    prices_include_tax: {},
    customer: { object: { id: 'customer', name: 'customerName', email: 'customerEmail' } },
    customer_id: { field: 'customer', filter: true, hidden: true },
    customer_email: { filter: true, hidden: true },
    lines: {
      rows: {
        id: {},
        variant_id: { field: 'variant' },
        sku: {},
        title: {},
        quantity: {},
        shipped_quantity: {},
        returned_quantity: {},
        unit_price: {},
        tax_rate_bp: {},
        discount: {},
        tax_total: {},
        line_total: {},
      },
    },
    charges: { rows: { kind: {}, code: {}, title: {}, amount: {} } },
    subtotal: {},
    discount_total: {},
    shipping_total: {},
    tax_total: {},
    total: { filter: true, sort: true },
    paid_total: {},
    refunded_total: {},
    shipping_address: {},
    billing_address: {},
    shipping_method: {},
    shipping_method_title: {},
    note: {},
    internal_note: {},
    external_reference: { filter: true },
    source: {},
    allowed_actions: {
      needs: ['status', 'held_from', 'customer_id', 'lines', 'total', 'paid_total', 'refunded_total'],
      compute: presentActions,
    },
    placed_at: { filter: true, sort: true },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
    created_by: { filter: true },
    payments: { many: payments, via: 'order', optional: true },
    shipments: { many: shipments, via: 'order', optional: true },
    refunds: { many: refunds, via: 'order', optional: true },
    events: { many: orderEvents, via: 'order', optional: true },
  },
  defaultSort: '-created_at',
  // Two index scans and a union: one condition over both tables would read all orders.
  search: (t, pattern) => `${t}.id in (
    select s.id from orders s where s.number ilike ${pattern} or s.customer_name ilike ${pattern}
      or s.customer_email ilike ${pattern} or s.external_reference ilike ${pattern}
    union select l._parent_id from orders_lines l where l.sku ilike ${pattern})`,
  update: ['note', 'internal_note', 'shipping_address', 'billing_address', 'external_reference'],
})
