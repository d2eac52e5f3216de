import { msg } from '../languages/words'
import { minor, roundHalfUp } from '../money'
import type { Minor } from '../money'
import type { FulfilmentStatus } from './fulfilment'
import type { OrderStatus } from './lifecycle'
import { factsOf, isDraft, statusesWith } from './status-facts'

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
  gross: msg('Gross|sales'),
  net: msg('Net of refunds'),
  paid: msg('Paid|sales'),
} as const
export type Figure = keyof typeof FIGURES

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

/**
 * The figures of the sales of a period, beside those above: of the same orders, on the day of placing.
 *
 * - **Discounts** are taken off the prices; gross is after them. **Tax** and **shipping** are parts of gross.
 * - **Returns and refunds** are what net is below gross: gross less them is net.
 * - **Units** are those of the orders' lines, and **returned units** those of them that came back, whenever they did.
 */
export const SALES_AMOUNTS = {
  gross: { label: FIGURES.gross, meaning: msg('totals of the orders placed, paid or not, after discounts') },
  returns: {
    label: msg('Returns and refunds'),
    meaning: msg('gross less net: refunds, what came back, and what is due for refund'),
  },
  net: {
    label: FIGURES.net,
    meaning: msg('what is paid or still owed, less refunds and what is due for refund'),
  },
  discount: { label: msg('Discounts'), meaning: msg('taken off the prices; gross is after them') },
  shipping: { label: msg('Shipping'), meaning: msg('the part of gross that is shipping') },
  tax: { label: msg('Tax'), meaning: msg('the part of gross that is tax') },
  paid: {
    label: FIGURES.paid,
    meaning: msg('payments received less refunds paid back, whatever order they are for'),
  },
} as const
export type SalesAmount = keyof typeof SALES_AMOUNTS

/** Sums of the sales of some days, in minor units of the store's currency. */
export interface SalesSums {
  readonly orders: number
  readonly units: number
  readonly returnedUnits: number
  readonly grossMinor: number
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly taxMinor: number
  readonly netMinor: number
  readonly paidMinor: number
}

export const NO_SALES: SalesSums = {
  ...{ orders: 0, units: 0, returnedUnits: 0, grossMinor: 0, discountMinor: 0 },
  ...{ shippingMinor: 0, taxMinor: 0, netMinor: 0, paidMinor: 0 },
}
const SUM_NAMES = Object.keys(NO_SALES) as (keyof SalesSums)[]

/** The sums of several, such as of the days of a month. */
export function addSales(all: readonly SalesSums[]): SalesSums {
  const entries = SUM_NAMES.map((name) => [name, all.reduce((sum, each) => sum + each[name], 0)] as const)
  return Object.fromEntries(entries) as unknown as SalesSums
}

/** An amount of sales in minor units. */
export function salesAmountMinor(sums: SalesSums, name: SalesAmount): Minor {
  return name === 'returns' ? minor(sums.grossMinor - sums.netMinor) : minor(sums[`${name}Minor`])
}

/** Gross divided by orders, halves rounded up; null without orders. */
export function averageOrderMinor({ grossMinor: gross, orders }: SalesSums): Minor | null {
  return orders === 0 ? null : minor(roundHalfUp(BigInt(gross), BigInt(orders)))
}

/** The share of the units sold that came back, in basis points; null without units. */
export function returnsRateBp({ units, returnedUnits }: SalesSums): number | null {
  return units === 0 ? null : roundHalfUp(BigInt(returnedUnits) * 10_000n, BigInt(units))
}

/** Conditions of an order list that hold for exactly the sales, in Payload's form: `isSale` of above. */
export const SALE_CONDITIONS: readonly Readonly<Record<string, unknown>>[] = [
  { status: { not_in: statusesWith(({ sale }) => sale === 'no') } },
  { totalMinor: { greater_than_equal: 0 } },
  {
    or: [
      { status: { not_in: statusesWith(({ sale }) => sale === 'if shipped') } },
      { fulfilmentStatus: { not_equals: 'unfulfilled' } },
    ],
  },
]
