import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'
import { digestOf } from '@/platform/idempotency/content'

import { findImbalances, levelsOf } from '../../../factories/books'
import { ADDRESS, makeUser, makeVariant } from '../../../factories/shop'
import { makeKey } from '../../support/accounts/key-clients'
import { makeClient } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

let shop: Shop

interface Result {
  index: number
  id?: string
  outcome: string
  status: number | null
  headers: Record<string, string>
  body: { data: Record<string, unknown>; error: { code: string } } | null
}

beforeAll(async () => {
  shop = await startShop()
})

async function bulk(
  operations: object[],
  { client = shop.staff, ...body }: { client?: Shop['staff']; atomic?: true } = {},
) {
  const reply = await client.post('/bulk', { operations, ...body })
  const results = reply.body.success ? reply.body.data['results'] : reply.body.error.details?.['results']
  return { ...reply, results: (results ?? []) as Result[] }
}

const order = (sku: string, quantity = 1) => ({
  method: 'POST',
  path: '/orders',
  body: { lines: [{ sku, quantity }], shipping_address: ADDRESS },
})
const category = (title: string) => ({ method: 'POST', path: '/categories', body: { title } })
const count = async (text: string, values: unknown[] = []) =>
  Number((await sqlOf(shop.payload).query<{ count: string }>(text, values))[0]?.count)
const categoriesCalled = (title: string) => count('select count(*) from categories where title = $1', [title])
const queuedMails = () => count(`select count(*) from pgboss.job where name like '%mail%'`)

describe('operations of one request', () => {
  it('run in their order, each as a request of its own would', async () => {
    const variant = await makeVariant(shop.payload)
    const { status, body, results } = await bulk([
      { id: 'price', method: 'PATCH', path: `/variants/${variant.id}`, body: { price: gbp(777) } },
      { method: 'GET', path: `/variants/${variant.id}?fields=price` },
      { method: 'GET', path: `/variants/${randomUUID()}` },
      { method: 'PATCH', path: `/variants/${variant.id}`, body: { price: 1 } },
      order(variant.sku, 2),
    ])
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ succeeded: 3, failed: 2 })
    expect(results.map(({ outcome, status: own }) => [outcome, own])).toEqual([
      ...[
        ['done', 200],
        ['done', 200],
        ['failed', 404],
        ['failed', 400],
        ['done', 201],
      ],
    ])
    expect(results[0]).toMatchObject({
      index: 0,
      id: 'price',
      headers: { etag: expect.any(String) as string },
    })
    expect(results[1]?.body?.data).toMatchObject({ price: gbp(777) })
    expect(results[2]?.body?.error.code).toBe('NOT_FOUND')
    expect(results[4]?.headers['location']).toMatch(/^\/api\/v1\/orders\//)
    expect((await levelsOf(shop.payload, variant.id)).reserved).toBe(2)
  })

  it('take preconditions and keys of their own', async () => {
    const variant = await makeVariant(shop.payload)
    const etag = (await shop.staff.get(`/variants/${variant.id}`)).headers.get('etag') ?? ''
    const change = (price: number, tag: string) => ({
      ...{ method: 'PATCH', path: `/variants/${variant.id}`, body: { price: gbp(price) } },
      headers: { 'If-Match': tag },
    })
    const read = { method: 'GET', path: `/variants/${variant.id}`, headers: { 'If-None-Match': etag } }
    const { results } = await bulk([read, change(500, etag), change(600, etag)])
    expect(results.map(({ status }) => status)).toEqual([304, 200, 412])

    const keyed = { ...order(variant.sku), headers: { 'Idempotency-Key': randomUUID() } }
    const [first, second] = [(await bulk([keyed])).results[0], (await bulk([keyed])).results[0]]
    expect(second?.body).toEqual(first?.body)
    expect(second?.headers['idempotent-replayed']).toBe('true')
    expect((await levelsOf(shop.payload, variant.id)).reserved).toBe(1)
  })

  it('are under the permissions and scopes of the caller, one by one', async () => {
    const variant = await makeVariant(shop.payload)
    const operations = [
      { method: 'GET', path: `/variants/${variant.id}` },
      { method: 'PATCH', path: `/variants/${variant.id}`, body: { price: gbp(1) } },
      order(variant.sku),
    ]
    const statuses = async (client: Shop['staff']) =>
      (await bulk(operations, { client })).results.map(({ status }) => status)
    expect(await statuses(shop.buyer)).toEqual([200, 403, 201])
    const owner = await makeUser(shop.payload, { roles: ['manager'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['products:write'] })
    expect(await statuses(makeClient(shop.api.fetch, secret))).toEqual([200, 200, 403])
    expect((await bulk(operations, { client: shop.api.anonymous })).status).toBe(401)
  })

  it('hold no bulk, no file, no text, and nothing of the own account', async () => {
    const { results } = await bulk([
      { method: 'POST', path: '/bulk', body: { operations: [{ method: 'GET', path: '/orders' }] } },
      { method: 'POST', path: '/media', body: {} },
      { method: 'GET', path: '/openapi.json' },
      { method: 'POST', path: '/auth/login', body: {} },
      { method: 'GET', path: '/auth/me' },
      { method: 'GET', path: '/../../health' },
      { method: 'GET', path: '/nothing' },
    ])
    expect(results.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 404])
  })

  it('count as one request for each ten of them', async () => {
    const owner = await makeUser(shop.payload, { roles: ['admin'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['products:read'], rateLimit: 60 })
    const client = makeClient(shop.api.fetch, secret)
    const left = async () => Number((await client.get('/products')).headers.get('ratelimit-remaining'))
    const before = await left()
    const operations = Array.from({ length: 95 }, () => ({ method: 'GET', path: '/products?per_page=1' }))
    expect((await bulk(operations, { client })).status).toBe(200)
    expect(before - (await left())).toBe(11)
  })
})

