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

export const TO_PAY = orderListUrl([{ field: 'balance', operator: 'equals', value: 'owed' }])
export const TO_SHIP = orderListUrl([{ field: 'status', operator: 'in', value: 'paid,partially_shipped' }])
export const ON_HOLD = orderListUrl([{ field: 'status', operator: 'equals', value: 'on_hold' }])
export const REFUND_DUE = orderListUrl([{ field: 'balance', operator: 'equals', value: 'refund_due' }])
