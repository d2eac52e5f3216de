import type { Address } from '@/domain/address/address'
import type { Balance } from '@/domain/order/balance'
import type { FulfilmentStatus, PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'

/** What the order page of the panel shows. Amounts are minor units of `currency`; times are ISO 8601. */
export interface OrderDesk extends Balance {
  id: string
  number: string
  status: OrderStatus
  heldFrom: OrderStatus | null
  paymentStatus: PaymentStatus
  fulfilmentStatus: FulfilmentStatus
  currency: string
  pricesIncludeTax: boolean
  customerId: string | null
  customerName: string | null
  customerEmail: string | null
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  refundWaivedMinor: number
  shippingMethodTitle: string | null
  shippingAddress: Partial<Address>
  billingAddress: Partial<Address>
  note: string | null
  source: string
  externalReference: string | null
  placedAt: string | null
  createdAt: string
  lines: readonly DeskLine[]
  payments: readonly DeskPayment[]
  shipments: readonly DeskShipment[]
  refunds: readonly DeskRefund[]
  /** The newest first, at most {@link MAX_EVENTS}. */
  events: readonly DeskEvent[]
}

export const MAX_EVENTS = 100

export interface DeskLine {
  id: string
  variantId: string | null
  sku: string
  title: string
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  refundedQuantity: number
  unitPriceMinor: number
  discountMinor: number
  taxRateBp: number
  taxTotalMinor: number
  lineTotalMinor: number
}

export interface DeskPayment {
  id: string
  amountMinor: number
  method: string
  reference: string | null
  receivedAt: string
}

export interface DeskShipment {
  id: string
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  shippedAt: string
  deliveredAt: string | null
  lines: readonly { lineId: string; quantity: number }[] | null
}

export interface DeskRefund {
  id: string
  amountMinor: number
  reason: string
  createdAt: string
  lines: readonly { lineId: string; quantity: number; restock: boolean | null }[] | null
}

export interface DeskEvent {
  id: string
  type: string
  from: string | null
  to: string | null
  reason: string | null
  actorName: string
  actorType: string
  door: string
  createdAt: string
  amountMinor: number | null
}
