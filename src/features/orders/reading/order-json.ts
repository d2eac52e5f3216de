import {
  CUSTOMER_PAYMENT_FIELDS,
  CUSTOMER_REFUND_FIELDS,
  CUSTOMER_RETURN_FIELDS,
  CUSTOMER_RETURN_LINE_FIELDS,
  CUSTOMER_SHIPMENT_FIELDS,
  PAYMENT_FIELDS,
  REFUND_FIELDS,
  REFUND_LINE_FIELDS,
  RETURN_FIELDS,
  RETURN_LINE_FIELDS,
  SHIPMENT_FIELDS,
  SHIPMENT_LINE_FIELDS,
} from '@/domain/order/record-parts'
import { namesOf } from '@/domain/record'
import { jsonList, jsonPairs } from '@/platform/database/stored-fields'

import { IS_CREDIT } from '../returns/paid-by-return'

/** Rows of a child table, in their order, below the row `parent`. */
function childList(pairs: string, { table, parent }: { table: string; parent: string }): string {
  return jsonList(
    `json_build_object(${pairs}) order by i._order`,
    `${table} i where i._parent_id = ${parent}.id`,
  )
}

/**
 * SQL for what belongs to an order, as lists of JSON; the order's table is `o`. Payments and refunds: the oldest first. To
 * customers, a payment or shipment that was recorded by mistake was never there.
 */
export const PAYMENTS = {
  staff: payments(
    `${jsonPairs(PAYMENT_FIELDS, namesOf(PAYMENT_FIELDS), 'p')}, 'voidedByName', ${nameOf('p.voided_by_id')},
      'isCredit', ${IS_CREDIT}`,
  ),
  customer: payments(jsonPairs(PAYMENT_FIELDS, CUSTOMER_PAYMENT_FIELDS, 'p'), `and p.status = 'received'`),
}

function nameOf(account: string): string {
  return `(select u.name from users u where u.id = ${account})`
}

function payments(pairs: string, condition = ''): string {
  const entry = `json_build_object(${pairs}) order by p.received_at, p.id`
  return jsonList(entry, `payments p where p.order_id = o.id ${condition}`)
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

export const SHIPMENTS = {
  staff: shipments(
    `${jsonPairs(SHIPMENT_FIELDS, namesOf(SHIPMENT_FIELDS), 's')}, 'cancelledByName', ${nameOf('s.cancelled_by_id')}`,
  ),
  customer: shipments(
    jsonPairs(SHIPMENT_FIELDS, CUSTOMER_SHIPMENT_FIELDS, 's'),
    `and s.cancelled_at is null`,
  ),
}

function shipments(pairs: string, condition = ''): string {
  return jsonList(
    `json_build_object(${pairs}, 'lines', ${SHIPMENT_LINES}) order by s.shipped_at, s.id`,
    `shipments s where s.order_id = o.id ${condition}`,
  )
}

const EXCHANGE_NUMBER = '(select x.number from orders x where x.id = b.exchange_order_id)'

const returnLines = (pairs: string) => childList(pairs, { table: 'returns_lines', parent: 'b' })

export const RETURNS = {
  staff: returns(
    jsonPairs(RETURN_FIELDS, namesOf(RETURN_FIELDS), 'b'),
    returnLines(jsonPairs(RETURN_LINE_FIELDS, namesOf(RETURN_LINE_FIELDS), 'i')),
  ),
  customer: returns(
    jsonPairs(RETURN_FIELDS, CUSTOMER_RETURN_FIELDS, 'b'),
    returnLines(jsonPairs(RETURN_LINE_FIELDS, CUSTOMER_RETURN_LINE_FIELDS, 'i')),
  ),
}

function returns(pairs: string, lines: string): string {
  return jsonList(
    `json_build_object(${pairs}, 'exchangeOrderNumber', ${EXCHANGE_NUMBER}, 'lines', ${lines}) order by b.created_at, b.id`,
    'returns b where b.order_id = o.id',
  )
}
