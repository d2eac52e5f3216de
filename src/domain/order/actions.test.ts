import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { allowedActions, assertRecordable, assertTransition } from './actions'
import type { ActorFacts, OrderFacts } from './actions'
import { STATUSES } from './lifecycle'
import type { OrderStatus } from './lifecycle'

const admin: ActorFacts = { roles: ['admin'], isOwner: false }
const owner: ActorFacts = { roles: ['customer'], isOwner: true }
const stranger: ActorFacts = { roles: ['customer'], isOwner: false }
const unauthenticated: ActorFacts = { roles: [], isOwner: false }
const support: ActorFacts = { roles: ['support'], isOwner: false }
const packer: ActorFacts = { roles: ['fulfilment'], isOwner: false }

function makeFacts(facts: Partial<OrderFacts> = {}): OrderFacts {
  return {
    status: 'placed',
    heldFrom: null,
    totalMinor: 1000,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    lines: [{ quantity: 2, shippedQuantity: 0, returnedQuantity: 0 }],
    ...facts,
  }
}

const shippedLines = [{ quantity: 2, shippedQuantity: 1, returnedQuantity: 0 }]

function allowedTo(order: OrderFacts, actor: ActorFacts): OrderStatus[] {
  return allowedActions(order, actor)
    .filter((action) => action.allowed)
    .map((action) => action.to)
}

function becauseOf(order: OrderFacts, actor: ActorFacts, to: OrderStatus): string | undefined {
  return allowedActions(order, actor).find((action) => action.to === to)?.blockedBecause
}

function errorOf(act: () => unknown): DomainError {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('the allowed actions', () => {
  it('cover every status, and give a reason in words for each that is blocked', () => {
    for (const status of STATUSES) {
      for (const actor of [admin, owner, stranger, unauthenticated, packer]) {
        const actions = allowedActions(makeFacts({ status }), actor)
        expect(actions.map((action) => action.to)).toEqual([...STATUSES])
        for (const { allowed, blockedBecause } of actions) {
          expect(allowed ? blockedBecause === undefined : (blockedBecause ?? '').length > 10).toBe(true)
          expect(blockedBecause ?? '').not.toMatch(/^an order that is/)
        }
      }
    }
  })

  it('of an unauthenticated caller and of a stranger are none, whatever the status', () => {
    for (const status of STATUSES) {
      const order = makeFacts({ status, paidTotalMinor: 1000, lines: shippedLines, heldFrom: 'placed' })
      expect(allowedTo(order, unauthenticated)).toEqual([])
      expect(allowedTo(order, stranger)).toEqual([])
    }
  })

  it('let the owner place a draft and cancel before shipping', () => {
    expect(allowedTo(makeFacts({ status: 'draft' }), owner)).toEqual(['placed', 'cancelled'])
    expect(allowedTo(makeFacts({ status: 'paid' }), owner)).toEqual(['cancelled'])
    expect(allowedTo(makeFacts({ status: 'on_hold', heldFrom: 'paid' }), owner)).toEqual([])
  })

  it('say what stands in the way', () => {
    const partial = makeFacts({ status: 'partially_shipped', lines: shippedLines })
    expect(becauseOf(partial, admin, 'cancelled')).toContain('has shipped lines')
    expect(becauseOf(partial, admin, 'refunded')).toBe('a refund needs a payment')
    expect(becauseOf(makeFacts(), owner, 'shipped')).toBe('only staff may ship an order')
    expect(becauseOf(makeFacts(), support, 'shipped')).toBe(
      'only admin, manager or fulfilment may ship an order',
    )
    expect(becauseOf(makeFacts(), stranger, 'cancelled')).toContain('only the customer whose order it is')
    expect(becauseOf(makeFacts({ status: 'draft', lines: [] }), admin, 'placed')).toBe(
      'the draft has no lines',
    )
  })

  it('resume a held order only to where it was held from', () => {
    const held = makeFacts({ status: 'on_hold', heldFrom: 'paid' })
    expect(allowedTo(held, admin)).toEqual(['paid', 'cancelled'])
    expect(becauseOf(held, admin, 'placed')).toBe('the order was held while paid, and resumes to that')
  })

  it('do not cancel an order that was held half shipped', () => {
    const held = makeFacts({ status: 'on_hold', heldFrom: 'partially_shipped', lines: shippedLines })
    expect(allowedTo(held, admin)).toEqual(['partially_shipped'])
  })

  it('ship the last unit whole, not in part', () => {
    expect(allowedTo(makeFacts({ status: 'partially_shipped', lines: shippedLines }), packer)).toEqual([
      'on_hold',
      'shipped',
      'returned',
    ])
  })

  it('ask staff for a reason where the customer needs none', () => {
    const needs = (actor: ActorFacts): boolean | undefined =>
      allowedActions(makeFacts(), actor).find((action) => action.to === 'cancelled')?.needsReason
    expect(needs(admin)).toBe(true)
    expect(needs(owner)).toBe(false)
  })
})

describe('a transition', () => {
  it('is made exactly when the allowed actions offer it', () => {
    const actors = [admin, owner, stranger, support, packer]
    for (const [status, actor] of STATUSES.flatMap((each) => actors.map((one) => [each, one] as const))) {
      const order = makeFacts({ status, paidTotalMinor: 500, lines: shippedLines, heldFrom: 'paid' })
      const made = STATUSES.filter((to) => {
        try {
          return assertTransition({ order, actor, to, reason: 'as agreed' }).to === to
        } catch {
          return false
        }
      })
      expect(made).toEqual(allowedTo(order, actor))
    }
  })

  it('that the state forbids is refused with the allowed ones and why each other is blocked', () => {
    const error = errorOf(() => assertTransition({ order: makeFacts(), actor: admin, to: 'delivered' }))
    expect(error).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      message: 'Not everything has been shipped',
    })
    expect(error.details).toMatchObject({
      from: 'placed',
      to: 'delivered',
      allowed: ['paid', 'on_hold', 'partially_shipped', 'shipped', 'cancelled'],
    })
    expect(error.details?.['blocked']).toContainEqual({
      to: 'delivered',
      because: 'not everything has been shipped',
    })
    expect(error.details?.['blocked']).toHaveLength(5)
  })

  it('that only the role forbids is refused as forbidden', () => {
    const error = errorOf(() => assertTransition({ order: makeFacts(), actor: owner, to: 'shipped' }))
    expect(error).toMatchObject({ code: 'FORBIDDEN', details: { allowed: ['cancelled'] } })
  })

  it('that resumes a held order is not mistaken for shipping some more of it', () => {
    const lines = [{ quantity: 5, shippedQuantity: 1, returnedQuantity: 0 }]
    const order = makeFacts({ status: 'on_hold', heldFrom: 'partially_shipped', lines })
    const request = { order, actor: admin, to: 'partially_shipped' } as const
    expect(assertTransition(request).action).toBe('resume')
    expect(errorOf(() => assertTransition({ ...request, action: 'ship' }))).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      message: 'The order is on hold: resume it first',
    })
  })

  it.each([undefined, null, '', '   '])('that needs a reason is refused with %j for one', (reason) => {
    const error = errorOf(() => assertTransition({ order: makeFacts(), actor: admin, to: 'on_hold', reason }))
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', details: { fields: [{ path: 'reason' }] } })
  })

  it('comes with its effects on stock and payment', () => {
    expect(assertTransition({ order: makeFacts(), actor: owner, to: 'cancelled' })).toMatchObject({
      action: 'cancel',
      stock: 'release',
      payment: 'refund_due',
    })
  })
})

