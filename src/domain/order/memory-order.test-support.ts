import type { VariantQuantity } from '@/domain/catalogue/stock'
import type { AgreedCharge } from './editing/edited-goods'
import type { PaymentFacts, ShipmentFacts } from './corrections'
import type { OrderStatus } from './lifecycle'
import type { LineQuantity } from './lines'
import type { ReturnStatus } from './returns/return-states'

/*
 * An order of the shop in memory.
 */

export interface Line {
  readonly id: string
  readonly variantId: string
  readonly quantity: number
  readonly shippedQuantity: number
  readonly returnedQuantity: number
  readonly refundedQuantity: number
  readonly unitPriceMinor: number
  readonly taxRateBp: number
  readonly ownDiscountMinor: number
  readonly lineTotalMinor: number
  readonly discountMinor: number
  readonly taxTotalMinor: number
}

export interface Order {
  readonly status: OrderStatus
  readonly heldFrom: OrderStatus | null
  readonly lines: readonly Line[]
  readonly totalMinor: number
  readonly paidTotalMinor: number
  readonly refundedTotalMinor: number
  readonly refundWaivedMinor: number
  readonly pricesIncludeTax: boolean
  readonly taxTotalMinor: number
  readonly charges: readonly AgreedCharge[]
  readonly payments: readonly PaymentFacts[]
  readonly shipments: readonly ShipmentFacts[]
  readonly returns: readonly MemoryReturn[]
}

/** A return of the order. */
export interface MemoryReturn {
  readonly status: ReturnStatus
  /** Set when it was exchanged. */
  readonly exchangeOrderId: string | null
  readonly lines: readonly (LineQuantity & {
    readonly receivedQuantity: number | null
    readonly restock: boolean
  })[]
}

export function unitsOf(order: Order, quantityOf: (line: Line) => number): VariantQuantity[] {
  return order.lines
    .map((line) => ({ variantId: line.variantId, quantity: quantityOf(line) }))
    .filter((entry) => entry.quantity > 0)
}

/** How many units of a line are planned. */
export function quantities(planned: readonly LineQuantity[]): (line: Line) => number {
  const byLine = new Map(planned.map((entry) => [entry.lineId, entry.quantity]))
  return (line) => byLine.get(line.id) ?? 0
}
