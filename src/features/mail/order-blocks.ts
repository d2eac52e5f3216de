import type { Words } from '@/domain/languages/words'
import { shownDetails } from '@/domain/order/details'
import { env } from '@/platform/settings/env'

import type { Block, Row } from './email-message'
import { withoutBlanks } from './load-sender'
import type { OrderOfMail } from './load-order'

/** "Hello Ada," or a plain greeting when the name is not known. */
export function greet(name: string | null, { t }: Words): Block {
  const trimmed = name?.trim() ?? ''
  return { kind: 'paragraph', text: trimmed === '' ? t('Hello,') : t('Hello {name},', { name: trimmed }) }
}

/** The lines of an order, each with its SKU, quantity, unit price and total. */
export function orderLines({ currency, lines }: OrderOfMail, { amount, number }: Words): Block {
  const rows = lines.map((line): Row => ({
    label: line.title,
    detail: `${line.sku} · ${number(line.quantity)} × ${amount(line.unitPriceMinor, currency)}`,
    value: amount(line.lineTotalMinor, currency),
  }))
  return { kind: 'rows', rows }
}

/** Subtotal to total, in the order in which they add up. */
export function orderTotals(order: OrderOfMail, { amount, t }: Words): Block {
  const { currency, discountTotalMinor, shippingTotalMinor, shippingMethodTitle, taxTotalMinor } = order
  const tax = amount(taxTotalMinor, currency)
  const rows: Row[] = [{ label: t('Subtotal'), value: amount(order.subtotalMinor, currency) }]
  if (discountTotalMinor !== 0)
    rows.push({ label: t('Discount'), value: amount(-discountTotalMinor, currency) })
  const detail = shippingMethodTitle === null ? {} : { detail: shippingMethodTitle }
  rows.push({ label: t('Shipping'), ...detail, value: amount(shippingTotalMinor, currency) })
  if (!order.pricesIncludeTax) rows.push({ label: t('Tax'), value: tax })
  const isTaxWithin = order.pricesIncludeTax && taxTotalMinor !== 0
  const included = isTaxWithin ? { detail: t('includes {tax} tax', { tax }) } : {}
  rows.push({ label: t('Total'), ...included, value: amount(order.totalMinor, currency), isStrong: true })
  return { kind: 'rows', rows }
}

/** The name and address to ship to, a line each. */
function addressLines(address: OrderOfMail['shippingAddress']): (string | null)[] {
  const { name, company, line1, line2, city, region, postcode, country } = address
  return [name, company, line1, line2, city, region, postcode, country]
}

/** The address that an order is shipped to; no block when it has none. */
export function shipTo(order: OrderOfMail, { t }: Words): Block[] {
  const lines = withoutBlanks(addressLines(order.shippingAddress))
  if (lines.length === 0) return []
  return [
    { kind: 'heading', text: t('Shipping to') },
    { kind: 'paragraph', text: lines.join(', ') },
  ]
}

/** Units of an order's lines, such as those of a parcel. */
export function unitsOf(
  order: Pick<OrderOfMail, 'lines'>,
  units: readonly { lineId: string; quantity: number; detail?: string }[],
  { number, t }: Words,
): Block {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const rows = units.map(({ lineId, quantity, ...detail }): Row => ({
    label: titles.get(lineId) ?? t('Item|mail'),
    ...detail,
    value: `× ${number(quantity)}`,
  }))
  return { kind: 'rows', rows }
}

/** What was said with the order in one line, such as a number of the customer's own. */
export function orderDetails(order: OrderOfMail, { t }: Words): Block[] {
  const short = shownDetails(order, 'buyer').filter(({ isLong }) => !isLong)
  if (short.length === 0) return []
  return [{ kind: 'rows', rows: short.map(({ label, text }): Row => ({ label: t(label), value: text })) }]
}

/** The button that opens the order in the customer's account, if they have one. */
export function orderButton(
  { id, customerId }: Pick<OrderOfMail, 'id' | 'customerId'>,
  { t }: Words,
): Block[] {
  if (customerId === null) return []
  return [{ kind: 'button', label: t('View your order'), url: `${env.publicUrl}/account/orders/${id}` }]
}
