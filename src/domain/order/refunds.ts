import { DomainError, invalidField } from '../errors'
import { formatMoney, minor, money, sumMinor } from '../money'
import type { Minor } from '../money'
import { worthOfUnits } from './balance'
import type { LineAmounts, MoneyFacts } from './balance'
import { findTransition } from './lifecycle'
import type { OrderStatus } from './lifecycle'
import { assertNoProblems, excessProblems, lineProblems, mergeLines } from './lines'
import type { IdentifiedLine, LineLimit, LineQuantity, RefundableLine } from './lines'
import { isOver } from './status-facts'

export interface RefundLine extends LineQuantity {
  /** Whether the units come back and go on the shelf again. */
  readonly restock: boolean
}

export interface RefundRequest {
  readonly amountMinor: number
  readonly currency: string
  readonly reason: string
  readonly lines?: readonly RefundLine[] | undefined
  /** The return that it pays for. */
  readonly returnId?: string | undefined
}

/** A line with the frozen amounts that decide what a unit of it cost the customer. */
export interface PricedLine extends RefundableLine, LineAmounts {}

export interface RefundableOrder extends MoneyFacts {
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly PricedLine[]
}

/** What may still be paid back, in minor units: paid less already refunded. */
export function refundableMinor(order: Pick<MoneyFacts, 'paidTotalMinor' | 'refundedTotalMinor'>): Minor {
  return minor(Math.max(0, order.paidTotalMinor - order.refundedTotalMinor))
}

/** Units of a line that no refund has named yet: no unit is paid back more often than it was sold. */
export function refundableQuantity(line: Pick<RefundableLine, 'quantity' | 'refundedQuantity'>): number {
  return line.quantity - line.refundedQuantity
}

/**
 * Checks a refund and returns its amount. A refund may name the units that it is for. Each unit is named once, those to
 * be restocked must have been shipped and not be back yet, and the amount is at most what the named units cost, so that no
 * line is paid back above its value less its discount. The one that names the last units may pay back shipping and other
 * charges along with them. A refund that names none (goodwill, shipping) is bounded by what was paid alone.
 * @throws DomainError `VALIDATION_ERROR`; `CONFLICT` when nothing is left to refund.
 */
export function assertRefund(order: RefundableOrder, request: RefundRequest): Minor {
  if (request.currency !== order.currency)
    throw invalidField('amount.currency', `The order is in ${order.currency}`)
  if (request.reason.trim() === '') throw invalidField('reason', 'A refund needs a reason')
  const amount = minor(request.amountMinor, 'amount.amount')
  if (amount <= 0) throw invalidField('amount.amount', 'A refund must be more than zero')
  const lines = request.lines ?? []
  assertRefundLines(order.lines, lines)
  const refundable = refundableMinor(order)
  if (refundable === 0) {
    throw new DomainError(
      'CONFLICT',
      order.paidTotalMinor === 0 ? 'A refund needs a payment' : 'All is refunded already',
    )
  }
  if (amount > refundable) {
    throw invalidField(
      'amount.amount',
      `The refund exceeds what can be refunded: ${formatMoney(money(refundable, order.currency))}`,
    )
  }
  if (lines.length > 0) assertWorth(order, lines, amount)
  return amount
}

function assertWorth(order: RefundableOrder, requested: readonly RefundLine[], amount: Minor): void {
  const asked = quantitiesOf(requested)
  const isLast = order.lines.every((line) => refundableQuantity(line) === (asked.get(line.id) ?? 0))
  const worth = minor(worthOf(order, asked) + (isLast ? chargesMinor(order) : 0))
  if (amount <= worth) return
  throw invalidField(
    'amount.amount',
    `The refund exceeds what these units cost, ${formatMoney(money(worth, order.currency))}: pay back anything else without lines`,
  )
}

/** What the order costs besides its lines. */
function chargesMinor({ totalMinor, lines, pricesIncludeTax }: RefundableOrder): Minor {
  const goods = lines.map((line) => worthOfUnits(line, { from: 0, count: line.quantity, pricesIncludeTax }))
  return minor(Math.max(0, totalMinor - sumMinor(goods)))
}

const REFUNDED: LineLimit<RefundableLine> = { left: refundableQuantity, verb: 'refunded' }

function assertRefundLines(lines: readonly RefundableLine[], requested: readonly RefundLine[]): void {
  assertNoProblems(lineProblems(lines, requested, REFUNDED))
  const counts = (entry: RefundLine): boolean => entry.restock
  assertNoProblems(excessProblems(lines, requested, { left: unitsOut, verb: 'restocked', counts }))
}

function unitsOut(line: IdentifiedLine): number {
  return line.shippedQuantity - line.returnedQuantity
}

function quantitiesOf(requested: readonly LineQuantity[]): ReadonlyMap<string, number> {
  return new Map(mergeLines(requested).map((entry) => [entry.lineId, entry.quantity]))
}

type Priced = Pick<RefundableOrder, 'pricesIncludeTax' | 'lines'>

function worthOf({ pricesIncludeTax, lines }: Priced, asked: ReadonlyMap<string, number>): Minor {
  return sumMinor(
    lines.map((line) =>
      worthOfUnits(line, { from: line.refundedQuantity, count: asked.get(line.id) ?? 0, pricesIncludeTax }),
    ),
  )
}

/**
 * What to pay back for some units of lines: what the customer was charged for them, discount and tax included; capped
 * by what can be refunded. The suggestions for all units of a line, in any portions, sum to exactly what the line cost.
 * @throws DomainError `VALIDATION_ERROR` on unknown lines and on more units than are left to refund.
 */
export function suggestRefund(
  order: Priced & Pick<MoneyFacts, 'paidTotalMinor' | 'refundedTotalMinor'>,
  requested: readonly LineQuantity[],
): Minor {
  assertNoProblems(lineProblems(order.lines, requested, REFUNDED))
  return minor(Math.min(worthOf(order, quantitiesOf(requested)), refundableMinor(order)))
}

/**
 * Where an order stands after a refund, given its totals with that refund: `refunded` when everything paid has been
 * paid back and the order is over or had been paid in full. Paying back a deposit does not end a living order.
 */
export function statusAfterRefund(status: OrderStatus, order: MoneyFacts): OrderStatus {
  if (order.paidTotalMinor === 0 || refundableMinor(order) > 0) return status
  if (findTransition(status, 'refunded') === undefined) return status
  return isOver(status) || order.paidTotalMinor >= order.totalMinor ? 'refunded' : status
}
