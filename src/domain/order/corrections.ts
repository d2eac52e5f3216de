import { DomainError } from '../errors'
import type { BalanceFacts, MoneyFacts } from './balance'
import { balanceOf } from './balance'
import type { StatusFacts } from './fulfilment'
import type { OrderStatus } from './lifecycle'
import { statusLabel } from './lifecycle'
import type { LineQuantity, RefundableLine } from './lines'
import { mergeLines, sumLines } from './lines'
import { factsOf } from './status-facts'

/*
 * Corrections of what was recorded by mistake. They are no transitions of an order: the record stays and says that it does
 * not count, and the order stands where it would stand without it.
 */

/** States of a payment. One that is voided counts in no sum. */
export const PAYMENT_STATES = { received: 'Received', voided: 'Voided' } as const
export type PaymentState = keyof typeof PAYMENT_STATES

/** States of a shipment. Of one that is cancelled nothing has left. Whether one has arrived, `deliveredAt` says. */
export const SHIPMENT_STATES = { shipped: 'Shipped', cancelled: 'Cancelled' } as const
export type ShipmentState = keyof typeof SHIPMENT_STATES

export interface PaymentFacts {
  readonly status: PaymentState
  readonly amountMinor: number
  /** Whether the money of goods that came back of another order paid it: there it stands as a refund. */
  readonly isCredit?: boolean
}

export interface ShipmentFacts {
  readonly status: ShipmentState
  readonly deliveredAt: string | null
  readonly lines: readonly LineQuantity[]
}

/** What the rules of corrections need to know of an order. */
export interface CorrectableOrder extends StatusFacts, MoneyFacts {
  readonly lines: readonly RefundableLine[]
}

/** Why a payment cannot be voided, in words for people; undefined when it can. */
export function whyNotVoided(
  order: Pick<MoneyFacts, 'paidTotalMinor' | 'refundedTotalMinor'>,
  payment: PaymentFacts,
): string | undefined {
  if (payment.status === 'voided') return 'the payment is voided already'
  if (payment.isCredit === true)
    return 'it was paid by goods that came back of another order: cancel this order instead'
  const keptMinor = order.paidTotalMinor - order.refundedTotalMinor
  if (payment.amountMinor > keptMinor)
    return 'refunds rest on the payment: without it, more would be paid back than was received'
  return undefined
}

/**
 * Why a shipment cannot be cancelled, in words for people; undefined when it can. Units of a line are not told apart: one
 * of the shipment has come back or was refunded where more are than there are outside of the shipment.
 */
export function whyNotCancelled(order: CorrectableOrder, shipment: ShipmentFacts): string | undefined {
  if (shipment.status === 'cancelled') return 'the shipment is cancelled already'
  if (order.status === 'delivered' || shipment.deliveredAt !== null)
    return 'the shipment has been delivered: take the goods back instead'
  if (factsOf(order.status).phase !== 'open')
    return `the order is ${statusLabel(order.status).toLowerCase()}: its shipments stay as they are`
  const quantities = new Map(mergeLines(shipment.lines).map(({ lineId, quantity }) => [lineId, quantity]))
  const left = order.lines.map((line) => ({ ...line, sent: quantities.get(line.id) ?? 0 }))
  if (left.some(({ sent, shippedQuantity, returnedQuantity }) => returnedQuantity > shippedQuantity - sent))
    return 'units of the shipment have come back'
  if (left.some(({ sent, quantity, refundedQuantity }) => sent > 0 && refundedQuantity > quantity - sent))
    return 'units of the shipment have been refunded'
  return undefined
}

/** Why the tracking of a shipment cannot be corrected; undefined when it can, also after it has arrived. */
export function whyNotCorrected({ status }: Pick<ShipmentFacts, 'status'>): string | undefined {
  return status === 'cancelled' ? 'the shipment is cancelled' : undefined
}

/** @throws DomainError `TRANSITION_NOT_ALLOWED` when there is a reason against it. */
export function assertCorrectable(from: OrderStatus, action: string, because: string | undefined): void {
  if (because === undefined) return
  const message = because.charAt(0).toUpperCase() + because.slice(1)
  throw new DomainError('TRANSITION_NOT_ALLOWED', message, { from, action })
}

/** The lines of an order without the units of a shipment that is cancelled. */
export function linesWithout<Line extends RefundableLine>(
  lines: readonly Line[],
  shipped: readonly LineQuantity[],
): Line[] {
  const quantities = new Map(mergeLines(shipped).map(({ lineId, quantity }) => [lineId, quantity]))
  return lines.map((line) => ({
    ...line,
    shippedQuantity: line.shippedQuantity - (quantities.get(line.id) ?? 0),
  }))
}

/** Where an order stands without a shipment that is cancelled, given its lines without it. A held one stays held. */
export function statusWithoutShipment(order: CorrectableOrder): StatusFacts {
  const { shippedQuantity } = sumLines(order.lines)
  const isPaid = order.paidTotalMinor >= order.totalMinor
  const status = shippedQuantity > 0 ? 'partially_shipped' : isPaid ? 'paid' : 'placed'
  return order.status === 'on_hold' ? { status: order.status, heldFrom: status } : { status, heldFrom: null }
}

/** Where an order stands without a payment that is voided, given its totals without it. */
export function statusWithoutPayment({
  status,
  heldFrom,
  paidTotalMinor,
  totalMinor,
}: StatusFacts & MoneyFacts): StatusFacts {
  if (paidTotalMinor >= totalMinor) return { status, heldFrom }
  if (status === 'paid') return { status: 'placed', heldFrom }
  if (status === 'on_hold' && heldFrom === 'paid') return { status, heldFrom: 'placed' }
  return { status, heldFrom }
}

/** What is still waived of an order without a payment that is voided: nothing is given up of money that was never there. */
export function waivedWithoutPayment(order: BalanceFacts): number {
  const { refundDueMinor } = balanceOf({ ...order, refundWaivedMinor: 0 })
  return Math.min(order.refundWaivedMinor, refundDueMinor)
}
