import {
  applyMovement,
  planAdjustment,
  planConsumption,
  planRelease,
  planReservation,
  planRestock,
} from '@/domain/catalogue/stock'
import type { StockLevel, StockMovement } from '@/domain/catalogue/stock'
import { assertRecordable, assertTransition } from './actions'
import { receivableMinor } from './balance'
import { assertPayment, openQuantity, planReturn, planShipment } from './fulfilment'
import { statusAfterPayment, statusAfterReturn, statusAfterShipping } from './fulfilment'
import type { OrderStatus, Transition } from './lifecycle'
import type { LineQuantity } from './lines'
import type { EditStep } from './memory-edits.test-support'
import { editOrder } from './memory-edits.test-support'
import type { ExchangeStep } from './memory-exchanges.test-support'
import { exchangeReturn } from './memory-exchanges.test-support'
import { cancelShipment, voidPayment } from './memory-corrections.test-support'
import type { Order } from './memory-order.test-support'
import { quantities, unitsOf } from './memory-order.test-support'
import type { ReturnStep } from './memory-returns.test-support'
import { workOnReturn } from './memory-returns.test-support'
import { assertRefund, refundableMinor, statusAfterRefund } from './refunds'

/*
 * A shop in memory for tests: it does what the rules say, no more, so that the rules can be tried without a database.
 */

export interface Shop {
  readonly levels: Readonly<Record<string, StockLevel>>
  readonly orders: readonly Order[]
  readonly movements: readonly StockMovement[]
}

export const VARIANTS = ['v1', 'v2', 'v3']
const UNIT_PRICE_MINOR = 100
const CURRENCY = 'GBP'
const reason = 'as agreed'
export const admin = { roles: ['admin'], isOwner: false } as const

export function book(shop: Shop, movements: readonly StockMovement[]): Shop {
  const levels = { ...shop.levels }
  for (const movement of movements) {
    const level = levels[movement.variantId] ?? { onHand: 0, reserved: 0 }
    levels[movement.variantId] = applyMovement(level, movement)
  }
  return { ...shop, levels, movements: [...shop.movements, ...movements] }
}

function replaceOrder(shop: Shop, index: number, order: Order): Shop {
  return { ...shop, orders: shop.orders.map((old, at) => (at === index ? order : old)) }
}

/** What a step asks for; each is tried on an order chosen by `pick`. */
export type Step =
  | { readonly do: 'draft'; readonly quantities: readonly number[] }
  | { readonly do: 'adjust'; readonly variant: number; readonly delta: number }
  | { readonly do: 'move'; readonly pick: number; readonly to: OrderStatus }
  | { readonly do: 'pay'; readonly pick: number; readonly amountMinor: number }
  | { readonly do: 'refund'; readonly pick: number; readonly amountMinor: number; readonly units: number }
  | { readonly do: 'ship'; readonly pick: number; readonly upTo: number }
  | { readonly do: 'void'; readonly pick: number; readonly which: number }
  | { readonly do: 'cancel shipment'; readonly pick: number; readonly which: number }
  | EditStep
  | ReturnStep
  | ExchangeStep
  | { readonly do: 'return'; readonly pick: number; readonly upTo: number; readonly restock: boolean }

type OrderStep = Exclude<Step, { readonly do: 'draft' | 'adjust' | 'exchange' }>

export function run(shop: Shop, step: Step): Shop {
  if (step.do === 'draft') return { ...shop, orders: [...shop.orders, makeDraft(step.quantities)] }
  if (step.do === 'adjust') return book(shop, [planAdjustment(VARIANTS[step.variant] ?? 'v1', step.delta)])
  const index = step.pick % Math.max(1, shop.orders.length)
  const order = shop.orders[index]
  if (order === undefined) return shop
  return step.do === 'exchange'
    ? exchange(shop, { index, order }, step)
    : runOnOrder(shop, { index, order }, step)
}

