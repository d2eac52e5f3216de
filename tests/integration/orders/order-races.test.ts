import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { adjustStock } from '@/features/stock/adjust-stock'
import type { Context } from '@/platform/context'

import { findImbalances, levelsOf } from '../../factories/books'
import {
  ADDRESS,
  contextOf,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
  openPayload,
} from '../../factories/shop'

let payload: Payload
let buyer: Context
let staff: Context

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  buyer = contextOf(payload, await makeUser(payload))
  staff = await makeStaffContext(payload)
})
afterAll(() => payload.destroy())

/** Deterministic pseudo-random numbers in [0, 1) (mulberry32), so that a failure can be run again. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function codesOf(results: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const result of results) {
    const error: unknown = result.status === 'rejected' ? result.reason : null
    const code = error === null ? 'ok' : error instanceof DomainError ? error.code : JSON.stringify(error)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

describe('under real concurrency', () => {
  it('sells the last 10 units to exactly 10 of 100 buyers', async () => {
    const variant = await makeVariant(payload, { onHand: 10 })
    const input = { lines: [{ variantId: variant.id, quantity: 1 }], shippingAddress: ADDRESS }
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => placeNewOrder(buyer, input)))
    expect(codesOf(results)).toEqual({ ok: 10, INSUFFICIENT_STOCK: 90 })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 10, reserved: 10 })
  })

  it('places 200 orders of many lines in opposing order without a deadlock, and the books balance', async () => {
    const variants = await Promise.all(
      Array.from({ length: 12 }, () => makeVariant(payload, { onHand: 120 })),
    )
    const random = makeRandom(7)
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => {
        const shuffled = [...variants].sort(() => random() - 0.5).slice(0, 6)
        const ordered = index % 2 === 0 ? shuffled : shuffled.reverse()
        const lines = ordered.map(({ sku }) => ({ sku, quantity: 1 + Math.floor(random() * 3) }))
        return placeNewOrder(buyer, { lines, shippingAddress: ADDRESS })
      }),
    )
    const codes = codesOf(results)
    expect(Object.keys(codes).filter((code) => code !== 'ok' && code !== 'INSUFFICIENT_STOCK')).toEqual([])
    expect(codes['ok']).toBeGreaterThan(50)
    expect(await findImbalances(payload)).toEqual([])
  })

  it('lets one of two staff win who ship and cancel the same order at once', async () => {
    const variant = await makeVariant(payload, { onHand: 100 })
    for (let round = 0; round < 20; round += 1) {
      const { id } = await placeNewOrder(buyer, {
        lines: [{ sku: variant.sku, quantity: 1 }],
        shippingAddress: ADDRESS,
      })
      const results = await Promise.allSettled([
        transitionOrder(staff, id, { to: 'shipped' }),
        transitionOrder(staff, id, { to: 'cancelled', reason: 'Changed their mind' }),
      ])
      expect(codesOf(results)).toEqual({ ok: 1, TRANSITION_NOT_ALLOWED: 1 })
    }
    expect(await findImbalances(payload)).toEqual([])
  })

  it('survives any mix of orders, actions and stock adjustments at once with its books balanced', async () => {
    const variants = await Promise.all(Array.from({ length: 5 }, () => makeVariant(payload, { onHand: 60 })))
    const random = makeRandom(11)
    const pick = () => variants[Math.floor(random() * variants.length)]?.id ?? ''
    const results = await Promise.allSettled(
      Array.from({ length: 120 }, async () => {
        const lines = [pick(), pick(), pick()].map((variantId) => ({ variantId, quantity: 1 }))
        const { id } = await placeNewOrder(buyer, { lines, shippingAddress: ADDRESS })
        await Promise.allSettled([
          transitionOrder(staff, id, random() < 0.5 ? { to: 'shipped' } : { to: 'on_hold', reason: 'x' }),
          transitionOrder(staff, id, { to: 'cancelled', reason: 'x' }),
          adjustStock(staff, { variantId: pick(), delta: random() < 0.5 ? -1 : 2, reason: 'Count' }),
        ])
      }),
    )
    const codes = codesOf(results)
    expect(Object.keys(codes).filter((code) => code !== 'ok' && code !== 'INSUFFICIENT_STOCK')).toEqual([])
    expect(await findImbalances(payload)).toEqual([])
  })

  it('lets an article be renamed while it is sold, from the storefront and from drafts', async () => {
    const variants = await Promise.all(Array.from({ length: 3 }, () => makeVariant(payload, { onHand: 500 })))
    const lines = variants.map(({ id }) => ({ variantId: id, quantity: 1 }))
    const input = { lines, shippingAddress: ADDRESS }
    const drafts = await Promise.all(Array.from({ length: 40 }, () => draftOrder(staff, input)))
    const rename = async ({ id, sku }: { id: string; sku: string }) => {
      for (let round = 0; round < 15; round += 1) {
        await payload.update({
          collection: 'variants',
          id,
          data: { sku: `${sku}-${String(round)}` },
          depth: 0,
          overrideAccess: true,
        })
      }
    }
    const results = await Promise.allSettled([
      ...variants.map(rename),
      ...Array.from({ length: 80 }, () => placeNewOrder(buyer, input)),
      ...drafts.map(({ id }) => transitionOrder(staff, id, { to: 'placed' })),
    ])
    expect(codesOf(results)).toEqual({ ok: results.length })
    expect(await findImbalances(payload)).toEqual([])
  })
})
