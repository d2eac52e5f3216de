import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { availableOf, planAdjustment } from '@/domain/catalogue/stock'
import type { StockLevel, StockMovement } from '@/domain/catalogue/stock'
import { allowedActions } from './actions'
import { balanceOf } from './balance'
import { EDITABLE_IN } from './editing/edits'
import { openQuantity } from './fulfilment'
import { isTerminal, STATUSES } from './lifecycle'
import type { OrderStatus } from './lifecycle'
import type { Order } from './memory-order.test-support'
import { unitsOf } from './memory-order.test-support'
import { RETURN_DEEDS } from './memory-returns.test-support'
import { admin, book, run, VARIANTS } from './memory-shop.test-support'
import type { Shop, Step } from './memory-shop.test-support'
import { refundableMinor } from './refunds'
import { RETURN_STATUSES } from './returns/return-states'

/*
 * Random sequences of everything that people may try run against a shop in memory; whatever is refused must leave no
 * trace, and after each step the books must balance.
 */

function sumOver(movements: readonly StockMovement[], variantId: string): StockLevel {
  const own = movements.filter((movement) => movement.variantId === variantId)
  return {
    onHand: own.reduce((sum, movement) => sum + movement.onHandDelta, 0),
    reserved: own.reduce((sum, movement) => sum + movement.reservedDelta, 0),
  }
}

function assertBooksBalance(shop: Shop): void {
  for (const variantId of VARIANTS) {
    const level = shop.levels[variantId] ?? { onHand: 0, reserved: 0 }
    expect(availableOf(level)).toBeGreaterThanOrEqual(0)
    expect(level).toEqual(sumOver(shop.movements, variantId))
    const open = shop.orders.flatMap((order) => unitsOf(order, (line) => openQuantity(order.status, line)))
    const promised = open.filter((entry) => entry.variantId === variantId)
    expect(level.reserved).toBe(promised.reduce((sum, entry) => sum + entry.quantity, 0))
  }
  shop.orders.forEach(assertOrderIsSound)
}

/** All that the shop has got and not paid back. */
const keptOf = ({ orders }: Shop) =>
  orders.reduce((sum, { paidTotalMinor, refundedTotalMinor }) => sum + paidTotalMinor - refundedTotalMinor, 0)

/** What was taken back counts in no sum. */
function assertSumsOfParts(order: Order): void {
  const payments = order.payments.filter(({ status }) => status === 'received')
  expect(order.paidTotalMinor).toBe(payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0))
  const packed = order.shipments.filter(({ status }) => status === 'shipped').flatMap(({ lines }) => lines)
  for (const { id, shippedQuantity } of order.lines) {
    const own = packed.filter(({ lineId }) => lineId === id)
    expect(shippedQuantity).toBe(own.reduce((sum, { quantity }) => sum + quantity, 0))
  }
}

/** What arrived with returns came back once, and goes on the shelf once. */
function assertReturnsAreSound(order: Order): void {
  const arrived = order.returns.flatMap(({ lines }) => lines)
  for (const { id, returnedQuantity } of order.lines) {
    const own = arrived.filter(({ lineId }) => lineId === id)
    expect(own.reduce((sum, line) => sum + (line.receivedQuantity ?? 0), 0)).toBeLessThanOrEqual(
      returnedQuantity,
    )
  }
  for (const { quantity, receivedQuantity } of arrived)
    expect(receivedQuantity ?? 0).toBeLessThanOrEqual(quantity)
}

