import { planRelease, planReservation } from '@/domain/catalogue/stock'
import type { StockMovement, VariantQuantity } from '@/domain/catalogue/stock'
import { waivedWithoutPayment } from './corrections'
import { editGoods } from './editing/edited-goods'
import { assertEditable, statusAfterEdit } from './editing/edits'
import type { Line, Order } from './memory-order.test-support'

/*
 * Edits of placed orders in the shop in memory.
 */

/** Another quantity and price of a line, a discount on the order, and units of an article that are added. */
export interface EditStep {
  readonly do: 'edit'
  readonly pick: number
  readonly line: number
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly added: number
}

/** More lines say nothing more, and take their time. */
const MOST_LINES = 4

const NEW = { shippedQuantity: 0, returnedQuantity: 0, refundedQuantity: 0 }

/** The order as an edit leaves it, and what moves in the stock. */
export function editOrder(order: Order, step: EditStep): [Order, StockMovement[]] {
  assertEditable('goods', { ...order, salesChannel: null })
  const line = order.lines[step.line % Math.max(1, order.lines.length)]
  if (!line) return [order, []]
  const addition = {
    variantId: 'v1',
    quantity: step.added,
    unitPriceMinor: 100,
    taxRateBp: 0,
    ownDiscountMinor: 0,
  }
  const goods = editGoods(
    { ...order, currency: 'GBP' },
    {
      lines: [{ lineId: line.id, quantity: step.quantity, unitPriceMinor: step.unitPriceMinor }],
      added: step.added > 0 && order.lines.length < MOST_LINES ? [addition] : [],
      discountMinor: step.discountMinor,
      shippingTaxRateBp: 0,
    },
  )
  // An id that no line has, the removed ones included.
  const longestId = order.lines.reduce((longest, { id }) => (id.length > longest.length ? id : longest), 'l')
  const added = goods.added.map((one, index): Line => ({
    ...one,
    ...NEW,
    id: `${longestId}+${String(index)}`,
  }))
  const { totalMinor, taxTotalMinor } = goods.totals
  const lines = [...goods.kept, ...added]
  const edited = { ...order, lines, charges: goods.charges, totalMinor, taxTotalMinor }
  const placed = { ...edited, ...statusAfterEdit(edited) }
  const after = { ...placed, refundWaivedMinor: waivedWithoutPayment(placed) }
  return [after, movementsOf(order, goods.kept, [...goods.removed, ...added])]
}

function movementsOf(order: Order, kept: readonly Line[], others: readonly Line[]): StockMovement[] {
  const before = new Map(order.lines.map((line) => [line.id, line.quantity]))
  const changes = [
    ...kept.map((line) => [line.variantId, line.quantity - (before.get(line.id) ?? 0)] as const),
    ...others.map((line) => [line.variantId, before.has(line.id) ? -line.quantity : line.quantity] as const),
  ]
  const units = (sign: 1 | -1): VariantQuantity[] =>
    changes
      .map(([variantId, delta]) => ({ variantId, quantity: sign * delta }))
      .filter(({ quantity }) => quantity > 0)
  return [...planRelease(units(-1)), ...planReservation(units(1))]
}
