import {
  CUSTOMER_PAYMENT_FIELDS,
  CUSTOMER_REFUND_FIELDS,
  PAYMENT_FIELDS,
  REFUND_FIELDS,
  REFUND_LINE_FIELDS,
  SHIPMENT_FIELDS,
  SHIPMENT_LINE_FIELDS,
} from '@/domain/order/record-parts'
import { namesOf } from '@/domain/record'
import { jsonList, jsonPairs } from '@/platform/database/stored-fields'

/** Rows of a child table, in their order, below the row `parent`. */
function childList(pairs: string, { table, parent }: { table: string; parent: string }): string {
  return jsonList(
    `json_build_object(${pairs}) order by i._order`,
    `${table} i where i._parent_id = ${parent}.id`,
  )
}

/** SQL for what belongs to an order, as lists of JSON; the order's table is `o`. Payments and refunds: the oldest first. */
export const PAYMENTS = {
  staff: payments(namesOf(PAYMENT_FIELDS)),
  customer: payments(CUSTOMER_PAYMENT_FIELDS),
}

function payments(names: readonly (keyof typeof PAYMENT_FIELDS)[]): string {
  const entry = `json_build_object(${jsonPairs(PAYMENT_FIELDS, names, 'p')}) order by p.received_at, p.id`
  return jsonList(entry, 'payments p where p.order_id = o.id')
}

const REFUND_LINES = childList(jsonPairs(REFUND_LINE_FIELDS, namesOf(REFUND_LINE_FIELDS), 'i'), {
  table: 'refunds_lines',
  parent: 'r',
})

export const REFUNDS = {
  staff: refunds(`${jsonPairs(REFUND_FIELDS, namesOf(REFUND_FIELDS), 'r')}, 'lines', ${REFUND_LINES}`),
  customer: refunds(jsonPairs(REFUND_FIELDS, CUSTOMER_REFUND_FIELDS, 'r')),
}

function refunds(pairs: string): string {
  return jsonList(
    `json_build_object(${pairs}) order by r.created_at, r.id`,
    'refunds r where r.order_id = o.id',
  )
}

const SHIPMENT_LINES = childList(jsonPairs(SHIPMENT_LINE_FIELDS, namesOf(SHIPMENT_LINE_FIELDS), 'i'), {
  table: 'shipments_lines',
  parent: 's',
})

export const SHIPMENTS = jsonList(
  `json_build_object(${jsonPairs(SHIPMENT_FIELDS, namesOf(SHIPMENT_FIELDS), 's')}, 'lines', ${SHIPMENT_LINES})
    order by s.shipped_at, s.id`,
  'shipments s where s.order_id = o.id',
)
