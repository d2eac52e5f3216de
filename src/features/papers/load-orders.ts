import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'

const FIELDS = [
  ...(['id', 'number', 'status', 'placedAt', 'createdAt', 'updatedAt', 'customerName'] as const),
  ...(['shippingAddress', 'billingAddress', 'shippingMethodTitle', 'note', 'purchaseOrderNumber'] as const),
]

const LINE_FIELDS = ['sku', 'title', 'quantity', 'shippedQuantity', 'returnedQuantity'] as const

/** A line with the place where its variant is stored. */
export type PaperLine = Pick<OrderLineRecord, (typeof LINE_FIELDS)[number]> & { place: string | null }

/** An order as slips and pick lists need it; `language` is its customer's, where they have chosen one. */
export interface PaperOrder extends Pick<OrderRecord, (typeof FIELDS)[number]> {
  language: string | null
  lines: PaperLine[]
}

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, LINE_FIELDS, 'l')}, 'place', v.place) order by l._order`,
  'orders_lines l left join variants v on v.id = l.variant_id where l._parent_id = o.id',
)

const ORDERS = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')}, ${LINES} as lines,
    (select u.language from users u where u.id = o.customer_id) as language
  from unnest($1::uuid[]) with ordinality as wanted(id, place) join orders o on o.id = wanted.id
  order by wanted.place`

/** The orders with these ids, in the order of the ids; those that do not exist are left out. */
export async function loadOrders(sql: Sql, ids: readonly string[]): Promise<PaperOrder[]> {
  return sql.query<PaperOrder & Record<string, unknown>>(ORDERS, [ids])
}
