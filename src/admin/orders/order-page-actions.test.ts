import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'
import { STATUSES } from '@/domain/order/lifecycle'

import type { OrderPageFacts } from './order-page-actions'
import { orderPageActions } from './order-page-actions'

const manager = { roles: ['manager'], isOwner: false } as const
const fulfilment = { roles: ['fulfilment'], isOwner: false } as const

type Units = Pick<OrderPageFacts['lines'][number], 'quantity' | 'shippedQuantity' | 'returnedQuantity'>

/** A line of units at £10 each. */
function makeLine(units: Units): OrderPageFacts['lines'][number] {
  return { ...units, lineTotalMinor: 1000 * units.quantity, discountMinor: 0, taxTotalMinor: 0 }
}

function makeOrder(facts: Partial<OrderPageFacts> = {}): OrderPageFacts {
  return {
    status: 'placed',
    heldFrom: null,
    totalMinor: 3000,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    refundWaivedMinor: 0,
    pricesIncludeTax: true,
    lines: [makeLine({ quantity: 3, shippedQuantity: 0, returnedQuantity: 0 })],
    ...facts,
  }
}

function enabled(order: OrderPageFacts, actor: Parameters<typeof orderPageActions>[1] = manager): string[] {
  return orderPageActions(order, actor, ENGLISH)
    .filter((action) => action.blockedBecause === undefined)
    .map((action) => action.action)
}

describe('the buttons of an order', () => {
  it('follow the order from draft to delivery', () => {
    expect(enabled(makeOrder({ status: 'draft' }))).toEqual(['place', 'cancel'])
    expect(enabled(makeOrder())).toEqual(['pay', 'hold', 'ship', 'cancel'])
    expect(enabled(makeOrder({ status: 'paid', paidTotalMinor: 3000 }))).toEqual([
      'hold',
      'ship',
      'cancel',
      'refund',
    ])
    const shipped = [makeLine({ quantity: 3, shippedQuantity: 3, returnedQuantity: 0 })]
    expect(enabled(makeOrder({ status: 'shipped', paidTotalMinor: 3000, lines: shipped }))).toEqual([
      'deliver',
      'return',
      'refund',
    ])
  })

  it('offer a refund or its waiver where money is due, and no payment', () => {
    const lines = [makeLine({ quantity: 3, shippedQuantity: 3, returnedQuantity: 3 })]
    const returned = makeOrder({ status: 'returned', paidTotalMinor: 2000, refundedTotalMinor: 500, lines })
    const labels = (order: OrderPageFacts) =>
      orderPageActions(order, manager, ENGLISH).map(({ label }) => label)
    expect(enabled(returned)).toEqual(['pay', 'refund', 'waive'])
    expect(labels(returned)).toContain('Record late payment')
    expect(labels(returned)).not.toContain('Record payment')
    expect(enabled({ ...returned, refundWaivedMinor: 1500 })).not.toContain('waive')
    const waive = orderPageActions(returned, fulfilment, ENGLISH).find(({ action }) => action === 'waive')
    expect(waive?.blockedBecause).toContain('admin or manager')
  })

  it('resume a held order to where it was held from', () => {
    const held = makeOrder({ status: 'on_hold', heldFrom: 'paid', paidTotalMinor: 3000 })
    const resume = orderPageActions(held, manager, ENGLISH).find((action) => action.action === 'resume')
    expect(resume).toMatchObject({ to: 'paid' })
    expect(resume?.blockedBecause).toBeUndefined()
  })

  it('of fulfilment ship but neither refund nor cancel', () => {
    const paid = makeOrder({ status: 'paid', paidTotalMinor: 3000 })
    expect(enabled(paid, fulfilment)).toEqual(['hold', 'ship'])
    const refund = orderPageActions(paid, fulfilment, ENGLISH).find((action) => action.action === 'refund')
    expect(refund?.blockedBecause).toContain('admin or manager')
  })

  it('say first what the person may never do, and then where the order stands', () => {
    const because = (order: OrderPageFacts, actor: Parameters<typeof orderPageActions>[1]) =>
      orderPageActions(order, actor, ENGLISH).find(({ action }) => action === 'refund')?.blockedBecause
    expect(because(makeOrder(), fulfilment)).toBe('only admin or manager may refund an order')
    expect(because(makeOrder(), manager)).toBe('a refund needs a payment')
  })

  it('say why they are blocked, whatever the status', () => {
    for (const status of STATUSES) {
      for (const action of orderPageActions(makeOrder({ status }), fulfilment, ENGLISH)) {
        if (action.to === null && !['pay', 'refund', 'waive'].includes(action.action)) {
          expect(action.blockedBecause).toMatch(/\w+ \w+/)
        }
      }
    }
  })

  it('ask for a reason where the table does', () => {
    const actions = orderPageActions(makeOrder({ status: 'paid', paidTotalMinor: 3000 }), manager, ENGLISH)
    const asking = actions.filter((action) => action.needsReason).map((action) => action.action)
    expect(asking).toEqual(['hold', 'cancel', 'refund'])
  })
})
