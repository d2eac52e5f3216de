import { BUYER_DETAILS } from '@/domain/order/details'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { askTogether } from '@/platform/database/together'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

import { languageOf } from './mail-writing'

const FIELDS = [
  ...(['id', 'number', 'customerName', 'customerEmail', 'currency', 'pricesIncludeTax'] as const),
  ...(['subtotalMinor', 'discountTotalMinor', 'shippingTotalMinor', 'taxTotalMinor', 'totalMinor'] as const),
  ...(['paidTotalMinor', 'refundedTotalMinor', 'owedMinor', 'refundDueMinor'] as const),
  'shippingMethodTitle' as const,
  ...(['shippingAddress', 'customerId', 'notify'] as const),
  ...BUYER_DETAILS.map(({ name }) => name),
]

const LINE_FIELDS = ['id', 'sku', 'title', 'quantity', 'unitPriceMinor', 'lineTotalMinor'] as const

export type OrderedLine = Pick<OrderLineRecord, (typeof LINE_FIELDS)[number]>

/** What email messages say of an order; amounts in minor units of `currency`. */
export interface OrderOfMail extends Pick<OrderRecord, (typeof FIELDS)[number]> {
  lines: OrderedLine[]
  /** Its customer's, where it is known. */
  language: string | null
}

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, LINE_FIELDS, 'l')}) order by l._order`,
  'orders_lines l where l._parent_id = o.id',
)

const ORDERS = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')}, ${LINES} as lines,
    (select ${languageOf('u')} from users u where u.id = o.customer_id) as language
  from orders o where o.id = any($1::uuid[])`

/** @throws PermanentFailure when there is no such order (any more). */
export async function loadOrder(sql: Sql, orderId: string): Promise<OrderOfMail> {
  const order = await askTogether(sql, findOrders, orderId)
  if (!order) throw new PermanentFailure(`order ${orderId} does not exist`)
  return order
}

async function findOrders(
  sql: Sql,
  orderIds: readonly string[],
): Promise<readonly (OrderOfMail | undefined)[]> {
  const rows = await sql.prepared<OrderOfMail & Record<string, unknown>>('mail-orders', ORDERS, [orderIds])
  const found = new Map(rows.map((order) => [order.id, order]))
  return orderIds.map((id) => found.get(id))
}
