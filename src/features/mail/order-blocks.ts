import { formatMoney, money } from '@/domain/money'
import { shownDetails } from '@/domain/order/details'
import { env } from '@/platform/settings/env'

import type { Block, Row } from './email-message'
import { withoutBlanks } from './load-sender'
import type { OrderOfMail } from './load-order'

/** An amount of an order as people read it. */
export function amountOf(order: Pick<OrderOfMail, 'currency'>, amountMinor: number): string {
  return formatMoney(money(amountMinor, order.currency))
}

/** "Hello Ada," or a plain greeting when the name is not known. */
export function greet(name: string | null): Block {
  const trimmed = name?.trim() ?? ''
  return { kind: 'paragraph', text: trimmed === '' ? 'Hello,' : `Hello ${trimmed},` }
}

/** The lines of an order, each with its SKU, quantity, unit price and total. */
export function orderLines(order: OrderOfMail): Block {
  const rows = order.lines.map((line): Row => ({
    label: line.title,
    detail: `${line.sku} · ${String(line.quantity)} × ${amountOf(order, line.unitPriceMinor)}`,
    value: amountOf(order, line.lineTotalMinor),
  }))
  return { kind: 'rows', rows }
}

/** Subtotal to total, in the order in which they add up. */
export function orderTotals(order: OrderOfMail): Block {
  const { discountTotalMinor, shippingTotalMinor, shippingMethodTitle, taxTotalMinor } = order
  const tax = amountOf(order, taxTotalMinor)
  const rows: Row[] = [{ label: 'Subtotal', value: amountOf(order, order.subtotalMinor) }]
  if (discountTotalMinor !== 0) rows.push({ label: 'Discount', value: amountOf(order, -discountTotalMinor) })
  const detail = shippingMethodTitle === null ? {} : { detail: shippingMethodTitle }
  rows.push({ label: 'Shipping', ...detail, value: amountOf(order, shippingTotalMinor) })
  if (!order.pricesIncludeTax) rows.push({ label: 'Tax', value: tax })
  const included = order.pricesIncludeTax && taxTotalMinor !== 0 ? { detail: `includes ${tax} tax` } : {}
  rows.push({ label: 'Total', ...included, value: amountOf(order, order.totalMinor), isStrong: true })
  return { kind: 'rows', rows }
}

/** The name and address to ship to, a line each. */
function addressLines(address: OrderOfMail['shippingAddress']): (string | null)[] {
  const { name, company, line1, line2, city, region, postcode, country } = address
  return [name, company, line1, line2, city, region, postcode, country]
}

/** The address that an order is shipped to; no block when it has none. */
export function shipTo(order: OrderOfMail): Block[] {
  const lines = withoutBlanks(addressLines(order.shippingAddress))
  if (lines.length === 0) return []
  return [
    { kind: 'heading', text: 'Shipping to' },
    { kind: 'paragraph', text: lines.join(', ') },
  ]
}

/** What was said with the order in one line, such as a number of the customer's own. */
export function orderDetails(order: OrderOfMail): Block[] {
  const short = shownDetails(order, 'buyer').filter(({ isLong }) => !isLong)
  if (short.length === 0) return []
  return [{ kind: 'rows', rows: short.map(({ label, text }): Row => ({ label, value: text })) }]
}

/** The button that opens the order in the customer's account, if they have one. */
export function orderButton({ id, customerId }: Pick<OrderOfMail, 'id' | 'customerId'>): Block[] {
  if (customerId === null) return []
  return [{ kind: 'button', label: 'View your order', url: `${env.publicUrl}/account/orders/${id}` }]
}