function assertOrderIsSound(order: Order): void {
  assertSumsOfParts(order)
  assertReturnsAreSound(order)
  expect(order.refundedTotalMinor).toBeLessThanOrEqual(order.paidTotalMinor)
  // An edit may make an order cheaper than what was paid for it.
  if (order.status === 'refunded') expect(refundableMinor(order)).toBe(0)
  if (order.status === 'paid') expect(order.paidTotalMinor).toBeGreaterThanOrEqual(order.totalMinor)
  if (order.status === 'placed') expect(order.paidTotalMinor).toBeLessThan(Math.max(1, order.totalMinor))
  const { owedMinor, refundDueMinor } = balanceOf(order)
  expect(owedMinor === 0 || refundDueMinor === 0).toBe(true)
  expect(refundDueMinor).toBeLessThanOrEqual(refundableMinor(order))
  expect(owedMinor).toBeLessThanOrEqual(Math.max(0, order.totalMinor - order.paidTotalMinor))
  if (['cancelled', 'returned', 'refunded'].includes(order.status)) {
    expect({ owedMinor, refundDueMinor }).toEqual({ owedMinor: 0, refundDueMinor: refundableMinor(order) })
  }
  expect(order.status === 'on_hold').toBe(order.heldFrom !== null)
  const isAllShipped = order.lines.every((line) => line.shippedQuantity === line.quantity)
  const isAnyShipped = order.lines.some((line) => line.shippedQuantity > 0)
  if (order.status === 'shipped' || order.status === 'delivered') expect(isAllShipped).toBe(true)
  if (order.status === 'partially_shipped') expect(isAnyShipped && !isAllShipped).toBe(true)
  if (['draft', 'placed', 'paid', 'cancelled'].includes(order.status)) expect(isAnyShipped).toBe(false)
  const lineTotals = order.lines.reduce(
    (sum, { lineTotalMinor, discountMinor }) => sum + lineTotalMinor - discountMinor,
    0,
  )
  expect(order.totalMinor).toBe(lineTotals)
  for (const line of order.lines) {
    expect(line.returnedQuantity).toBeLessThanOrEqual(line.shippedQuantity)
    expect(line.shippedQuantity).toBeLessThanOrEqual(line.quantity)
    expect(line.refundedQuantity).toBeLessThanOrEqual(line.quantity)
  }
}

/** A refused step leaves the shop as it was; anything but a refusal by the rules is a fault of the rules. */
function attempt(shop: Shop, step: Step): Shop {
  try {
    return run(shop, step)
  } catch (error) {
    if (error instanceof DomainError) return shop
    throw error
  }
}

const pick = fc.nat(3)
const moves = fc.record({ do: fc.constant('move' as const), pick, to: fc.constantFrom(...STATUSES) })
/** An attempt, so many times as often as others. */
const doing = <Attempt>(weight: number, model: { [Name in keyof Attempt]: fc.Arbitrary<Attempt[Name]> }) => ({
  weight,
  arbitrary: fc.record(model),
})
const steps: fc.Arbitrary<Step> = fc.oneof(
  doing(2, {
    do: fc.constant('draft' as const),
    quantities: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  }),
  doing(1, {
    do: fc.constant('adjust' as const),
    variant: fc.nat(2),
    delta: fc.integer({ min: -6, max: 6 }),
  }),
  { weight: 8, arbitrary: moves },
  // Orders whose goods are out, of which something may come back.
  doing(8, {
    do: fc.constant('move' as const),
    pick,
    to: fc.constantFrom('placed', 'shipped'),
  }),
  doing(4, {
    do: fc.constant('pay' as const),
    pick,
    amountMinor: fc.constantFrom(0, 50, 100, 200, 300, 400, 800),
  }),
  doing(4, {
    do: fc.constant('refund' as const),
    pick,
    amountMinor: fc.constantFrom(0, 50, 100, 200, 300, 400, 800),
    units: fc.nat(2),
  }),
  doing(3, { do: fc.constant('ship' as const), pick, upTo: fc.integer({ min: 1, max: 4 }) }),
  doing(3, {
    do: fc.constantFrom('void' as const, 'cancel shipment' as const),
    pick,
    which: fc.nat(3),
  }),
  doing(5, {
    do: fc.constant('edit' as const),
    pick,
    line: fc.nat(4),
    quantity: fc.nat(5),
    unitPriceMinor: fc.constantFrom(0, 33, 100, 150),
    discountMinor: fc.constantFrom(0, 7, 100),
    added: fc.nat(2),
  }),
  doing(16, {
    do: fc.constant('work on return' as const),
    pick,
    which: fc.nat(1),
    deed: fc.constantFrom(...RETURN_DEEDS),
    units: fc.integer({ min: 1, max: 3 }),
    restock: fc.boolean(),
  }),
  doing(16, {
    do: fc.constant('exchange' as const),
    pick,
    which: fc.nat(1),
    units: fc.constantFrom(1, 1, 4),
  }),
  doing(4, {
    do: fc.constant('return' as const),
    pick,
    upTo: fc.integer({ min: 1, max: 4 }),
    restock: fc.boolean(),
  }),
)