describe('operations that are done together', () => {
  it('are all done, and their jobs with them', async () => {
    const variant = await makeVariant(shop.payload)
    const before = await queuedMails()
    const { status, results } = await bulk([order(variant.sku), order(variant.sku)], {
      ...{ client: shop.buyer, atomic: true },
    })
    expect([status, results.map(({ outcome }) => outcome)]).toEqual([200, ['done', 'done']])
    expect(await queuedMails()).toBeGreaterThan(before)
  })

  it('see what those before them have written', async () => {
    const title = randomUUID()
    const { results } = await bulk(
      [category(title), { method: 'GET', path: '/categories?sort=-created_at' }],
      {
        atomic: true,
      },
    )
    expect(JSON.stringify(results[1]?.body)).toContain(title)
  })

  it('are none of them done when one fails, and every result says so', async () => {
    const variant = await makeVariant(shop.payload)
    const [title, before] = [randomUUID(), await queuedMails()]
    const { status, body, results } = await bulk(
      [category(title), order(variant.sku), order(variant.sku, 1_000), category(randomUUID())],
      { atomic: true },
    )
    expect([status, body.error.code]).toEqual([409, 'CONFLICT'])
    expect(results.map(({ index, outcome, status: own }) => [index, outcome, own])).toEqual([
      ...[
        [0, 'rolled_back', null],
        [1, 'rolled_back', null],
        [2, 'failed', 409],
        [3, 'not_run', null],
      ],
    ])
    expect(results[2]?.body?.error.code).toBe('INSUFFICIENT_STOCK')
    expect(await categoriesCalled(title)).toBe(0)
    expect(await queuedMails()).toBe(before)
    expect((await levelsOf(shop.payload, variant.id)).reserved).toBe(0)
    expect(await findImbalances(shop.payload)).toEqual([])
  })

  it('have one key for all', async () => {
    const one = { ...category(randomUUID()), headers: { 'Idempotency-Key': randomUUID() } }
    const { status, body } = await bulk([one], { atomic: true })
    expect(status).toBe(400)
    expect(body.error.details?.fields?.[0]?.path).toBe('operations.0.headers.Idempotency-Key')
  })
})

describe('a bulk with an Idempotency-Key', () => {
  const keyed = (key = randomUUID()) => shop.staff.with({ 'idempotency-key': key })

  it.each([undefined, true] as const)(
    'is done once and replayed with all results (atomic: %s)',
    async (atomic) => {
      const [title, client] = [randomUUID(), keyed()]
      const options = { client, ...(atomic ? { atomic } : {}) }
      const operations = [category(title), { method: 'GET', path: `/variants/${shop.spoon.id}` }]
      const first = await bulk(operations, options)
      const second = await bulk(operations, options)
      expect(second.body).toEqual(first.body)
      expect(second.headers.get('idempotent-replayed')).toBe('true')
      expect(await categoriesCalled(title)).toBe(1)
      expect((await bulk([category(title)], options)).status).toBe(409)
    },
  )

  it('goes on where an interrupted one has stopped', async () => {
    const [variant, key] = [await makeVariant(shop.payload), randomUUID()]
    const operations = [order(variant.sku), order(variant.sku), order(variant.sku)]
    const first = await bulk(operations, { client: keyed(key) })
    // As after a crash before the end: the operations were done, the whole was not.
    const whole = 'delete from idempotency_keys where key = $1 returning 1'
    expect(await sqlOf(shop.payload).query(whole, [digestOf(key)])).toHaveLength(1)
    const second = await bulk(operations, { client: keyed(key) })
    expect(second.headers.get('idempotent-replayed')).toBeNull()
    expect(second.results.map(({ body }) => body?.data['id'])).toEqual(
      first.results.map(({ body }) => body?.data['id']),
    )
    expect((await levelsOf(shop.payload, variant.id)).reserved).toBe(3)
  })

  it('is done once when it is sent many times at once', async () => {
    const [variant, key] = [await makeVariant(shop.payload), randomUUID()]
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => bulk([order(variant.sku), order(variant.sku)], { client: keyed(key) })),
    )
    expect(sent.some(({ status }) => status === 200)).toBe(true)
    expect(sent.filter(({ status }) => ![200, 409, 503].includes(status))).toEqual([])
    expect((await levelsOf(shop.payload, variant.id)).reserved).toBe(2)
  })
})
