import type { CommentFacts } from '@/domain/order/comments'
import type { FileKind } from '@/domain/order/files/file-kind'
import type { FiledBy } from '@/domain/order/files/file-rights'
import type { StaffOrderRecord } from '@/domain/order/record'
import type {
  OrderLineRecord,
  PaymentRecord,
  RefundLineRecord,
  RefundRecord,
  ExchangeNumber,
  ReturnLineRecord,
  ReturnRecord,
  ShipmentLineRecord,
  ShipmentRecord,
} from '@/domain/order/record-parts'

/** What the order page of the panel shows. Amounts are minor units of `currency`; times are ISO 8601. */
export interface OrderAdminView extends StaffOrderRecord {
  lines: readonly AdminViewLine[]
  payments: readonly AdminViewPayment[]
  shipments: readonly AdminViewShipment[]
  refunds: readonly AdminViewRefund[]
  /** The oldest first. */
  returns: readonly AdminViewReturn[]
  /** What the store's settings say to customers whose return is approved. */
  returnInstructions: string | null
  /** The newest first, at most {@link MAX_EVENTS}. */
  events: readonly AdminViewEvent[]
  /** The newest first, at most {@link MAX_COMMENTS}. */
  comments: readonly AdminViewComment[]
  /** The newest first; without those that were removed. */
  files: readonly AdminViewFile[]
  tags: readonly string[]
  /** What else is known of the customer's orders; null without a customer. */
  customerOrders: CustomerOrders | null
  /** The price of shipping, without manual charges. */
  shippingPriceMinor: number
  /** The discount on the whole order, without those of its lines. */
  orderDiscountMinor: number
}

export const MAX_EVENTS = 100
export const MAX_COMMENTS = 100

export interface AdminViewPayment extends PaymentRecord {
  /** Who voided it; null also for programs without an account. */
  voidedByName: string | null
  /** Whether the money of goods that came back of another order paid it. */
  isCredit: boolean
}

export interface AdminViewShipment extends ShipmentRecord {
  cancelledByName: string | null
  lines: readonly ShipmentLineRecord[]
}

export interface AdminViewRefund extends RefundRecord {
  lines: readonly RefundLineRecord[]
}

export interface AdminViewReturn extends ReturnRecord, ExchangeNumber {
  lines: readonly ReturnLineRecord[]
}

/** A line with the picture of its article; null where it has none. */
export interface AdminViewLine extends OrderLineRecord {
  /** The name of the file. */
  picture: string | null
}

/** The orders of a customer, by their account or as a guest by their email address. */
export interface CustomerOrders {
  /** At most {@link MAX_COUNTED}, which then means as many or more. */
  count: number
  /** Paid less refunded, of those that are counted and in the currency of this order. */
  keptMinor: number
}

/** So many orders of a customer are looked at. */
export const MAX_COUNTED = 1000

/** A comment of staff. Its text is null when it was removed, or erased with the data of the customer. */
export interface AdminViewComment extends CommentFacts {
  id: string
  text: string | null
  actorName: string
  channel: string
  editedAt: string | null
}

/** A file that staff keep with the order. */
export interface AdminViewFile extends FiledBy {
  id: string
  name: string
  kind: FileKind
  sizeBytes: number
  actorName: string
  createdAt: string
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
  /** What an edit changed, in words. */
  changes: readonly string[] | null
  /** The other order that it names, as of an exchange. */
  otherOrderId: string | null
  otherOrderNumber: string | null
  /** The file that it is about; null also once that was erased. */
  fileName: string | null
}
