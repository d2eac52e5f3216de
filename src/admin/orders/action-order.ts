import type { BalanceFacts } from '@/domain/order/balance'
import type { PricedLine } from '@/domain/order/refunds'

export interface ActionLine extends PricedLine {
  sku: string
  title: string
}

/** What the dialogs need to know of the order. Amounts are minor units of `currency`. */
export interface ActionOrder extends Omit<BalanceFacts, 'lines'> {
  id: string
  number: string
  currency: string
  lines: readonly ActionLine[]
}
