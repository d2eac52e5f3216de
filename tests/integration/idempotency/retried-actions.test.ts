import { randomUUID } from 'node:crypto'

import { REST_OPTIONS, REST_POST } from '@payloadcms/next/routes'
import { describe, expect, it } from 'vitest'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, makeUser } from '../../factories/shop'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

type Json = Record<string, unknown>

interface Reply {
  status: number
  body: Json
  isReplayed: boolean
  retryAfter: string | null
}

const { payload, teapot, placeOrder } = await startShop()
const sql = sqlOf(payload)
const boss = await makeUser(payload, { roles: ['admin'] })
const token = await tokenOf(payload, boss)
const otherToken = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))

const requestTo = (path: string, body: unknown, { key, as = token }: { key: string; as?: string }) =>
  new Request(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${as}`, 'idempotency-key': key },
    body: JSON.stringify(body),
  })

async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response
  const isReplayed = headers.get('idempotent-replayed') === 'true'
  return { status, body: (await response.json()) as Json, isReplayed, retryAfter: headers.get('retry-after') }
}

async function rest(path: string, body: unknown, sent: { key: string; as?: string }): Promise<Reply> {
  const params = Promise.resolve({ slug: ['orders', ...path.split('/')] })
  return replyOf(await REST_POST(config)(requestTo(`/api/orders/${path}`, body, sent), { params }))
}

const graphql = async (query: string, variables: Json, key: string) =>
  replyOf(await graphqlHandler(requestTo('/api/graphql', { query, variables }, { key })))

const orderInput = (note: string, quantity = 1) => ({
  lines: [{ sku: teapot.sku, quantity }],
  shippingAddress: ADDRESS,
  note,
})

async function ordersNoted(note: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from orders where note = $1', [
    note,
  ])
  return row?.n ?? 0
}

describe('an order action at REST that is sent again with its key', () => {
  it('is done once and answers the same', async () => {
    const note = randomUUID()
    const place = () => rest('place', orderInput(note), { key: 'rest' })
    const [first, again] = [await place(), await place()]
    expect([first.status, first.isReplayed]).toEqual([201, false])
    expect([again.status, again.isReplayed, again.body]).toEqual([201, true, first.body])
    expect(await ordersNoted(note)).toBe(1)
  })

  it.each([
    ['transitions', { to: 'on_hold', reason: 'A question' }],
    ['payments', { amountMinor: 100, currency: 'GBP', method: 'cash' }],
    ['shipments', {}],
  ])('is done once: %s', async (action, body) => {
    const { id } = await placeOrder()
    const act = () => rest(`${id}/${action}`, body, { key: randomUUID().slice(0, 8) + action })
    const key = randomUUID()
    const once = () => rest(`${id}/${action}`, body, { key })
    const [first, again] = [await once(), await once()]
    expect([first.status, again.status, again.isReplayed]).toEqual([201, 201, true])
    expect(again.body).toEqual(first.body)
    // Another key is another write.
    expect((await act()).isReplayed).toBe(false)
  })

  it('is refused with another body or path, and is another one for another principal', async () => {
    const { id } = await placeOrder()
    const first = { key: 'one key' }
    await rest('place', orderInput('rest conflict'), first)
    const refused = [
      await rest('place', orderInput('rest conflict', 2), first),
      await rest(`${id}/shipments`, orderInput('rest conflict'), first),
    ]
    for (const { status, body } of refused) {
      expect(status).toBe(409)
      expect(JSON.stringify(body)).toContain('IDEMPOTENCY_CONFLICT')
    }
    const other = await rest('place', orderInput('rest conflict'), { ...first, as: otherToken })
    expect([other.status, other.isReplayed]).toEqual([201, false])
  })

  it('answers a refusal again', async () => {
    const act = () => rest('place', orderInput('too many', 1_000), { key: 'refused' })
    const [first, again] = [await act(), await act()]
    expect([first.status, again.status, again.isReplayed]).toEqual([409, 409, true])
    expect(again.body).toEqual(first.body)
    expect((await rest('place', {}, { key: 'invalid' })).status).toBe(400)
    expect((await rest('place', {}, { key: 'invalid' })).isReplayed).toBe(true)
  })

  it('is done once however many are sent at once', async () => {
    const note = randomUUID()
    const place = () => rest('place', orderInput(note), { key: 'rest at once' })
    const replies = await Promise.all(Array.from({ length: 20 }, place))
    for (const { status, retryAfter } of replies) {
      expect([201, 409]).toContain(status)
      if (status === 409) expect(retryAfter).toBe('1')
    }
    expect(await ordersNoted(note)).toBe(1)
  })

  it('is placed once by both of a key and a basket that was placed already', async () => {
    const [note, checkoutKey] = [randomUUID(), randomUUID()]
    const place = (key: string) => rest('place', { ...orderInput(note), checkoutKey }, { key })
    const replies = await Promise.all([place('basket one'), place('basket two'), place('basket three')])
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(replies.map(({ body }) => body['id'])).size).toBe(1)
    expect(await ordersNoted(note)).toBe(1)
  })
})

it('a page of another origin may send the key to REST and GraphQL', async () => {
  const { headers } = await REST_OPTIONS(config)(new Request('http://127.0.0.1:3000/api/orders/place'), {
    params: Promise.resolve({ slug: ['orders', 'place'] }),
  })
  expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
})

describe('a GraphQL document that is sent again with its key', () => {
  const TWO = `mutation Two($one: PlaceOrderInput!, $two: PlaceOrderInput!) {
    first: placeOrder(input: $one) { id } second: placeOrder(input: $two) { id }
  }`

  it('does each of its order actions once, under their names in the answer', async () => {
    const notes = [randomUUID(), randomUUID()]
    const [one, two] = notes.map((note) => orderInput(note))
    const send = () => graphql(TWO, { one, two }, 'document')
    const [first, again] = [await send(), await send()]
    expect(first.body['errors']).toBeUndefined()
    expect([first.isReplayed, again.isReplayed, again.body]).toEqual([false, true, first.body])
    const data = first.body['data'] as Record<string, { id: string }>
    expect(data['first']?.id).not.toBe(data['second']?.id)
    expect(await Promise.all(notes.map(ordersNoted))).toEqual([1, 1])
  })

  it('is refused with other arguments', async () => {
    const [one, two] = [orderInput('graphql'), orderInput('graphql', 2)]
    await graphql(TWO, { one, two: one }, 'arguments')
    const { body } = await graphql(TWO, { one, two }, 'arguments')
    const [error] = body['errors'] as { extensions: { data: { code: string } }; path: string[] }[]
    expect([error?.path, error?.extensions.data.code]).toEqual([['second'], 'IDEMPOTENCY_CONFLICT'])
    expect(await ordersNoted('graphql')).toBe(2)
  })
})
