import { DomainError, invalidField } from '../errors'
import { minor, roundHalfUp, sumMinor } from '../money'
import type { Minor } from '../money'
import type { MoneyFacts } from './fulfilment'
import { findTransition } from './lifecycle'
import type { OrderStatus } from './lifecycle'
import { assertNoProblems, excessProblems, lineProblems, mergeLines } from './lines'
import type { IdentifiedLine, LineLimit, LineQuantity } from './lines'

export interface RefundLine extends LineQuantity {
  /** Whether the units come back and go on the shelf again. */
  readonly restock: boolean
}

export interface RefundRequest {
  readonly amountMinor: number
  readonly currency: string
  readonly reason: string
  readonly lines?: readonly RefundLine[]
}

export interface RefundableOrder extends MoneyFacts {
  readonly currency: string
  readonly lines: readonly IdentifiedLine[]
}

/** A line with the frozen amounts that decide what a unit of it cost the customer. */
export interface PricedLine extends IdentifiedLine {
  readonly lineTotalMinor: number
  readonly discountMinor: number
  readonly taxTotalMinor: number
}

/** What may still be paid back, in minor units: paid less already refunded. */
export function refundableMinor(order: Pick<MoneyFacts, 'paidTotalMinor' | 'refundedTotalMinor'>): Minor {
  return minor(Math.max(0, order.paidTotalMinor - order.refundedTotalMinor))
}

/**
 * Checks a refund and returns its amount. Units to be restocked must have been shipped and not be back yet; other lines
 * only say what the money is for, and are bounded by what was ordered.
 * @throws DomainError `VALIDATION_ERROR`; `CONFLICT` when nothing is left to refund.
 */
export function assertRefund(order: RefundableOrder, request: RefundRequest): Minor {
  if (request.currency !== order.currency)
    throw invalidField('amount.currency', `The order is in ${order.currency}`)
  if (request.reason.trim() === '') throw invalidField('reason', 'A refund needs a reason')
  const amount = minor(request.amountMinor, 'amount.amount')
  if (amount <= 0) throw invalidField('amount.amount', 'A refund must be more than zero')
  const refundable = refundableMinor(order)
  if (refundable === 0) {
    throw new DomainError(
      'CONFLICT',
      order.paidTotalMinor === 0 ? 'A refund needs a payment' : 'All is refunded already',
    )
  }
  if (amount > refundable) {
    throw invalidField('amount.amount', `The refund exceeds what can be refunded (${refundable} minor units)`)
  }
  assertRefundLines(order.lines, request.lines ?? [])
  return amount
}

function assertRefundLines(lines: readonly IdentifiedLine[], requested: readonly RefundLine[]): void {
  assertNoProblems(lineProblems(lines, requested, { left: (line) => line.quantity, verb: 'refunded' }))
  const counts = (entry: RefundLine): boolean => entry.restock
  assertNoProblems(excessProblems(lines, requested, { left: unitsOut, verb: 'restocked', counts }))
}

function unitsOut(line: IdentifiedLine): number {
  return line.shippedQuantity - line.returnedQuantity
}

/**
 * What to pay back for some units of lines: what the customer was charged for them, discount and tax included; capped
 * by what can be refunded. Units already returned count as paid back before, so that the suggestions for all units of
 * a line, in any portions, sum to exactly what the line cost.
 * @throws DomainError `VALIDATION_ERROR` on unknown lines and on more units than were ordered and not returned.
 */
export function suggestRefund(
  order: Pick<MoneyFacts, 'paidTotalMinor' | 'refundedTotalMinor'> & {
    readonly pricesIncludeTax: boolean
    readonly lines: readonly PricedLine[]
  },
  requested: readonly LineQuantity[],
): Minor {
  const limit: LineLimit = { left: (line) => line.quantity - line.returnedQuantity, verb: 'refunded' }
  assertNoProblems(lineProblems(order.lines, requested, limit))
  const asked = new Map(mergeLines(requested).map((entry) => [entry.lineId, entry.quantity]))
  const worth = sumMinor(
    order.lines.map((line) => {
      const charged =
        line.lineTotalMinor - line.discountMinor + (order.pricesIncludeTax ? 0 : line.taxTotalMinor)
      const before = shareOf(charged, line.returnedQuantity, line.quantity)
      return shareOf(charged, line.returnedQuantity + (asked.get(line.id) ?? 0), line.quantity) - before
    }),
  )
  return minor(Math.min(worth, refundableMinor(order)))
}

/** What the first `units` of a line cost, of `quantity` that cost the amount together. */
function shareOf(amountMinor: number, units: number, quantity: number): Minor {
  return roundHalfUp(BigInt(amountMinor) * BigInt(units), BigInt(quantity))
}

/**
 * Where an order stands after a refund, given its totals with that refund: `refunded` when everything paid has been
 * paid back and the order is over or had been paid in full. Paying back a deposit does not end a living order.
 */
export function statusAfterRefund(status: OrderStatus, order: MoneyFacts): OrderStatus {
  if (order.paidTotalMinor === 0 || refundableMinor(order) > 0) return status
  if (findTransition(status, 'refunded') === undefined) return status
  const isOver = status === 'cancelled' || status === 'returned'
  return isOver || order.paidTotalMinor >= order.totalMinor ? 'refunded' : status
}
