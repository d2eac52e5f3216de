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
export interface OrderDesk extends StaffOrderRecord {
  lines: readonly OrderLineRecord[]
  payments: readonly PaymentRecord[]
  shipments: readonly DeskShipment[]
  refunds: readonly DeskRefund[]
  /** The newest first, at most {@link MAX_EVENTS}. */
  events: readonly DeskEvent[]
}

export const MAX_EVENTS = 100

export interface DeskShipment extends ShipmentRecord {
  lines: readonly ShipmentLineRecord[]
}

export interface DeskRefund extends RefundRecord {
  lines: readonly RefundLineRecord[]
}

export interface DeskEvent {
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
