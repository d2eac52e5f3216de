import { DomainError, invalidField } from '../errors'
import { msg } from '../languages/words'
import { formatMoney, minor, money } from '../money'
import type { Minor } from '../money'
import { receivableMinor } from './balance'
import type { MoneyFacts } from './balance'
import { canRecord } from './lifecycle'
import type { OrderStatus } from './lifecycle'
import { assertNoProblems, lineProblems, mergeLines, sumLines } from './lines'
import type { IdentifiedLine, LineFacts, LineLimit, LineQuantity } from './lines'
import { factsOf } from './status-facts'

export const PAYMENT_STATUSES = {
  unpaid: msg('Unpaid'),
  partially_paid: msg('Partially paid'),
  paid: msg('Paid'),
  partially_refunded: msg('Partially refunded'),
  refunded: msg('Refunded'),
} as const
export type PaymentStatus = keyof typeof PAYMENT_STATUSES

export const FULFILMENT_STATUSES = {
  unfulfilled: msg('Unfulfilled'),
  partially_fulfilled: msg('Partially fulfilled'),
  fulfilled: msg('Fulfilled'),
  returned: msg('Returned'),
} as const
export type FulfilmentStatus = keyof typeof FULFILMENT_STATUSES

/** What the payments say about an order. An order that costs nothing is paid. */
export function derivePaymentStatus(order: MoneyFacts): PaymentStatus {
  if (order.refundedTotalMinor > 0) {
    return order.refundedTotalMinor >= order.paidTotalMinor ? 'refunded' : 'partially_refunded'
  }
  if (order.paidTotalMinor >= order.totalMinor) return 'paid'
  return order.paidTotalMinor > 0 ? 'partially_paid' : 'unpaid'
}

/** What the shipments and returns say about an order. */
export function deriveFulfilmentStatus(order: {
  readonly status: OrderStatus
  readonly lines: readonly LineFacts[]
}): FulfilmentStatus {
  const { quantity, shippedQuantity, returnedQuantity } = sumLines(order.lines)
  if (shippedQuantity === 0) return 'unfulfilled'
  // A return may close an order of which a part was never shipped; its lines alone would not tell.
  if (order.status === 'returned') return 'returned'
  if (shippedQuantity < quantity) return 'partially_fulfilled'
  return returnedQuantity >= shippedQuantity ? 'returned' : 'fulfilled'
}

/**
 * Units of a line that are still to be shipped, while the order is alive. Reserved stock = Σ of these, of the lines whose stock
 * is reserved.
 */
export function openQuantity(status: OrderStatus, line: LineFacts): number {
  return factsOf(status).reserves ? line.quantity - line.shippedQuantity : 0
}

/**
 * Checks a payment against what may still arrive. Paying more than the order's total is refused: it is a typing error or a
 * double click far more often than a gift.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export function assertPayment(
  order: MoneyFacts & { readonly currency: string },
  amountMinor: number,
  currency: string,
): Minor {
  const amount = minor(amountMinor)
  if (currency !== order.currency) throw invalidField('amount.currency', `The order is in ${order.currency}`)
  if (amount <= 0) throw invalidField('amount.amount', 'A payment must be more than zero')
  const receivable = receivableMinor(order)
  if (amount > receivable) {
    const owed = formatMoney(money(receivable, order.currency))
    throw invalidField('amount.amount', `The payment exceeds what is owed: ${owed}`)
  }
  return amount
}

export interface StatusFacts {
  readonly status: OrderStatus
  /** Where a held order resumes to; null when it is not held. */
  readonly heldFrom: OrderStatus | null
}

/**
 * Where an order stands after a payment, given its totals with that payment. Only an order that has not begun to ship
 * becomes `paid`; a held one stays held, and resumes to `paid`. An order that costs nothing is paid once placed.
 */
export function statusAfterPayment(order: StatusFacts & MoneyFacts): StatusFacts {
  const { status, heldFrom } = order
  if (order.paidTotalMinor < order.totalMinor) return { status, heldFrom }
  if (status === 'placed') return { status: 'paid', heldFrom }
  if (status === 'on_hold' && heldFrom === 'placed') return { status, heldFrom: 'paid' }
  return { status, heldFrom }
}

