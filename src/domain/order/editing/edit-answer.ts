import type { OrderStatus } from '../lifecycle'

/** What an order comes to, in minor units of its currency. */
export interface EditTotals {
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  paidTotalMinor: number
  owedMinor: number
  refundDueMinor: number
  status: OrderStatus
}

/** An edit as it is answered: what it changes in words, and what the order comes to without it and with it. */
export interface EditAnswer {
  id: string
  number: string
  currency: string
  isPreview: boolean
  /** The version of the order that the edit was worked out for; ISO 8601. */
  updatedAt: string
  changes: string[]
  before: EditTotals
  after: EditTotals
}
