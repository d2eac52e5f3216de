import { describe, expect, it } from 'vitest'

import { ENGLISH } from '../languages/words'
import { nextStep } from './next-step'

const line = { quantity: 2, shippedQuantity: 0, returnedQuantity: 0, lineTotalMinor: 2000, discountMinor: 0 }
const order = {
  ...{ status: 'placed' as const, currency: 'GBP', pricesIncludeTax: true, refundWaivedMinor: 0 },
  ...{ totalMinor: 2000, paidTotalMinor: 0, refundedTotalMinor: 0 },
  lines: [{ ...line, taxTotalMinor: 0 }],
}

describe('the next step of an order', () => {
  it('is the payment of what is owed, before anything is shipped', () => {
    expect(nextStep(order, ['pay', 'ship'], ENGLISH)).toEqual({
      action: 'pay',
      text: '£20.00 is owed: record the payment before you ship.',
    })
  })

  it('tells those who ship and take no payments that money is owed', () => {
    expect(nextStep(order, ['ship'], ENGLISH)).toEqual({ action: 'ship', text: '£20.00 is still owed.' })
  })

  it('is shipping what is paid, and resuming what is held before that', () => {
    const paid = { ...order, status: 'paid' as const, paidTotalMinor: 2000 }
    expect(nextStep(paid, ['ship'], ENGLISH).action).toBe('ship')
    expect(nextStep(paid, [], ENGLISH)).toEqual({
      action: null,
      text: 'Waiting to be shipped by fulfilment.',
    })
    expect(nextStep({ ...paid, status: 'on_hold' }, ['resume'], ENGLISH).action).toBe('resume')
  })

  it('is paying back what is due, by those who may', () => {
    const cancelled = { ...order, status: 'cancelled' as const, paidTotalMinor: 500 }
    expect(nextStep(cancelled, ['refund'], ENGLISH)).toEqual({
      action: 'refund',
      text: '£5.00 is due for refund.',
    })
    expect(nextStep(cancelled, [], ENGLISH).text).toContain('a manager pays back')
  })

  it('is nothing when everything is done', () => {
    expect(nextStep({ ...order, status: 'delivered', paidTotalMinor: 2000 }, ['return'], ENGLISH)).toEqual({
      action: null,
      text: 'Nothing is left to do.',
    })
  })
})
