import { DomainError } from '../../errors'
import type { Minor } from '../../money'
import { minor, roundHalfUp } from '../../money'
import type { BalanceFacts } from '../balance'
import { balanceOf } from '../balance'
import type { LineQuantity } from '../lines'
import type { PricedLine, RefundableOrder, RefundLine } from '../refunds'
import { refundableMinor, suggestRefund } from '../refunds'
import { unitsToRefund } from './return-rules'
import type { ReturnStatus } from './return-states'
import { RETURN_STATES } from './return-states'

/*
 * An exchange: a new order of the same customer takes the place of goods that came back. What is due for refund of the former
 * order pays for it, by a refund there and a payment here. No order knows of another one's balance.
 */

interface ExchangeableReturn {
  readonly status: ReturnStatus
  /** The order that it was exchanged for. */
  readonly exchangeOrderId: string | null
}

/** Whether a return stands where it may be exchanged: its goods are here, and it was not exchanged before. */
export function canExchange({ status, exchangeOrderId }: ExchangeableReturn): boolean {
  return status === 'received' && exchangeOrderId === null
}

/** @throws DomainError `TRANSITION_NOT_ALLOWED` with `{ from, action }` for a return that is not received, or was exchanged. */
export function assertExchange(part: ExchangeableReturn): void {
  if (canExchange(part)) return
  const { label } = RETURN_STATES[part.status]
  const message =
    part.exchangeOrderId === null
      ? `The return is ${label.toLowerCase()}: only one that is “received” can be exchanged`
      : 'The return was exchanged already'
  throw new DomainError('TRANSITION_NOT_ALLOWED', message, { from: part.status, action: 'exchange' })
}

/** How the money of an exchange comes out, in minor units. At most one of `owedMinor` and `restMinor` is above zero. */
export interface ExchangeMoney {
  /** What the former order pays of the new one. */
  readonly creditMinor: Minor
  /** What the customer pays besides. */
  readonly owedMinor: Minor
  /** What stays due for refund of the former order. */
  readonly restMinor: Minor
}

/** What an exchange for an order of `totalMinor` takes from the former order, as that stands now. */
export function exchangeMoney(former: BalanceFacts, totalMinor: number): ExchangeMoney {
  const dueMinor = Math.min(balanceOf(former).refundDueMinor, refundableMinor(former))
  const creditMinor = Math.max(0, Math.min(dueMinor, totalMinor))
  return {
    creditMinor: minor(creditMinor),
    owedMinor: minor(Math.max(0, totalMinor - creditMinor)),
    restMinor: minor(dueMinor - creditMinor),
  }
}

interface ArrivedLine {
  readonly lineId: string
  readonly receivedQuantity: number | null
}

/**
 * The units that the refund of an exchange names: those that came back, unless the credit is more than they cost, as where more
 * of the order is due.
 */
export function exchangedUnits(
  order: RefundableOrder,
  part: { readonly lines: readonly ArrivedLine[] },
  creditMinor: number,
): RefundLine[] {
  const units: LineQuantity[] = unitsToRefund(order.lines, part)
  if (creditMinor > suggestRefund(order, units)) return []
  return units.map((unit) => ({ ...unit, restock: false }))
}

/** A line of the former order, with what decides what its article is given out for again. */
interface FormerLine extends Pick<PricedLine, 'id' | 'quantity' | 'discountMinor'> {
  readonly variantId: string | null
  readonly sku: string
  readonly unitPriceMinor: number
}

/** What came back of an article that may be given out again. */
export interface FormerArticle {
  readonly line: FormerLine
  readonly variantId: string
  readonly quantity: number
}

/** The articles that came back with a return, in the order of its lines; those that the catalogue does not have are left out. */
export function formerArticles(
  lines: readonly FormerLine[],
  part: { readonly lines: readonly ArrivedLine[] },
): FormerArticle[] {
  return part.lines.flatMap(({ lineId, receivedQuantity }) => {
    const line = lines.find(({ id }) => id === lineId)
    if (!line || line.variantId === null || !receivedQuantity) return []
    return [{ line, variantId: line.variantId, quantity: receivedQuantity }]
  })
}

/** The price of an article in the new order, in minor units. */
interface FormerPrice {
  readonly unitPriceMinor: number
  /** Off all units of the line together. */
  readonly discountMinor: number
}

/** What so many units of an article that came back cost: the same price, and for as many as came back the same discount. */
export function formerPrice({ line, quantity: arrived }: FormerArticle, quantity: number): FormerPrice {
  const units = Math.min(arrived, quantity)
  const discountMinor = roundHalfUp(BigInt(line.discountMinor) * BigInt(units), BigInt(line.quantity))
  return { unitPriceMinor: line.unitPriceMinor, discountMinor }
}
