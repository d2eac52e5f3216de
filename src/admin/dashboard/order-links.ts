import type { WorkQueue } from '@/domain/order/status-facts'
import { statusesWith } from '@/domain/order/status-facts'

/** A filter of the order list: a field, an operator of Payload's list filters, and the value. */
interface ListFilter {
  field: string
  operator: 'equals' | 'in'
  value: string
}

/** The address of the order list with these filters set, as the list's own filter form would write it. */
function orderListUrl(filters: readonly ListFilter[]): string {
  const query = filters
    .map(({ field, operator, value }, index) => {
      const key = `where[or][0][and][${String(index)}][${field}][${operator}]`
      return `${encodeURIComponent(key)}=${encodeURIComponent(value)}`
    })
    .join('&')
  return `/admin/collections/orders?${query}`
}

/** The orders that wait in a queue. A single status is asked for by `equals`, as the list's own filter form offers it. */
function queueUrl(queue: WorkQueue): string {
  const statuses = statusesWith((facts) => facts.queue === queue)
  const operator = statuses.length === 1 ? 'equals' : 'in'
  return orderListUrl([{ field: 'status', operator, value: statuses.join(',') }])
}

export const TO_PAY = orderListUrl([{ field: 'balance', operator: 'equals', value: 'owed' }])
export const TO_SHIP = queueUrl('toShip')
export const ON_HOLD = queueUrl('onHold')
export const REFUND_DUE = orderListUrl([{ field: 'balance', operator: 'equals', value: 'refund_due' }])
