import type { OrderStatus } from '@/domain/order/lifecycle'
import type { BalanceFacts } from '@/domain/order/balance'
import { balanceOf } from '@/domain/order/balance'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'

/** As much of an order's stored fields as actions change. */
export interface OrderSnapshot {
  fields: Readonly<Record<string, unknown>>
  /** By the line's id. */
  lines: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

interface Line {
  id: string
  sku: string
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  refundedQuantity: number
  unitPriceMinor: number
  ownDiscountMinor: number
  lineTotalMinor: number
  discountMinor: number
  taxTotalMinor: number
}

interface Storable extends Omit<BalanceFacts, 'lines'> {
  heldFrom: OrderStatus | null
  lines: readonly Line[]
}

function lineFields(line: Line): Readonly<Record<string, unknown>> {
  const { sku, quantity, shippedQuantity, returnedQuantity, refundedQuantity } = line
  const { unitPriceMinor, ownDiscountMinor, lineTotalMinor, discountMinor, taxTotalMinor } = line
  return {
    ...{ sku, quantity, shippedQuantity, returnedQuantity, refundedQuantity },
    ...{ unitPriceMinor, ownDiscountMinor, lineTotalMinor, discountMinor, taxTotalMinor },
  }
}

/** The order as it is in memory now, in the shape in which it is stored. */
export function snapshotOf(order: Storable): OrderSnapshot {
  const { status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor, refundWaivedMinor } = order
  return {
    fields: {
      ...{ status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor, refundWaivedMinor },
      ...balanceOf(order),
      paymentStatus: derivePaymentStatus(order),
      fulfilmentStatus: deriveFulfilmentStatus(order),
    },
    lines: new Map(order.lines.map((line) => [line.id, lineFields(line)])),
  }
}