/** An exchange changes one order and places another. */
function exchange(shop: Shop, { index, order }: { index: number; order: Order }, step: ExchangeStep): Shop {
  const { former, replacement, movements } = exchangeReturn(order, makeDraft([step.units]), step)
  const { orders, ...booked } = replaceOrder(book(shop, movements), index, former)
  return { ...booked, orders: [...orders, replacement] }
}

function runOnOrder(shop: Shop, { index, order }: { index: number; order: Order }, step: OrderStep): Shop {
  const [after, movements] = effectOf(order, step)
  return replaceOrder(book(shop, movements), index, after)
}

function effectOf(order: Order, step: OrderStep): [Order, StockMovement[]] {
  switch (step.do) {
    case 'move':
      return move(order, step.to)
    case 'pay':
      return [pay(order, step.amountMinor), []]
    case 'refund':
      return refund(order, step.amountMinor, step.units)
    case 'ship':
      return ship(order, step.upTo)
    case 'void':
      return [voidPayment(order, step.which), []]
    case 'edit':
      return editOrder(order, step)
    case 'cancel shipment':
      return cancelShipment(order, step.which)
    case 'return':
      return takeBack(order, step.upTo, step.restock)
    case 'work on return':
      return workOnReturn(order, step)
  }
}

function makeDraft(units: readonly number[]): Order {
  const lines = units.map((quantity, at) => ({
    id: `l${at}`,
    variantId: VARIANTS[at % VARIANTS.length] ?? 'v1',
    quantity,
    shippedQuantity: 0,
    returnedQuantity: 0,
    refundedQuantity: 0,
    unitPriceMinor: UNIT_PRICE_MINOR,
    taxRateBp: 0,
    ownDiscountMinor: 0,
    lineTotalMinor: quantity * UNIT_PRICE_MINOR,
    discountMinor: 0,
    taxTotalMinor: 0,
  }))
  const totalMinor = units.reduce((sum, quantity) => sum + quantity, 0) * UNIT_PRICE_MINOR
  const money = { totalMinor, paidTotalMinor: 0, refundedTotalMinor: 0, refundWaivedMinor: 0 }
  const parts = { payments: [], shipments: [], returns: [], charges: [], taxTotalMinor: 0 }
  return { status: 'draft', heldFrom: null, lines, ...money, ...parts, pricesIncludeTax: true }
}

function transitionOf(order: Order, to: OrderStatus): Transition {
  return assertTransition({ order, actor: admin, to, reason })
}

/** A transition of the whole order, with its effects on stock and money as the table names them. */
function move(order: Order, to: OrderStatus): [Order, StockMovement[]] {
  const transition = transitionOf(order, to)
  if (transition.action === 'ship') return shipLines(order, to === 'shipped' ? undefined : oneUnitOf(order))
  const open = unitsOf(order, (line) => openQuantity(order.status, line))
  const out = unitsOf(order, (line) => line.shippedQuantity - line.returnedQuantity)
  const movements = {
    none: () => [],
    reserve: () => planReservation(unitsOf(order, (line) => line.quantity)),
    release: () => planRelease(open),
    consume: () => planConsumption(open),
    restock: () => [...planRestock(out), ...planRelease(open)],
  }[transition.stock]()
  const arrived = order.shipments.map((shipment) => ({ ...shipment, deliveredAt: 'today' }))
  const moved: Order = {
    ...order,
    ...{ status: to, heldFrom: to === 'on_hold' ? order.status : null },
    shipments: transition.action === 'deliver' ? arrived : order.shipments,
  }
  return [settle(moved, transition), movements]
}

function settle(order: Order, transition: Transition): Order {
  const settledMinor = transition.payment === 'settle' ? receivableMinor(order) : 0
  const settled = {
    ...order,
    ...received(order, settledMinor),
    refundedTotalMinor:
      order.refundedTotalMinor + (transition.payment === 'refund' ? refundableMinor(order) : 0),
  }
  if (transition.action !== 'return') return settled
  return {
    ...settled,
    lines: order.lines.map((line) => ({ ...line, returnedQuantity: line.shippedQuantity })),
  }
}

