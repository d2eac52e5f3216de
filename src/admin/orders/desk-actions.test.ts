import { describe, expect, it } from 'vitest'

import type { OrderFacts } from '@/domain/order/actions'
import { STATUSES } from '@/domain/order/lifecycle'

import { deskActions } from './desk-actions'

const manager = { roles: ['manager'], isOwner: false } as const
const fulfilment = { roles: ['fulfilment'], isOwner: false } as const

function makeOrder(facts: Partial<OrderFacts> = {}): OrderFacts {
  return {
    status: 'placed',
    heldFrom: null,
    totalMinor: 3000,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    lines: [{ quantity: 3, shippedQuantity: 0, returnedQuantity: 0 }],
    ...facts,
  }
}

function enabled(order: OrderFacts, actor: Parameters<typeof deskActions>[1] = manager): string[] {
  return deskActions(order, actor)
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
    const shipped = [{ quantity: 3, shippedQuantity: 3, returnedQuantity: 0 }]
    expect(enabled(makeOrder({ status: 'shipped', paidTotalMinor: 3000, lines: shipped }))).toEqual([
      'deliver',
      'return',
      'refund',
    ])
  })

  it('resume a held order to where it was held from', () => {
    const held = makeOrder({ status: 'on_hold', heldFrom: 'paid', paidTotalMinor: 3000 })
    const resume = deskActions(held, manager).find((action) => action.action === 'resume')
    expect(resume).toMatchObject({ to: 'paid' })
    expect(resume?.blockedBecause).toBeUndefined()
  })

  it('of fulfilment ship but neither refund nor cancel', () => {
    const paid = makeOrder({ status: 'paid', paidTotalMinor: 3000 })
    expect(enabled(paid, fulfilment)).toEqual(['hold', 'ship'])
    const refund = deskActions(paid, fulfilment).find((action) => action.action === 'refund')
    expect(refund?.blockedBecause).toContain('admin or manager')
  })

  it('say why they are blocked, whatever the status', () => {
    for (const status of STATUSES) {
      for (const action of deskActions(makeOrder({ status }), fulfilment)) {
        if (action.to === null && action.action !== 'pay' && action.action !== 'refund') {
          expect(action.blockedBecause).toMatch(/\w+ \w+/)
        }
      }
    }
  })

  it('ask for a reason where the table does', () => {
    const actions = deskActions(makeOrder({ status: 'paid', paidTotalMinor: 3000 }), manager)
    const asking = actions.filter((action) => action.needsReason).map((action) => action.action)
    expect(asking).toEqual(['hold', 'cancel', 'refund'])
  })
})
