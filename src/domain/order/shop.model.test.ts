import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { availableOf, planAdjustment } from '@/domain/catalogue/stock'
import type { StockLevel, StockMovement } from '@/domain/catalogue/stock'
import { allowedActions } from './actions'
import { balanceOf } from './balance'
import { openQuantity } from './fulfilment'
import { isTerminal, STATUSES } from './lifecycle'
import type { OrderStatus } from './lifecycle'
import type { Order } from './memory-order.test-support'
import { unitsOf } from './memory-order.test-support'
import { admin, book, run, VARIANTS } from './memory-shop.test-support'
import type { Shop, Step } from './memory-shop.test-support'
import { refundableMinor } from './refunds'

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

function assertOrderIsSound(order: Order): void {
  assertSumsOfParts(order)
  expect(order.refundedTotalMinor).toBeLessThanOrEqual(order.paidTotalMinor)
  expect(order.paidTotalMinor).toBeLessThanOrEqual(order.totalMinor)
  if (order.status === 'refunded') expect(refundableMinor(order)).toBe(0)
  if (order.status === 'paid') expect(order.paidTotalMinor).toBe(order.totalMinor)
  const { owedMinor, refundDueMinor } = balanceOf(order)
  expect(owedMinor === 0 || refundDueMinor === 0).toBe(true)
  expect(refundDueMinor).toBeLessThanOrEqual(refundableMinor(order))
  expect(owedMinor).toBeLessThanOrEqual(order.totalMinor - order.paidTotalMinor)
  if (['cancelled', 'returned', 'refunded'].includes(order.status)) {
    expect({ owedMinor, refundDueMinor }).toEqual({ owedMinor: 0, refundDueMinor: refundableMinor(order) })
  }
  expect(order.status === 'on_hold').toBe(order.heldFrom !== null)
  const isAllShipped = order.lines.every((line) => line.shippedQuantity === line.quantity)
  const isAnyShipped = order.lines.some((line) => line.shippedQuantity > 0)
  if (order.status === 'shipped' || order.status === 'delivered') expect(isAllShipped).toBe(true)
  if (order.status === 'partially_shipped') expect(isAnyShipped && !isAllShipped).toBe(true)
  if (['draft', 'placed', 'paid', 'cancelled'].includes(order.status)) expect(isAnyShipped).toBe(false)
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
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('draft' as const),
      quantities: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('adjust' as const),
      variant: fc.nat(2),
      delta: fc.integer({ min: -6, max: 6 }),
    }),
  },
  { weight: 8, arbitrary: moves },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      pick,
      amountMinor: fc.constantFrom(0, 50, 100, 200, 300, 400, 800),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      pick,
      amountMinor: fc.constantFrom(0, 50, 100, 200, 300, 400, 800),
      units: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('ship' as const), pick, upTo: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('void' as const, 'cancel shipment' as const),
      pick,
      which: fc.nat(3),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      pick,
      upTo: fc.integer({ min: 1, max: 4 }),
      restock: fc.boolean(),
    }),
  },
)

const opening = VARIANTS.map((variantId) => planAdjustment(variantId, 8))
const openShop = (): Shop => book({ levels: {}, orders: [], movements: [] }, opening)

describe('any sequence of what people may try on orders and stock', () => {
  it('keeps the books balanced, the money bounded, and what is final as it was', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60, size: 'max' }), (sequence) => {
        let shop = openShop()
        for (const step of sequence) {
          const before = shop
          shop = attempt(before, step)
          assertBooksBalance(shop)
          const ended = before.orders
            .map((order, at) => [order, shop.orders[at]])
            .filter(([order]) => order && isTerminal(order.status))
          for (const [order, now] of ended) expect(now).toEqual(order)
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

  it('visits every status and takes back, so that the properties above speak of all of them', () => {
    const seen = new Set<OrderStatus>()
    const takenBack = new Set<string>()
    for (const sequence of fc.sample(fc.array(steps, { minLength: 60, maxLength: 60 }), {
      numRuns: 300,
      seed: 1,
    })) {
      sequence.reduce((shop, step) => {
        const next = attempt(shop, step)
        for (const order of next.orders) {
          seen.add(order.status)
          for (const { status } of [...order.payments, ...order.shipments]) takenBack.add(status)
        }
        return next
      }, openShop())
    }
    expect([...seen].sort()).toEqual([...STATUSES].sort())
    expect([...takenBack].sort()).toEqual(['cancelled', 'received', 'shipped', 'voided'])
  })
})
