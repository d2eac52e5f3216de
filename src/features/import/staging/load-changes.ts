import type { Column } from '@/domain/import/columns'
import type { ImportedOrderFacts, LineChange } from '@/domain/import/line-change'
import type { LineKind } from '@/domain/import/service-code'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

/** A changed line with its current values, and its child row of the order. */
export interface ChangedRow extends Omit<LineChange, 'columns'> {
  readonly line: number
  readonly invoice: string
  readonly number: number
  readonly orderId: string
  readonly childRowId: string | null
  readonly changes: readonly { column: Column; before: string | null; after: string | null }[]
  readonly kind: LineKind
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly priceText: string
  readonly unitPriceMinor: number | null
  readonly amountMinor: number
  readonly fingerprint: string
  readonly country: string | null
  readonly localTime: string
}

/** A locked order with changed lines. */
export interface ChangedOrder extends ImportedOrderFacts {
  readonly id: string
  readonly invoice: string
  readonly placedAt: Date
  readonly currency: string
}

const PAGE_ORDERS = 100

const NEXT = `
  select distinct g.order_id as id from import_lines l
  join import_ledger g on g.invoice = l.invoice and g.number = l.number
  where l.reason is null and l.changes is not null and g.order_id > $1 order by 1 limit $2`

const ORDERS = `
  select o.id, o.number, o.external_reference as invoice, o.status, o.currency, o.placed_at as "placedAt",
    o.total_minor::float8 as "totalMinor", o.paid_total_minor::float8 as "paidTotalMinor",
    (select count(*)::int from payments p where p.order_id = o.id
      and (p.method <> 'invoice' or p.reference is distinct from o.external_reference or p.status <> 'received')) as "otherPayments",
    (select count(*)::int from refunds r where r.order_id = o.id) as "refundCount",
    (select coalesce(sum(returned_quantity), 0)::float8 from orders_lines l where l._parent_id = o.id) as "returnedQuantity",
    o.customer_id is not null as "hasCustomer", o.shipping_address_country as country,
    coalesce(o.shipping_address_name, o.shipping_address_line1, o.shipping_address_city, o.shipping_address_postcode,
      o.billing_address_name, o.billing_address_line1) is not null
      or o.billing_address_country is distinct from o.shipping_address_country as "hasAddress"
  from orders o where o.id = any($1) order by o.id for update`

/** A child row is untouched while its goods, quantity and amount equal those in the ledger. */
const ROWS = `
  select l.line, l.invoice, l.number, g.order_id as "orderId", g.part_id as "childRowId", l.changes, l.is_credit as "isCredit",
    g.refund_id is not null as "isRefund", g.kind as "formerKind",
    case when g.kind = 'manual' and l.is_credit then 'manual' else l.kind end as kind, l.customer,
    g.country as "formerCountry", l.sku, l.title, l.quantity::float8 as quantity, l.price_text as "priceText",
    l.unit_price_minor::float8 as "unitPriceMinor", l.amount_minor::float8 as "amountMinor", l.fingerprint, l.country,
    l.local_time as "localTime",
    coalesce(
      (select p.sku = g.sku and p.quantity = g.quantity and p.shipped_quantity = g.quantity and p.line_total_minor = g.amount_minor
       from orders_lines p where p.id = g.part_id),
      (select c.code = g.sku and abs(c.amount_minor) = abs(g.amount_minor) from orders_charges c where c.id = g.part_id)
    ) as "isChildRowUntouched"
  from import_lines l join import_ledger g on g.invoice = l.invoice and g.number = l.number
  where l.reason is null and l.changes is not null and g.order_id = any($1) order by l.line`

/** The ids of the next orders with changed lines, after an id; read without a lock. */
export async function nextChangedOrders(session: ImportSession, after: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(session, NEXT, [after, PAGE_ORDERS])
  return rows.map(({ id }) => id)
}

/** Locks orders, in the order of their ids, and loads their changed lines. */
export async function lockChangedOrders(
  session: ImportSession,
  ids: readonly string[],
): Promise<{ order: ChangedOrder; rows: ChangedRow[] }[]> {
  const orders = await rowsOf<ChangedOrder>(session, ORDERS, [ids])
  const rows = await rowsOf<ChangedRow>(session, ROWS, [ids])
  return orders.map((order) => ({ order, rows: rows.filter(({ orderId }) => orderId === order.id) }))
}
