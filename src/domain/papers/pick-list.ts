import { openQuantity } from '../order/fulfilment'
import type { OrderStatus } from '../order/lifecycle'
import type { LineFacts } from '../order/lines'

/** A line as a pick list needs it. `place` is where its variant is stored; null where that is not known. */
export interface PickedLine extends LineFacts {
  readonly sku: string
  readonly title: string
  readonly place: string | null
}

export interface PickedOrder {
  readonly number: string
  readonly status: OrderStatus
  readonly lines: readonly PickedLine[]
}

/** What is taken from one place: units of one SKU, and for which orders. */
export interface Pick {
  readonly place: string | null
  readonly sku: string
  readonly title: string
  readonly units: number
  readonly orders: readonly { readonly number: string; readonly units: number }[]
}

const byText = new Intl.Collator('en', { numeric: true })

/** Places as one walks along them, `A2` before `A10`; what has no place comes last. */
function byPlace(a: Pick, b: Pick): number {
  if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null)
  return byText.compare(a.place, b.place)
}

/** Whether anything of an order is left to pick. */
export function isLeftToPick({
  status,
  lines,
}: {
  status: OrderStatus
  lines: readonly LineFacts[]
}): boolean {
  return lines.some((line) => openQuantity(status, line) > 0)
}

/** The units that orders still need, by place and then by SKU, each with the orders that they are for. */
export function pickList(orders: readonly PickedOrder[]): Pick[] {
  const picks = new Map<string, Pick>()
  for (const { number, status, lines } of orders) {
    for (const line of lines) {
      const units = openQuantity(status, line)
      if (units === 0) continue
      const { sku, title, place } = line
      const key = JSON.stringify([place, sku])
      const known = picks.get(key) ?? { place, sku, title, units: 0, orders: [] }
      picks.set(key, { ...known, units: known.units + units, orders: withUnits(known.orders, number, units) })
    }
  }
  return [...picks.values()].sort((a, b) => byPlace(a, b) || byText.compare(a.sku, b.sku))
}

/** An order that has the same SKU on two lines is named once. */
function withUnits(orders: Pick['orders'], number: string, units: number): Pick['orders'] {
  const known = orders.find((order) => order.number === number)
  if (!known) return [...orders, { number, units }]
  return orders.map((order) => (order === known ? { number, units: known.units + units } : order))
}
