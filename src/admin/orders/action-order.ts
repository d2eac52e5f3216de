import type { PricedLine } from '@/domain/order/refunds'

export interface ActionLine extends PricedLine {
  sku: string
  title: string
}

/** What the dialogs need to know of the order. Amounts are minor units of `currency`. */
export interface ActionOrder {
  id: string
  number: string
  currency: string
  pricesIncludeTax: boolean
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  lines: readonly ActionLine[]
}
