import type { StaffOrderRecord } from '@/domain/order/record'
import type {
  OrderLineRecord,
  PaymentRecord,
  RefundLineRecord,
  RefundRecord,
  ShipmentLineRecord,
  ShipmentRecord,
} from '@/domain/order/record-parts'

/** What the order page of the panel shows. Amounts are minor units of `currency`; times are ISO 8601. */
export interface OrderAdminView extends StaffOrderRecord {
  lines: readonly OrderLineRecord[]
  payments: readonly AdminViewPayment[]
  shipments: readonly AdminViewShipment[]
  refunds: readonly AdminViewRefund[]
  /** The newest first, at most {@link MAX_EVENTS}. */
  events: readonly AdminViewEvent[]
}

export const MAX_EVENTS = 100

export interface AdminViewPayment extends PaymentRecord {
  /** Who voided it; null also for programs without an account. */
  voidedByName: string | null
}

export interface AdminViewShipment extends ShipmentRecord {
  cancelledByName: string | null
  lines: readonly ShipmentLineRecord[]
}

export interface AdminViewRefund extends RefundRecord {
  lines: readonly RefundLineRecord[]
}

export interface AdminViewEvent {
  id: string
  type: string
  from: string | null
  to: string | null
  reason: string | null
  actorName: string
  actorType: string
  channel: string
  createdAt: string
  amountMinor: number | null
}
