import { minor } from '../money'
import type { Minor } from '../money'
import type { FulfilmentStatus } from './fulfilment'
import type { OrderStatus } from './lifecycle'
import { factsOf, isDraft } from './status-facts'

/**
 * The shop's figures for a period, each in minor units of one currency: what is in another currency is not part of them.
 * Tax and shipping are included and discounts taken off, as in an order's total.
 *
 * - **Gross**: the totals of the orders that were *placed* in the period, paid or not, whatever came back of them later.
 *   Drafts do not count, nor orders that were called off: cancelled, or paid back in full before anything was shipped.
 * - **Net of refunds**: of the orders *placed* in the period, what the shop has and will have: what was paid, less what was
 *   refunded, plus what is still owed, less what is due for refund. A refund, a return and a cancellation count on the day
 *   on which the order was placed, so that past days change. A waived refund stays in. A credit note without a sale that
 *   it belongs to (imports have them: orders worth less than nothing) takes its amount off on its own day.
 * - **Paid**: payments *received* in the period, but for those that were voided, less refunds *paid back* in it, each on
 *   its own day, whatever order they are for. It is the money that moved; a credit note without a refund moved none.
 *
 * For all orders together: net = paid + owed − due for refund + credit notes without a sale.
 */
export const FIGURES = {
  gross: 'Gross',
  net: 'Net of refunds',
  paid: 'Paid',
} as const
export type Figure = keyof typeof FIGURES

/** In a sentence each, as people read them. */
export const FIGURE_MEANINGS = {
  gross: 'totals of the orders placed that day, paid or not; drafts and cancelled orders do not count',
  net: 'of the orders placed that day, what is paid or still owed, less refunds, returns and what is due for refund',
  paid: 'payments received that day less refunds paid back that day',
} as const satisfies Record<Figure, string>

export interface SaleFacts {
  readonly status: OrderStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly totalMinor: number
  readonly paidTotalMinor: number
  readonly refundedTotalMinor: number
  readonly owedMinor: number
  readonly refundDueMinor: number
}

/** Whether an order counts as a sale: it was placed, not called off since, and is no credit note. */
function isSale({ status, fulfilmentStatus, totalMinor }: SaleFacts): boolean {
  const { sale } = factsOf(status)
  if (sale === 'no' || totalMinor < 0) return false
  return sale === 'yes' || fulfilmentStatus !== 'unfulfilled'
}

/** What an order adds to the gross figure of the day on which it was placed. */
export function grossMinor(order: SaleFacts): Minor {
  return minor(isSale(order) ? order.totalMinor : 0)
}

/** What an order adds to the net figure of the day on which it was placed. */
export function netMinor(order: SaleFacts): Minor {
  if (isDraft(order.status)) return minor(0)
  if (order.totalMinor < 0) return minor(order.totalMinor)
  const keptMinor = order.paidTotalMinor - order.refundedTotalMinor
  return minor(keptMinor + order.owedMinor - order.refundDueMinor)
}
