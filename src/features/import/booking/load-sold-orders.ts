import type { SoldOrder } from '@/domain/import/match-credit'
import { isGoods } from '@/domain/import/service-code'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { statusesWith } from '@/domain/order/status-facts'
import { textList } from '@/platform/database/text-list'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'
import type { StagedDocument } from '../staging/load-documents'

/** A locked order that credit notes may change. */
export interface CreditableOrder extends SoldOrder {
  readonly number: string
  readonly customerId: string
  status: OrderStatus
  readonly totalMinor: number
  readonly paidTotalMinor: number
  readonly quantity: number
  readonly shippedQuantity: number
  returnedQuantity: number
}

type Row = Omit<CreditableOrder, 'lines' | 'charges'>

const CREDITABLE = statusesWith(({ takesCreditNotes }) => takesCreditNotes)

/** Locks in the order of ids, as every writer of several orders does. */
const ORDERS = `
  select o.id, o.number, o.customer_id as "customerId", (extract(epoch from o.placed_at) * 1000)::float8 as "placedAtMs", o.status,
    o.total_minor::float8 as "totalMinor", o.paid_total_minor::float8 as "paidTotalMinor",
    (o.paid_total_minor - o.refunded_total_minor)::float8 as "refundableMinor",
    q.quantity::float8 as quantity, q.shipped::float8 as "shippedQuantity", q.returned::float8 as "returnedQuantity"
  from orders o cross join lateral (
    select coalesce(sum(quantity), 0) as quantity, coalesce(sum(shipped_quantity), 0) as shipped,
      coalesce(sum(returned_quantity), 0) as returned
    from orders_lines l where l._parent_id = o.id) q
  where o.customer_id = any($1) and o.currency = $2 and o.source = 'import' and o.status in ${textList(CREDITABLE)}
    and o.paid_total_minor > o.refunded_total_minor
    and (exists (select 1 from orders_lines l where l._parent_id = o.id and l.sku = any($3))
      or exists (select 1 from orders_charges c where c._parent_id = o.id and c.code = any($4)))
  order by o.id for update of o`

const LINES = `
  select _parent_id as "orderId", id, sku, unit_price_minor::float8 as "unitPriceMinor", quantity::float8 as quantity,
    line_total_minor::float8 as "lineTotalMinor", discount_minor::float8 as "discountMinor",
    tax_total_minor::float8 as "taxTotalMinor", refunded_quantity::float8 as "refundedQuantity",
    least(shipped_quantity - returned_quantity, quantity - refunded_quantity)::float8 as left
  from orders_lines where _parent_id = any($1) and sku = any($2) order by _parent_id, _order`

/** Charges, less what was credited before: the amounts of ledger rows with a refund. */
const CHARGES = `
  select c._parent_id as "orderId", c.code, (sum(c.amount_minor) + coalesce((
    select sum(i.amount_minor) from imported_lines i
    where i.order_id = c._parent_id and i.refund_id is not null and i.sku = c.code), 0))::float8 as "leftMinor"
  from orders_charges c where c._parent_id = any($1) and c.code = any($2) and c.amount_minor > 0 and c.kind <> 'discount'
  group by c._parent_id, c.code order by 1, 2`

/** Locks the earlier orders of these credit notes' customers that sold the same codes. */
export async function lockSoldOrders(
  session: ImportSession,
  documents: readonly StagedDocument[],
  customerIds: readonly string[],
): Promise<CreditableOrder[]> {
  const codes = [...new Set(documents.flatMap(({ lines }) => lines.map((line) => line.sku)))]
  const goods = codes.filter(isGoods)
  const services = codes.filter((code) => !isGoods(code))
  const { currency } = session.options
  const rows = await rowsOf<Row>(session, ORDERS, [customerIds, currency, goods, services])
  const orders = new Map(
    rows.map((row): [string, CreditableOrder] => [row.id, { ...row, lines: [], charges: [] }]),
  )
  const ids = [...orders.keys()]
  type Line = SoldOrder['lines'][number] & { orderId: string }
  for (const { orderId, ...line } of await rowsOf<Line>(session, LINES, [ids, goods])) {
    orders.get(orderId)?.lines.push(line)
  }
  type Charge = SoldOrder['charges'][number] & { orderId: string }
  for (const { orderId, ...charge } of await rowsOf<Charge>(session, CHARGES, [ids, services])) {
    orders.get(orderId)?.charges.push(charge)
  }
  return [...orders.values()]
}
