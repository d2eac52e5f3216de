import { beforeAll, describe, expect, it } from 'vitest'

import type { Variant } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../../factories/books'
import { ADDRESS, makeUser, makeVariant } from '../../../factories/shop'
import { makeKey } from '../../support/accounts/key-clients'
import { makeClient } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { startShop } from '../../support/v1/v1-shop'

let shop: Shop
let cup: Variant
let bowl: Variant

interface Result {
  index: number
  status: string
  variant_id: string
  sku: string
  on_hand?: number
  available?: number
  error?: { code: string; details?: { fields?: { path: string }[] } }
}

beforeAll(async () => {
  shop = await startShop()
  cup = await makeVariant(shop.payload, { onHand: 10 })
  bowl = await makeVariant(shop.payload, { onHand: 10 })
})

async function put(body: object, client = shop.staff) {
  const reply = await client.send('PUT', '/stock-levels', body)
  return { ...reply, results: (reply.body.success ? reply.body.data['results'] : []) as Result[] }
}

const movementsOf = (variant: Variant) =>
  sqlOf(shop.payload).query<{ delta: number; reason: string; channel: string; actor_type: string }>(
    `select on_hand_delta::float8 as delta, reason, channel, actor_type from stock_movements
     where variant_id = $1 order by created_at desc, id desc`,
    [variant.id],
  )

const entriesOf = (variant: Variant) =>
  sqlOf(shop.payload).query<{ action: string; reason: string; changes: unknown }>(
    `select action, reason, changes from audit_entries where document_id = $1 order by position desc`,
    [variant.id],
  )