describe('a part payment, refund or return', () => {
  it('is recorded where the order can take it', () => {
    expect(() => assertRecordable({ order: makeFacts(), actor: support, action: 'pay' })).not.toThrow()
    expect(() =>
      assertRecordable({ order: makeFacts({ paidTotalMinor: 1 }), actor: admin, action: 'refund' }),
    ).not.toThrow()
    const shipped = makeFacts({ status: 'shipped', lines: shippedLines })
    expect(() =>
      assertRecordable({ order: shipped, actor: packer, action: 'return', reason: 'too big' }),
    ).not.toThrow()
    expect(errorOf(() => assertRecordable({ order: shipped, actor: packer, action: 'return' })).code).toBe(
      'VALIDATION_ERROR',
    )
  })

  it.each<[Partial<OrderFacts>, 'pay' | 'refund' | 'return', string]>([
    [{ status: 'draft' }, 'pay', 'The order has not been placed yet'],
    [{ status: 'paid', paidTotalMinor: 1000 }, 'pay', 'The order is already paid'],
    [{ status: 'shipped', paidTotalMinor: 1000 }, 'pay', 'Nothing is owed any more'],
    [{ status: 'refunded' }, 'refund', 'The order is refunded, which is final'],
    [{}, 'refund', 'A refund needs a payment'],
    [{ paidTotalMinor: 9, refundedTotalMinor: 9 }, 'refund', 'Everything that was paid has been refunded'],
    [{}, 'return', 'Nothing has been shipped'],
    [{ status: 'cancelled' }, 'return', 'The order is cancelled'],
  ])('of %j: %s is refused: %s', (facts, action, message) => {
    const error = errorOf(() => assertRecordable({ order: makeFacts(facts), actor: admin, action }))
    expect(error).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', message })
  })

  it('is told to those alone who may act', () => {
    const paid = makeFacts({ paidTotalMinor: 1000 })
    expect(errorOf(() => assertRecordable({ order: paid, actor: support, action: 'refund' })).code).toBe(
      'FORBIDDEN',
    )
    expect(errorOf(() => assertRecordable({ order: makeFacts(), actor: owner, action: 'pay' })).code).toBe(
      'FORBIDDEN',
    )
  })
})
