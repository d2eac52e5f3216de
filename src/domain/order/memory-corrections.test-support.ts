import { planReservation, planRestock } from '@/domain/catalogue/stock'
import type { StockMovement } from '@/domain/catalogue/stock'
import { assertCorrectable, linesWithout, statusWithoutPayment } from './corrections'
import { statusWithoutShipment, whyNotCancelled, whyNotVoided } from './corrections'
import type { Order } from './memory-order.test-support'
import { quantities, unitsOf } from './memory-order.test-support'

/*
 * Corrections in the shop in memory.
 */

/** Voids one of the order's payments; nothing without one. */
export function voidPayment(order: Order, which: number): Order {
  const at = which % Math.max(1, order.payments.length)
  const payment = order.payments[at]
  if (!payment) return order
  assertCorrectable(order.status, 'void', whyNotVoided(order, payment))
  const payments = order.payments.map((other, index) =>
    index === at ? { ...other, status: 'voided' as const } : other,
  )
  const without = { ...order, payments, paidTotalMinor: order.paidTotalMinor - payment.amountMinor }
  return { ...without, ...statusWithoutPayment(without) }
}

/** Cancels one of the order's shipments: its units are on hand and reserved again, the reverse of what shipping did. */
export function cancelShipment(order: Order, which: number): [Order, StockMovement[]] {
  const at = which % Math.max(1, order.shipments.length)
  const shipment = order.shipments[at]
  if (!shipment) return [order, []]
  assertCorrectable(order.status, 'cancel', whyNotCancelled(order, shipment))
  const shipments = order.shipments.map((other, index) =>
    index === at ? { ...other, status: 'cancelled' as const } : other,
  )
  const without = { ...order, shipments, lines: linesWithout(order.lines, shipment.lines) }
  const back = unitsOf(order, quantities(shipment.lines))
  const movements = [...planRestock(back), ...planReservation(back)]
  return [{ ...without, ...statusWithoutShipment(without) }, movements]
}
