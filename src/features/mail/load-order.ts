import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

export interface OrderedLine {
  id: string
  sku: string
  title: string
  quantity: number
  unitPriceMinor: number
  lineTotalMinor: number
}

/** What mails say of an order; amounts in minor units of `currency`. */
export interface OrderOfMail {
  id: string
  number: string
  customerName: string | null
  customerEmail: string | null
  currency: string
  pricesIncludeTax: boolean
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  /** What is to be paid back to the customer now. */
  refundDueMinor: number
  shippingMethodTitle: string | null
  /** The name and address to ship to, a line each. */
  shipTo: (string | null)[]
  lines: OrderedLine[]
}

const ORDER = `
  select o.id, o.number, o.customer_name as "customerName", o.customer_email as "customerEmail", o.currency,
    coalesce(o.prices_include_tax, false) as "pricesIncludeTax",
    o.subtotal_minor::float8 as "subtotalMinor", o.discount_total_minor::float8 as "discountTotalMinor",
    o.shipping_total_minor::float8 as "shippingTotalMinor", o.tax_total_minor::float8 as "taxTotalMinor",
    o.total_minor::float8 as "totalMinor", o.paid_total_minor::float8 as "paidTotalMinor",
    o.refunded_total_minor::float8 as "refundedTotalMinor", o.refund_due_minor::float8 as "refundDueMinor",
    o.shipping_method_title as "shippingMethodTitle",
    array[o.shipping_address_name, o.shipping_address_company, o.shipping_address_line1, o.shipping_address_line2,
      o.shipping_address_city, o.shipping_address_region, o.shipping_address_postcode,
      o.shipping_address_country] as "shipTo",
    (select coalesce(json_agg(json_build_object('id', l.id, 'sku', l.sku, 'title', l.title, 'quantity', l.quantity,
        'unitPriceMinor', l.unit_price_minor, 'lineTotalMinor', l.line_total_minor) order by l._order), '[]')
       from orders_lines l where l._parent_id = o.id) as lines
  from orders o where o.id = $1`

/** @throws PermanentFailure when there is no such order (any more). */
export async function loadOrder(sql: Sql, orderId: string): Promise<OrderOfMail> {
  const [order] = await sql.query<OrderOfMail & Record<string, unknown>>(ORDER, [orderId])
  if (!order) throw new PermanentFailure(`order ${orderId} does not exist`)
  return order
}