describe('many stock levels in one request', () => {
  it('are set or changed by SKU or id, each with a movement and an audit entry', async () => {
    const { status, body, results } = await put({
      reason: 'Counted',
      items: [
        { sku: ` ${cup.sku.toLowerCase()}`, on_hand: 12, expected_on_hand: 10 },
        { variant_id: bowl.id, delta: -3, reason: 'Broken' },
      ],
    })
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ changed: 2, unchanged: 0, failed: 0 })
    expect(results).toMatchObject([
      { index: 0, status: 'changed', variant_id: cup.id, sku: cup.sku, on_hand: 12, available: 12 },
      { index: 1, status: 'changed', variant_id: bowl.id, sku: bowl.sku, on_hand: 7, available: 7 },
    ])
    expect((await movementsOf(cup))[0]).toEqual({
      ...{ delta: 2, reason: 'Counted', channel: 'v1', actor_type: 'user' },
    })
    expect((await movementsOf(bowl))[0]).toMatchObject({ delta: -3, reason: 'Broken' })
    expect((await entriesOf(bowl))[0]).toEqual({
      ...{ action: 'adjust-stock', reason: 'Broken', changes: { onHand: { before: 10, after: 7 } } },
    })
    expect(await findImbalances(shop.payload)).toEqual([])
  })

  it('write nothing for a level that is as asked already', async () => {
    const before = await movementsOf(cup)
    const { results } = await put({ reason: 'Counted', items: [{ sku: cup.sku, on_hand: 12 }] })
    expect(results).toMatchObject([{ status: 'unchanged', on_hand: 12 }])
    expect(await movementsOf(cup)).toEqual(before)
  })

  const wrong = () => ({
    reason: 'Counted',
    items: [
      { sku: 'NO-SUCH-SKU', on_hand: 1 },
      { sku: cup.sku, on_hand: 13, expected_on_hand: 1 },
      { sku: bowl.sku, delta: -100 },
      { sku: shop.teapot.sku, on_hand: 1, delta: 1 },
      { sku: shop.spoon.sku, delta: 1 },
      { variant_id: shop.spoon.id, delta: 1 },
      { on_hand: 3 },
    ],
  })
  const FAILURES = [
    [0, 'NOT_FOUND', 'items.0.sku'],
    [1, 'CONFLICT', 'items.1.expected_on_hand'],
    [2, 'INSUFFICIENT_STOCK', undefined],
    [3, 'VALIDATION_ERROR', 'items.3.on_hand'],
    [5, 'VALIDATION_ERROR', 'items.5.sku'],
    [6, 'VALIDATION_ERROR', 'items.6.sku'],
  ]

  it('fail each for itself, and the others are changed', async () => {
    const before = await levelsOf(shop.payload, shop.spoon.id)
    const { status, body, results } = await put(wrong())
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ changed: 1, failed: 6 })
    const failed = results.filter((result) => result.status === 'failed')
    expect(failed.map(({ index, error }) => [index, error?.code, error?.details?.fields?.[0]?.path])).toEqual(
      FAILURES,
    )
    expect((await levelsOf(shop.payload, shop.spoon.id)).onHand).toBe(before.onHand + 1)
  })

  it('are changed together or not at all where it is asked for', async () => {
    const before = await levelsOf(shop.payload, shop.spoon.id)
    const { status, body } = await put({ ...wrong(), atomic: true })
    expect(status).toBe(409)
    const failures = body.error.details?.['failures'] as { index: number; code: string }[]
    expect(failures.map(({ index, code }) => [index, code])).toEqual(FAILURES.map((row) => row.slice(0, 2)))
    expect(await levelsOf(shop.payload, shop.spoon.id)).toEqual(before)
  })

  it('never fall below what open orders wait for', async () => {
    const variant = await makeVariant(shop.payload, { onHand: 5 })
    const lines = [{ sku: variant.sku, quantity: 3 }]
    await shop.buyer.post('/orders', { lines, shipping_address: ADDRESS })
    const { results } = await put({ reason: 'Counted', items: [{ sku: variant.sku, on_hand: 2 }] })
    expect(results).toMatchObject([{ status: 'failed', error: { code: 'INSUFFICIENT_STOCK' } }])
    const { results: lower } = await put({ reason: 'Counted', items: [{ sku: variant.sku, on_hand: 3 }] })
    expect(lower).toMatchObject([{ status: 'changed', on_hand: 3, reserved: 3, available: 0 }])
  })

  it('are for those who adjust stock, and for keys with the scope', async () => {
    const body = { reason: 'Counted', items: [{ sku: cup.sku, delta: 1 }] }
    expect((await put(body, shop.buyer)).status).toBe(403)
    expect((await put(body, shop.api.anonymous)).status).toBe(401)
    const owner = await makeUser(shop.payload, { roles: ['fulfilment'] })
    const reading = makeClient(
      shop.api.fetch,
      (await makeKey(shop.payload, owner, { scopes: ['stock:read'] })).secret,
    )
    const writing = makeClient(
      shop.api.fetch,
      (await makeKey(shop.payload, owner, { scopes: ['stock:write'] })).secret,
    )
    expect((await put(body, reading)).status).toBe(403)
    expect((await put(body, writing)).results).toMatchObject([{ status: 'changed' }])
    const { body: list } = await reading.get(`/stock-levels?filter[sku]=${cup.sku}`)
    expect(list.data).toMatchObject([{ variant_id: cup.id, sku: cup.sku, reserved: 0 }])
    expect((await shop.buyer.get('/stock-levels')).status).toBe(403)
  })

  it('need a reason and at least one item', async () => {
    const { results } = await put({ items: [{ sku: cup.sku, delta: 1 }] })
    expect(results[0]?.error?.details?.fields?.[0]?.path).toBe('items.0.reason')
    expect((await put({ items: [] })).status).toBe(400)
    const { status, body } = await put({ reason: 'x', items: [{ sku: cup.sku, on_hand: -1 }] })
    expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, 'items.0.on_hand'])
  })
})

describe('stock levels that are set while orders are placed', () => {
  it('neither lose nor oversell a piece, in whatever order the variants are named', async () => {
    const variants = await Promise.all(
      Array.from({ length: 8 }, () => makeVariant(shop.payload, { onHand: 40 })),
    )
    const order = (shift: number) => {
      const lines = [0, 3, 5].map((n) => ({ sku: variants[(n + shift) % 8]?.sku, quantity: 1 }))
      return shop.buyer.post('/orders', { lines, shipping_address: ADDRESS })
    }
    const change = (turn: number) => {
      const named = turn % 2 === 0 ? variants : variants.toReversed()
      const items = named.map(({ sku }) => (turn % 3 === 0 ? { sku, on_hand: 60 } : { sku, delta: -2 }))
      return put({ reason: 'Counted', items })
    }
    const replies = await Promise.all(
      Array.from({ length: 24 }, (_, turn) => (turn % 2 === 0 ? order(turn) : change(turn))),
    )
    expect(replies.map(({ status }) => status).filter((status) => status >= 300)).toEqual([])
    expect(await findImbalances(shop.payload)).toEqual([])
  })
})