const opening = VARIANTS.map((variantId) => planAdjustment(variantId, 8))
/** An order that is paid and sent, so that what follows on that is tried often. */
const sent: readonly Step[] = [
  { do: 'draft', quantities: [3] },
  ...(['placed', 'paid', 'shipped'] as const).map((to): Step => ({ do: 'move', pick: 0, to })),
]
const openShop = (): Shop => sent.reduce(run, book({ levels: {}, orders: [], movements: [] }, opening))

describe('any sequence of what people may try on orders and stock', () => {
  it('keeps the books balanced, the money bounded, and what is final as it was', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60, size: 'max' }), (sequence) => {
        let shop = openShop()
        for (const step of sequence) {
          const before = shop
          shop = attempt(before, step)
          assertBooksBalance(shop)
          // Money that pays for another order does not leave the shop.
          if (step.do === 'exchange') expect(keptOf(shop)).toBe(keptOf(before))
          const ended = before.orders
            .map((order, at) => [order, shop.orders[at]])
            .filter(([order]) => order && isTerminal(order.status))
          // Returns of an order that ended are answered all the same.
          for (const [order, now] of ended) expect({ ...now, returns: [] }).toEqual({ ...order, returns: [] })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('can do what the allowed actions offer, stock permitting', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40, size: 'max' }), (sequence) => {
        const shop = sequence.reduce(attempt, openShop())
        shop.orders.forEach((order, at) => {
          const offered = allowedActions(order, admin).filter(
            (action) => action.allowed && action.to !== 'placed',
          )
          for (const { to } of offered)
            expect(run(shop, { do: 'move', pick: at, to }).orders[at]?.status).toBe(to)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('visits every status, edits, takes back and exchanges, so that the properties above speak of all of them', () => {
    const seen = new Set<OrderStatus>()
    const takenBack = new Set<string>()
    const edited = new Set<OrderStatus>()
    const returned = new Set<string>()
    const exchanged = new Set<string>()
    for (const sequence of fc.sample(fc.array(steps, { minLength: 60, maxLength: 60 }), {
      numRuns: 300,
      seed: 1,
    })) {
      sequence.reduce((shop, step) => {
        const next = attempt(shop, step)
        for (const order of next.orders) {
          seen.add(order.status)
          for (const { status } of [...order.payments, ...order.shipments]) takenBack.add(status)
          if (order.charges.length > 0) edited.add(order.status)
          for (const { status, exchangeOrderId } of order.returns) {
            returned.add(status)
            if (exchangeOrderId !== null) exchanged.add(status)
          }
        }
        return next
      }, openShop())
    }
    expect([...seen].sort()).toEqual([...STATUSES].sort())
    expect([...takenBack].sort()).toEqual(['cancelled', 'received', 'shipped', 'voided'])
    expect([...returned].sort()).toEqual(RETURN_STATUSES.toSorted())
    expect([...exchanged].sort()).toEqual(['closed', 'received'])
    for (const status of EDITABLE_IN.goods) expect(edited).toContain(status)
  }, 60_000)
})
