import type { CustomerNames, StoredFields } from '../record'
import { namesWhere } from '../record'
import type { LineStock } from './line-stock'
import type { PaymentState, ShipmentState } from './corrections'
import type { ReturnCondition, ReturnReason, ReturnStatus } from './returns/return-states'
import type { ChargeKind } from './totals'

const shown = { reader: 'customer', writer: 'action' } as const
const staffOnly = { reader: 'staff', writer: 'action' } as const

/** A line of an order: title, SKU, price and tax rate are frozen when it is placed. Amounts are minor units. */
export interface OrderLineRecord {
  id: string
  variantId: string | null
  sku: string
  title: string
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  refundedQuantity: number
  unitPriceMinor: number
  /** In basis points: 2000 are 20 %. */
  taxRateBp: number
  /** The discount on this line alone. */
  ownDiscountMinor: number
  /** All of its discount: its own, and its share of the order's. */
  discountMinor: number
  taxTotalMinor: number
  lineTotalMinor: number
  stock: LineStock
}

/** The lines of an order: table `orders_lines`. */
export const ORDER_LINE_FIELDS = {
  id: { as: 'text', ...shown },
  variantId: { as: 'uuid', ...shown, field: 'variant', initial: null },
  sku: { as: 'text', ...shown },
  title: { as: 'text', ...shown },
  quantity: { as: 'number', ...shown },
  shippedQuantity: { as: 'number', ...shown, initial: 0 },
  returnedQuantity: { as: 'number', ...shown, initial: 0 },
  refundedQuantity: { as: 'number', ...shown, initial: 0 },
  unitPriceMinor: { as: 'number', ...shown },
  taxRateBp: { as: 'number', ...shown, initial: 0 },
  ownDiscountMinor: { as: 'number', ...shown, initial: 0 },
  discountMinor: { as: 'number', ...shown, initial: 0 },
  taxTotalMinor: { as: 'number', ...shown, initial: 0 },
  lineTotalMinor: { as: 'number', ...shown },
  stock: { as: 'text', ...staffOnly, initial: 'reserved' },
} as const satisfies StoredFields<OrderLineRecord>

/** A charge of an order besides its goods: shipping, a manual one, a discount. */
export interface OrderChargeRecord {
  id: string
  kind: ChargeKind
  code: string
  title: string
  amountMinor: number
}

/** The charges of an order: table `orders_charges`. */
export const ORDER_CHARGE_FIELDS = {
  id: { as: 'text', ...shown },
  kind: { as: 'text', ...shown },
  code: { as: 'text', ...shown },
  title: { as: 'text', ...shown },
  amountMinor: { as: 'number', ...shown },
} as const satisfies StoredFields<OrderChargeRecord>

/** Money that came in for an order. */
export interface PaymentRecord {
  id: string
  amountMinor: number
  method: string
  reference: string | null
  status: PaymentState
  receivedAt: string
  voidedAt: string | null
  /** In the words of staff. */
  voidReason: string | null
}

/** Payments of an order: table `payments`. */
export const PAYMENT_FIELDS = {
  id: { as: 'uuid', ...shown },
  amountMinor: { as: 'number', ...shown },
  method: { as: 'text', ...shown },
  reference: { as: 'text', ...staffOnly },
  status: { as: 'text', ...staffOnly },
  receivedAt: { as: 'time', ...shown },
  voidedAt: { as: 'time', ...staffOnly },
  voidReason: { as: 'text', ...staffOnly },
} as const satisfies StoredFields<PaymentRecord>

/** Goods that left for an order. */
export interface ShipmentRecord {
  id: string
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  status: ShipmentState
  shippedAt: string
  deliveredAt: string | null
  cancelledAt: string | null
  /** In the words of staff. */
  cancelReason: string | null
}

/** Shipments of an order: table `shipments`. */
export const SHIPMENT_FIELDS = {
  id: { as: 'uuid', ...shown },
  carrier: { as: 'text', ...shown },
  trackingNumber: { as: 'text', ...shown },
  trackingUrl: { as: 'text', ...shown },
  status: { as: 'text', ...staffOnly },
  shippedAt: { as: 'time', ...shown },
  deliveredAt: { as: 'time', ...shown },
  cancelledAt: { as: 'time', ...staffOnly },
  cancelReason: { as: 'text', ...staffOnly },
} as const satisfies StoredFields<ShipmentRecord>

/** What of a line was shipped: table `shipments_lines`. */
export interface ShipmentLineRecord {
  lineId: string
  quantity: number
}

export const SHIPMENT_LINE_FIELDS = {
  lineId: { as: 'text', ...shown },
  quantity: { as: 'number', ...shown },
} as const satisfies StoredFields<ShipmentLineRecord>