/** The order's payments with one more; none of nothing. */
function received(order: Order, amountMinor: number): Pick<Order, 'payments' | 'paidTotalMinor'> {
  const { payments, paidTotalMinor } = order
  if (amountMinor === 0) return { payments, paidTotalMinor }
  return {
    payments: [...payments, { status: 'received', amountMinor }],
    paidTotalMinor: paidTotalMinor + amountMinor,
  }
}

function pay(order: Order, amountMinor: number): Order {
  const amount = assertPayment({ ...order, currency: CURRENCY }, amountMinor, CURRENCY)
  const paid = { ...order, ...received(order, amount) }
  const next = statusAfterPayment(paid)
  if (next.status === order.status) assertRecordable({ order, actor: admin, action: 'pay' })
  else transitionOf(order, next.status)
  return { ...paid, ...next }
}

/** Units of the first line that are paid back and stay with the customer; with none, the refund names no line. */
function refund(order: Order, amountMinor: number, units: number): [Order, StockMovement[]] {
  assertRecordable({ order, actor: admin, action: 'refund' })
  const named = units > 0 ? { lines: [{ lineId: 'l0', quantity: units, restock: false }] } : {}
  const request = { amountMinor, currency: CURRENCY, reason, ...named }
  const amount = assertRefund({ ...order, currency: CURRENCY }, request)
  const refunded = {
    ...order,
    refundedTotalMinor: order.refundedTotalMinor + amount,
    lines: order.lines.map((line) =>
      line.id === 'l0' ? { ...line, refundedQuantity: line.refundedQuantity + units } : line,
    ),
  }
  const status = statusAfterRefund(order.status, refunded)
  if (status === order.status) return [refunded, []]
  const { stock } = transitionOf(order, status)
  const open = unitsOf(order, (line) => openQuantity(order.status, line))
  return [{ ...refunded, status }, stock === 'release' ? planRelease(open) : []]
}

/** The least that can be shipped: with more than one unit left, that is a part. */
function oneUnitOf(order: Order): LineQuantity[] {
  return planShipment(order.lines)
    .slice(0, 1)
    .map((entry) => ({ ...entry, quantity: 1 }))
}

function ship(order: Order, upTo: number): [Order, StockMovement[]] {
  const left = planShipment(order.lines)
  return shipLines(
    order,
    left.map((entry) => ({ ...entry, quantity: Math.min(entry.quantity, upTo) })),
  )
}

function shipLines(order: Order, requested: readonly LineQuantity[] | undefined): [Order, StockMovement[]] {
  const shipped = quantities(planShipment(order.lines, requested))
  const lines = order.lines.map((line) => ({
    ...line,
    shippedQuantity: line.shippedQuantity + shipped(line),
  }))
  const status = statusAfterShipping(lines)
  assertTransition({ order, actor: admin, to: status, reason, action: 'ship' })
  const packed = order.lines
    .map((line) => ({ lineId: line.id, quantity: shipped(line) }))
    .filter((entry) => entry.quantity > 0)
  const shipments = [...order.shipments, { status: 'shipped' as const, deliveredAt: null, lines: packed }]
  return [{ ...order, lines, shipments, status }, planConsumption(unitsOf(order, shipped))]
}

function takeBack(order: Order, upTo: number, restock: boolean): [Order, StockMovement[]] {
  assertRecordable({ order, actor: admin, action: 'return', reason })
  const requested = planReturn(order.lines).map((entry) => ({
    ...entry,
    quantity: Math.min(entry.quantity, upTo),
  }))
  const returned = quantities(planReturn(order.lines, requested))
  const lines = order.lines.map((line) => ({
    ...line,
    returnedQuantity: line.returnedQuantity + returned(line),
  }))
  const status = statusAfterReturn(order.status, lines)
  if (status !== order.status) transitionOf(order, status)
  return [{ ...order, lines, status }, restock ? planRestock(unitsOf(order, returned)) : []]
}
