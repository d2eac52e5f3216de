import type { OrderStatus } from '@/domain/order/lifecycle'
import { deriveFulfilmentStatus, derivePaymentStatus } from '@/domain/order/fulfilment'

/** As much of an order's stored fields as actions change. */
export interface StoredOrder {
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
  lineTotalMinor: number
  discountMinor: number
  taxTotalMinor: number
}

interface Storable {
  status: OrderStatus
  heldFrom: OrderStatus | null
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  lines: readonly Line[]
}

function lineFields(line: Line): Readonly<Record<string, unknown>> {
  const { sku, quantity, shippedQuantity, returnedQuantity, lineTotalMinor, discountMinor, taxTotalMinor } =
    line
  return { sku, quantity, shippedQuantity, returnedQuantity, lineTotalMinor, discountMinor, taxTotalMinor }
}

/** The order as it is in memory now, in the shape in which it is stored. */
export function storedFields(order: Storable): StoredOrder {
  const { status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor } = order
  return {
    fields: {
      ...{ status, heldFrom, totalMinor, paidTotalMinor, refundedTotalMinor },
      paymentStatus: derivePaymentStatus(order),
      fulfilmentStatus: deriveFulfilmentStatus(order),
    },
    lines: new Map(order.lines.map((line) => [line.id, lineFields(line)])),
  }
}