/** Money that went back for an order. */
export interface RefundRecord {
  id: string
  amountMinor: number
  /** In the words of staff. */
  reason: string
  /** The return that it paid for. */
  returnId: string | null
  createdAt: string
}

/** Refunds of an order: table `refunds`. */
export const REFUND_FIELDS = {
  id: { as: 'uuid', ...shown },
  amountMinor: { as: 'number', ...shown },
  reason: { as: 'text', ...staffOnly },
  returnId: { as: 'uuid', ...staffOnly, field: 'return' },
  createdAt: { as: 'time', ...shown },
} as const satisfies StoredFields<RefundRecord>

/** What of a line was refunded or came back: table `refunds_lines`. */
export interface RefundLineRecord {
  lineId: string
  quantity: number
  restock: boolean | null
}

export const REFUND_LINE_FIELDS = {
  lineId: { as: 'text', ...staffOnly },
  quantity: { as: 'number', ...staffOnly },
  restock: { as: 'boolean', ...staffOnly },
} as const satisfies StoredFields<RefundLineRecord>

/** Goods that a customer sends back. */
export interface ReturnRecord {
  id: string
  number: string
  status: ReturnStatus
  /** What the customer reads about sending the goods. */
  instructions: string | null
  /** In the words of staff, for the customer. */
  declineReason: string | null
  approvedAt: string | null
  receivedAt: string | null
  /** When it was declined, cancelled or closed. */
  endedAt: string | null
  /** The order that it was exchanged for. */
  exchangeOrderId: string | null
  createdAt: string
}

/** The number of the order that a return was exchanged for; null where there is none. */
export interface ExchangeNumber {
  exchangeOrderNumber: string | null
}

/** Returns of an order: table `returns`. */
export const RETURN_FIELDS = {
  id: { as: 'uuid', ...shown },
  number: { as: 'text', ...shown },
  status: { as: 'text', ...shown },
  instructions: { as: 'text', ...shown },
  declineReason: { as: 'text', ...shown },
  approvedAt: { as: 'time', ...shown },
  receivedAt: { as: 'time', ...shown },
  endedAt: { as: 'time', ...shown },
  exchangeOrderId: { as: 'uuid', ...shown, field: 'exchangeOrder' },
  createdAt: { as: 'time', ...shown },
} as const satisfies StoredFields<ReturnRecord>

/** What of a line comes back, and what came: table `returns_lines`. What has not arrived yet has none of the last three. */
export interface ReturnLineRecord {
  lineId: string
  quantity: number
  reason: ReturnReason
  note: string | null
  receivedQuantity: number | null
  condition: ReturnCondition | null
  restock: boolean | null
}

export const RETURN_LINE_FIELDS = {
  lineId: { as: 'text', ...shown },
  quantity: { as: 'number', ...shown },
  reason: { as: 'text', ...shown },
  note: { as: 'text', ...shown },
  receivedQuantity: { as: 'number', ...shown },
  condition: { as: 'text', ...staffOnly },
  restock: { as: 'boolean', ...staffOnly },
} as const satisfies StoredFields<ReturnLineRecord>

type Shown<Record_, Fields> = Pick<Record_, CustomerNames<Fields> & keyof Record_>

/** What customers read of the payments for their orders; of those that were voided, nothing. */
export type CustomerPayment = Shown<PaymentRecord, typeof PAYMENT_FIELDS>
export const CUSTOMER_PAYMENT_FIELDS = namesWhere(PAYMENT_FIELDS, ({ reader }) => reader === 'customer')

/** What customers read of the shipments of their orders; of those that were cancelled, nothing. */
export type CustomerShipment = Shown<ShipmentRecord, typeof SHIPMENT_FIELDS>
export const CUSTOMER_SHIPMENT_FIELDS = namesWhere(SHIPMENT_FIELDS, ({ reader }) => reader === 'customer')

/** What customers read of the returns of their orders. */
export type CustomerReturn = Shown<ReturnRecord, typeof RETURN_FIELDS>
export const CUSTOMER_RETURN_FIELDS = namesWhere(RETURN_FIELDS, ({ reader }) => reader === 'customer')

/** What customers read of the lines of these. */
export type CustomerReturnLine = Shown<ReturnLineRecord, typeof RETURN_LINE_FIELDS>
export const CUSTOMER_RETURN_LINE_FIELDS = namesWhere(
  RETURN_LINE_FIELDS,
  ({ reader }) => reader === 'customer',
)

/** What customers read of the refunds of their orders. */
export type CustomerRefund = Shown<RefundRecord, typeof REFUND_FIELDS>
export const CUSTOMER_REFUND_FIELDS = namesWhere(REFUND_FIELDS, ({ reader }) => reader === 'customer')
