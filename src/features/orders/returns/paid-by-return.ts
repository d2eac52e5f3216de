/** Whether the payment `p` is the money of goods that came back of another order: an SQL expression. */
export const IS_CREDIT = `exists (
  select from returns c where c.exchange_order_id = p.order_id and c.number = p.reference and p.method = 'other')`
