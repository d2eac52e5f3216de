import type { OrderStatus } from '../order/lifecycle'
import { isDraft } from '../order/status-facts'

/** What decides whether an order can be invoiced. */
export interface InvoiceFacts {
  readonly status: OrderStatus
  readonly totalMinor: number
  readonly lineCount: number
  /** Whether lines and charges add up to the order's total and tax. */
  readonly addsUp: boolean
  /** Whether it has an invoice that no credit note has taken back whole. */
  readonly isInvoiced: boolean
  /** Whether the store's settings name its address. */
  readonly hasSellerAddress: boolean
}

/** Why an order has to have no invoice, or none more; undefined when it needs one. */
export function whyNoInvoiceIsDue({
  status,
  isInvoiced,
}: Pick<InvoiceFacts, 'status' | 'isInvoiced'>): string | undefined {
  if (isDraft(status)) return 'A draft is invoiced once it is placed.'
  if (status === 'cancelled') return 'The order is cancelled: there is nothing to invoice.'
  if (status === 'refunded') return 'The order was refunded: there is nothing to invoice.'
  if (isInvoiced) return 'The order has an invoice already. A credit note corrects it.'
  return undefined
}

/** Why an order cannot be invoiced, in words for staff; undefined when it can. */
export function whyNotInvoiced(order: InvoiceFacts): string | undefined {
  const notDue = whyNoInvoiceIsDue(order)
  if (notDue !== undefined) return notDue
  if (order.totalMinor < 0) return 'The order is worth less than nothing: it is no sale.'
  if (order.lineCount === 0) return 'The order has no lines.'
  if (!order.addsUp) return 'The lines and charges of the order do not add up to its total.'
  if (!order.hasSellerAddress)
    return 'An invoice names the address of the shop: give its street, city and country in the store’s settings.'
  return undefined
}
