import { describe, expect, it } from 'vitest'
import { ROLES } from '@/domain/account/roles'
import {
  findTransition,
  isOrderStatus,
  isTerminal,
  needsReason,
  STATUSES,
  transitionsFrom,
  WHO_MAY,
} from './lifecycle'
import type { OrderStatus } from './lifecycle'

const all = STATUSES.flatMap((from) => transitionsFrom(from).map((transition) => ({ from, ...transition })))

function reachableFrom(start: OrderStatus): Set<OrderStatus> {
  const seen = new Set<OrderStatus>([start])
  for (const status of seen) for (const { to } of transitionsFrom(status)) seen.add(to)
  return seen
}

describe('the life of an order', () => {
  it('reaches every status from draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...STATUSES].sort())
  })

  it('has one dead end, refunded, and every status can get there', () => {
    expect(STATUSES.filter(isTerminal)).toEqual(['refunded'])
    expect(STATUSES.filter((status) => !reachableFrom(status).has('refunded'))).toEqual([])
  })

  it('names each next status once', () => {
    for (const status of STATUSES) {
      const targets = transitionsFrom(status).map((transition) => transition.to)
      expect(targets).toEqual([...new Set(targets)])
    }
  })

  it('stays within a status only to ship some more of the order', () => {
    expect(all.filter(({ from, to }) => from === to).map(({ from, action }) => [from, action])).toEqual([
      ['partially_shipped', 'ship'],
    ])
  })

  it('never goes back to draft', () => {
    expect(all.filter(({ to }) => to === 'draft')).toEqual([])
  })

  it('lets each transition narrow who may act, never widen it', () => {
    for (const { action, who } of all) {
      const may: readonly string[] = WHO_MAY[action]
      expect(who.filter((role) => !may.includes(role))).toEqual([])
    }
  })

  it('can be run by an administrator alone', () => {
    expect(all.filter(({ who }) => !who.includes('admin'))).toEqual([])
    expect(new Set(all.flatMap(({ who }) => who))).toEqual(new Set(ROLES))
  })

  it('lets customers place drafts and cancel what has not shipped and is not held, nothing else', () => {
    const theirs = all.filter(({ who }) => who.includes('customer')).map(({ from, to }) => `${from} → ${to}`)
    expect(theirs).toEqual(['draft → placed', 'draft → cancelled', 'placed → cancelled', 'paid → cancelled'])
  })

  it('reserves stock exactly when an order is placed, and consumes it exactly when it ships', () => {
    expect(all.filter(({ stock }) => stock === 'reserve').map(({ from, to }) => [from, to])).toEqual([
      ['draft', 'placed'],
    ])
    expect(all.filter(({ stock, action }) => (stock === 'consume') !== (action === 'ship'))).toEqual([])
  })

  it('frees what is reserved whenever an order ends with units that never shipped', () => {
    const reserving: OrderStatus[] = ['placed', 'paid', 'on_hold', 'partially_shipped']
    const ending: OrderStatus[] = ['returned', 'cancelled', 'refunded']
    for (const { from, to, stock } of all) {
      if (!reserving.includes(from) || !ending.includes(to)) continue
      expect(['release', 'restock']).toContain(stock)
    }
  })

  it('cancels nothing that has begun to ship', () => {
    for (const from of ['partially_shipped', 'shipped', 'delivered', 'returned'] as const) {
      expect(findTransition(from, 'cancelled')).toBeUndefined()
    }
  })

  it('ships an order on invoice before it is paid', () => {
    expect(findTransition('placed', 'shipped')?.action).toBe('ship')
    expect(findTransition('placed', 'partially_shipped')?.action).toBe('ship')
  })

  it('asks staff for a reason to cancel, and customers for none', () => {
    expect(needsReason('placed', 'cancelled')).toBe(true)
    expect(needsReason('placed', 'cancelled', false)).toBe(false)
    expect(needsReason('placed', 'on_hold')).toBe(true)
    expect(needsReason('placed', 'shipped')).toBe(false)
    expect(needsReason('refunded', 'placed')).toBe(false)
  })

  it('knows its statuses from other words', () => {
    expect(isOrderStatus('paid')).toBe(true)
    expect(isOrderStatus('toString')).toBe(false)
  })
})