/** Where an order stands when nothing of it is left to ship. */
export const FULLY_SHIPPED = 'shipped' satisfies OrderStatus

/** Where an order stands after a shipment, given its lines with that shipment. */
export function statusAfterShipping(lines: readonly LineFacts[]): 'partially_shipped' | 'shipped' {
  const { quantity, shippedQuantity } = sumLines(lines)
  return shippedQuantity < quantity ? 'partially_shipped' : FULLY_SHIPPED
}

/** The lines of an order after some units of them have left. */
export function shippedLines<Line extends IdentifiedLine>(
  lines: readonly Line[],
  leaving: readonly LineQuantity[],
): Line[] {
  const quantities = new Map(leaving.map(({ lineId, quantity }) => [lineId, quantity]))
  return lines.map((line) => ({
    ...line,
    shippedQuantity: line.shippedQuantity + (quantities.get(line.id) ?? 0),
  }))
}

interface ExpectedShipment {
  /** The status that the caller asks for by name. */
  readonly expected: OrderStatus
  /** The status that follows from what is left. */
  readonly to: OrderStatus
  readonly namesLines: boolean
}

/**
 * Holds what a caller expects of a shipment against what it comes to. A part has to be named; a part that turns out to be
 * all that was left is no mistake.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export function assertExpectedShipment({ expected, to, namesLines }: ExpectedShipment): void {
  if (expected !== FULLY_SHIPPED && !namesLines) {
    throw invalidField('lines', 'Name the lines that leave: without them, all that is left is shipped.')
  }
  if (expected === FULLY_SHIPPED && to !== FULLY_SHIPPED) {
    throw invalidField('lines', 'These lines leave something behind: the order would be partially shipped.')
  }
}

/**
 * Where an order stands after goods came back, given its lines with that return. It becomes `returned` by itself only
 * when everything was shipped and everything is back; while units are still to be shipped, closing it is a decision.
 */
export function statusAfterReturn(status: OrderStatus, lines: readonly LineFacts[]): OrderStatus {
  if (factsOf(status).reserves || !canRecord(status, 'return')) return status
  const { shippedQuantity, returnedQuantity } = sumLines(lines)
  return returnedQuantity >= shippedQuantity ? 'returned' : status
}

/**
 * The lines of a shipment: those asked for, one entry a line, or all that is left when none are named.
 * @throws DomainError `VALIDATION_ERROR` per line that is unknown or asks for more than is left; `CONFLICT` when
 * nothing is left to ship.
 */
export function planShipment(
  lines: readonly IdentifiedLine[],
  requested?: readonly LineQuantity[],
): LineQuantity[] {
  const planned = planLines(lines, requested, {
    left: (line) => line.quantity - line.shippedQuantity,
    verb: 'shipped',
  })
  if (planned.length === 0) throw new DomainError('CONFLICT', 'Nothing is left to ship')
  return planned
}

/**
 * The lines of a return: those named, or everything that was shipped and is not back yet.
 * @throws DomainError as `planShipment`.
 */
export function planReturn(
  lines: readonly IdentifiedLine[],
  requested?: readonly LineQuantity[],
): LineQuantity[] {
  const planned = planLines(lines, requested, {
    left: (line) => line.shippedQuantity - line.returnedQuantity,
    verb: 'returned',
  })
  if (planned.length === 0) throw new DomainError('CONFLICT', 'Nothing is left to return')
  return planned
}

function planLines(
  lines: readonly IdentifiedLine[],
  requested: readonly LineQuantity[] | undefined,
  limit: LineLimit,
): LineQuantity[] {
  if (requested === undefined) {
    return lines
      .map((line) => ({ lineId: line.id, quantity: limit.left(line) }))
      .filter((entry) => entry.quantity > 0)
  }
  assertNoProblems(lineProblems(lines, requested, limit))
  return mergeLines(requested)
}
