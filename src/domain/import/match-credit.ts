import { worthOfUnits } from '../order/balance'
import type { LineAmounts } from '../order/balance'
import { isGoods } from './service-code'

interface SoldLine extends LineAmounts {
  readonly id: string
  readonly sku: string
  readonly unitPriceMinor: number
  refundedQuantity: number
  /** Units that are shipped, not returned and not refunded. */
  left: number
}

/** The part of an order that credit notes need; credited units are subtracted from `left`. */
export interface SoldOrder {
  readonly id: string
  readonly placedAtMs: number
  /** Paid less refunded, in minor units. */
  refundableMinor: number
  readonly lines: SoldLine[]
  /** Charged services by code, with the amount that is not credited yet, in minor units. */
  readonly charges: { readonly code: string; leftMinor: number }[]
}

/** A line of a credit note, as positive numbers. */
export interface CreditLine {
  readonly sku: string
  readonly quantity: number
  readonly unitPriceMinor: number | null
  readonly amountMinor: number
  readonly atMs: number
}

export interface CreditMatch {
  readonly orderId: string
  /** The units that are returned; empty when a service is credited. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/**
 * Finds the sale that a credit line takes back among the orders of the same customer, and subtracts it from them.
 *
 * The credit line must fit one order completely. The order was placed no later than the credit, sold the same code,
 * has enough units left (of a service: enough money) that cost as much as is credited, and was paid enough. An order
 * that sold at exactly the credit's price goes before others; among those, the latest. Null when no order fits: the
 * line then becomes a credit of its own.
 */
export function takeCredit(orders: readonly SoldOrder[], credit: CreditLine): CreditMatch | null {
  if (credit.amountMinor <= 0) return null
  const earlier = orders
    .filter((order) => order.placedAtMs <= credit.atMs && order.refundableMinor >= credit.amountMinor)
    .sort((a, b) => b.placedAtMs - a.placedAtMs || (a.id < b.id ? 1 : -1))
  return isGoods(credit.sku) ? takeGoods(earlier, credit) : takeService(earlier, credit)
}

function takeGoods(orders: readonly SoldOrder[], credit: CreditLine): CreditMatch | null {
  const open = (order: SoldOrder) => order.lines.filter((line) => line.sku === credit.sku && line.left > 0)
  const atPrice = (order: SoldOrder) =>
    open(order).filter((line) => line.unitPriceMinor === credit.unitPriceMinor)
  const units = (lines: SoldOrder['lines']) => lines.reduce((sum, line) => sum + line.left, 0)
  const takenAtPrice = (order: SoldOrder) => {
    const same = atPrice(order)
    return planUnits([...same, ...open(order).filter((line) => !same.includes(line))], credit)
  }
  const find = (candidates: readonly SoldOrder[]) => candidates.find((order) => takenAtPrice(order) !== null)
  const exact = orders.filter((candidate) => units(atPrice(candidate)) >= credit.quantity)
  const order = find(exact) ?? find(orders)
  const taken = order && takenAtPrice(order)
  if (!order || !taken) return null
  for (const { line, quantity } of taken) {
    line.left -= quantity
    line.refundedQuantity += quantity
  }
  order.refundableMinor -= credit.amountMinor
  return { orderId: order.id, lines: taken.map(({ line, quantity }) => ({ lineId: line.id, quantity })) }
}

interface TakenUnits {
  line: SoldLine
  quantity: number
}

/** The credited units by line; null when too few are left, or they cost less than is credited. */
function planUnits(lines: readonly SoldLine[], credit: CreditLine): TakenUnits[] | null {
  let missing = credit.quantity
  let worth = 0
  const taken = lines.flatMap((line): TakenUnits[] => {
    const quantity = Math.min(missing, line.left)
    if (quantity === 0) return []
    missing -= quantity
    worth += worthOfUnits(line, { from: line.refundedQuantity, count: quantity, pricesIncludeTax: false })
    return [{ line, quantity }]
  })
  return missing === 0 && credit.amountMinor <= worth ? taken : null
}

function takeService(orders: readonly SoldOrder[], credit: CreditLine): CreditMatch | null {
  const chargeOf = (order: SoldOrder, fits: (leftMinor: number) => boolean) =>
    order.charges.find((charge) => charge.code === credit.sku && fits(charge.leftMinor))
  const isSame = (leftMinor: number) => leftMinor === credit.amountMinor
  const isEnough = (leftMinor: number) => leftMinor >= credit.amountMinor
  for (const fits of [isSame, isEnough]) {
    const order = orders.find((candidate) => chargeOf(candidate, fits) !== undefined)
    const charge = order && chargeOf(order, fits)
    if (!order || !charge) continue
    charge.leftMinor -= credit.amountMinor
    order.refundableMinor -= credit.amountMinor
    return { orderId: order.id, lines: [] }
  }
  return null
}
