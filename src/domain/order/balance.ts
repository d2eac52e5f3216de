import { msg } from '../languages/words'
import { minor, roundHalfUp, sumMinor } from '../money'
import type { Minor } from '../money'
import type { OrderStatus } from './lifecycle'
import type { LineFacts } from './lines'
import { isDraft, isOver } from './status-facts'

/** Whether an order is even: the customer still owes something, or is due a refund, or neither. */
export const BALANCES = {
  settled: msg('Settled'),
  owed: msg('Owed'),
  refund_due: msg('Refund due'),
} as const
export type BalanceState = keyof typeof BALANCES

export interface MoneyFacts {
  readonly totalMinor: number
  readonly paidTotalMinor: number
  readonly refundedTotalMinor: number
}

/** The frozen amounts of a line that decide what its units cost the customer. */
export interface LineAmounts {
  readonly quantity: number
  readonly lineTotalMinor: number
  readonly discountMinor: number
  readonly taxTotalMinor: number
}

export interface BalanceFacts extends MoneyFacts {
  readonly status: OrderStatus
  readonly pricesIncludeTax: boolean
  /** What was due for refund and given up with a reason, all waivers together. */
  readonly refundWaivedMinor: number
  readonly lines: readonly (LineFacts & LineAmounts)[]
}

/** At most one of the two amounts is above zero; both are minor units of the order's currency. */
export interface Balance {
  readonly balance: BalanceState
  readonly owedMinor: Minor
  readonly refundDueMinor: Minor
}

/** The balance of an order that nothing was promised or paid for. */
const EVEN: Balance = { balance: 'settled', owedMinor: minor(0), refundDueMinor: minor(0) }

/**
 * What the customer and the shop owe each other.
 *
 * - *Claim*: what the customer has to pay for what they keep. Nothing of a draft and of an order that is over
 *   (`isOver`); else the total less its credits, tax and shipping included.
 * - *Overpaid*: payments above the total, as an edit of the order leaves them that made it cheaper. Refunds give that back first.
 * - *Credits*: what the units that came back had cost (`worthOfUnits`), or what was refunded besides, if that is more: a refund
 *   that is no return (goodwill, a lost parcel) makes the order that much cheaper, and is not owed again.
 * - *Kept*: payments less refunds.
 *
 * Claim above kept is owed. Kept above claim is due for refund, less what was waived.
 */
export function balanceOf(order: BalanceFacts): Balance {
  if (isDraft(order.status)) return EVEN
  const keptMinor = order.paidTotalMinor - order.refundedTotalMinor
  const differenceMinor = claimMinor(order) - keptMinor
  const owedMinor = minor(Math.max(0, differenceMinor))
  const refundDueMinor = minor(Math.max(0, -differenceMinor - order.refundWaivedMinor))
  const balance = owedMinor > 0 ? 'owed' : refundDueMinor > 0 ? 'refund_due' : 'settled'
  return { balance, owedMinor, refundDueMinor }
}

function claimMinor(order: BalanceFacts): number {
  if (isOver(order.status)) return 0
  const returned = order.lines.map((line) =>
    worthOfUnits(line, { from: 0, count: line.returnedQuantity, pricesIncludeTax: order.pricesIncludeTax }),
  )
  const overpaidMinor = Math.max(0, order.paidTotalMinor - Math.max(0, order.totalMinor))
  const refundedMinor = Math.max(0, order.refundedTotalMinor - overpaidMinor)
  return order.totalMinor - Math.max(sumMinor(returned), refundedMinor)
}

/**
 * The most that may still be recorded as received: the total less all payments. More than is owed can arrive, for goods
 * that were sent back or an order that was cancelled meanwhile; it is recorded, and then due for refund.
 */
export function receivableMinor(order: Pick<MoneyFacts, 'totalMinor' | 'paidTotalMinor'>): Minor {
  return minor(Math.max(0, order.totalMinor - order.paidTotalMinor))
}

interface Units {
  /** How many units of the line were counted before. */
  readonly from: number
  readonly count: number
  readonly pricesIncludeTax: boolean
}

/**
 * What some units of a line cost the customer: their share of the line total less its discount, tax included. The worths
 * of all units, counted in any portions one after the other, sum to exactly what the line cost.
 */
export function worthOfUnits(line: LineAmounts, { from, count, pricesIncludeTax }: Units): Minor {
  const tax = pricesIncludeTax ? 0 : line.taxTotalMinor
  const charged = BigInt(line.lineTotalMinor - line.discountMinor + tax)
  const upTo = (units: number) => roundHalfUp(charged * BigInt(units), BigInt(line.quantity))
  return minor(upTo(from + count) - upTo(from))
}
