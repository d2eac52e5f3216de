import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { eventWatchOf } from '@/features/events/event-watch'
import { purgeEvents } from '@/features/events/purge-events'
import { makeContext, SYSTEM } from '@/platform/context'
import { poolOf } from '@/platform/database/transaction'
import type { User } from '@/payload-types'

import { makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import type { Event } from '../support/events/read-feed'
import { readFeedOf } from '../support/events/read-feed'
import { eventsBehind } from '../support/events/told'
import type { Client } from '../support/v1/v1-client'
import { makeClient } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, buyer, staff, teapot, placeOrder } = await startShop()

const read = (query: string, client: Client = staff) => readFeedOf(client, query)

let admin: User
beforeAll(async () => {
  admin = await makeUser(payload, { roles: ['admin'] })
})
afterAll(() => eventWatchOf(payload).stop())

describe('the feed', () => {
  it('gives every event once and in order, page by page, from the oldest', async () => {
    await placeOrder()
    const stored = await eventsBehind(payload, 0)
    const seen: Event[] = []
    let [cursor, hasMore] = ['0', true]
    while (hasMore) {
      const page = await read(`?after=${cursor}&per_page=3`)
      expect(page.events.length).toBeLessThanOrEqual(3)
      seen.push(...page.events)
      cursor = page.next
      hasMore = page.hasMore
    }
    expect(seen.map(({ id }) => id)).toEqual(stored.map(({ id }) => `evt_${String(id)}`))
    expect(seen.map((event) => Number(event.cursor))).toEqual(stored.map(({ position }) => position))
    expect((await read('?per_page=1')).events).toEqual(seen.slice(0, 1))
  })

  it('begins behind the newest event with after=latest', async () => {
    const now = await read('?after=latest')
    expect([now.events, now.hasMore]).toEqual([[], false])
    const order = await placeOrder()
    const { events } = await read(`?after=${now.next}`)
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      ...['order.created', 'order.placed', 'stock.changed'],
    ])
    const created = events.find(({ type }) => type === 'order.created')
    expect(created?.document).toEqual({ type: 'order', id: order.id, parent_id: null })
  })

  it('is filtered by types, by all of a document’s, and by documents; the cursor moves on in any case', async () => {
    const { next } = await read('?after=latest')
    const order = await placeOrder()
    const typesOf = async (filter: string) =>
      (await read(`?after=${next}&${filter}`)).events.map(({ type }) => type)
    expect(await typesOf('filter[type]=order.*')).toEqual(['order.created', 'order.placed'])
    expect(await typesOf('filter[type][in]=order.placed,stock.changed')).toHaveLength(2)
    expect(await typesOf('filter[type][in]=order.placed&filter[type][in]=stock.*')).toHaveLength(2)
    expect(await typesOf(`filter[document_id]=${teapot.id}`)).toEqual(['stock.changed'])
    expect(await typesOf(`filter[document_id][in]=${order.id},${teapot.id}`)).toHaveLength(3)
    const other = await read(`?after=${next}&filter[type]=refund.*`)
    expect([other.events, Number(other.next)]).toEqual([[], Number(next) + 3])
  })

  it.each([
    ['?after=x', 'after'],
    ['?after=-1', 'after'],
    ['?after=999999999', 'after'],
    ['?per_page=0', 'per_page'],
    ['?per_page=1001', 'per_page'],
    ['?wait=31', 'wait'],
    ['?filter[type]=order.lost', 'filter[type]'],
    ['?filter[type][in]=order.*,x', 'filter[type][in]'],
    ['?filter[type]=order.*&filter[type][in]=order.*', 'filter[type]'],
    ['?filter[document_id]=7', 'filter[document_id]'],
    ['?sort=at', 'sort'],
  ])('refuses %s, and names %s', async (query, path) => {
    const { status, body } = await read(query)
    expect([status, body.error.code, body.error.details?.fields?.[0]?.path]).toEqual([
      400,
      'VALIDATION_ERROR',
      path,
    ])
  })

  it('says of a cursor that it is too old, instead of leaving events out', async () => {
    const stored = await eventsBehind(payload, 0)
    const cut = stored.at(4)?.position ?? 0
    const client = await poolOf(payload).connect()
    try {
      await client.query('delete from change_events where position <= $1', [cut])
      await client.query('update change_feed set purged_to = $1', [cut])
    } finally {
      client.release()
    }
    const { status, body } = await read(`?after=${String(cut - 1)}`)
    expect([status, body.error.code, body.error.details?.['cursor_expired']]).toEqual([409, 'CONFLICT', true])
    expect((await read(`?after=${String(cut)}&per_page=1`)).events[0]?.cursor).toBe(String(cut + 1))
    expect((await read('?per_page=1')).events[0]?.cursor).toBe(String(cut + 1))
  })
})

describe('old events', () => {
  it('are deleted from the oldest on, up to the first one that is kept, in any number', async () => {
    const stored = await eventsBehind(payload, 0)
    const [first, second, , fourth] = stored
    const client = await poolOf(payload).connect()
    try {
      await client.query(
        `update change_events set at = now() - interval '31 days' where position in ($1, $2, $3)`,
        [first?.position, second?.position, fourth?.position],
      )
      await client.query(`insert into change_events (position, type, document_type, document_id, at, data)
        select -n, 'media.updated', 'media', gen_random_uuid(), now() - interval '40 days', '{}'
        from generate_series(1, 25000) n`)
    } finally {
      client.release()
    }
    expect(await purgeEvents(makeContext(payload, 'job', SYSTEM))).toBe(25_002)
    expect(await eventsBehind(payload, 0)).toHaveLength(stored.length - 2)
    expect((await read(`?after=${String(first?.position)}`)).status).toBe(409)
    expect((await read(`?after=${String(second?.position)}`)).status).toBe(200)
    expect(await purgeEvents(makeContext(payload, 'job', SYSTEM))).toBe(0)
  })
})

describe('who reads events', () => {
  it('are staff; customers and visitors are refused', async () => {
    expect((await read('', buyer)).body.error.code).toBe('FORBIDDEN')
    expect((await read('', api.anonymous)).body.error.code).toBe('AUTHENTICATION_REQUIRED')
    const support = await api.as(await makeUser(payload, { roles: ['support'] }))
    expect((await read('?per_page=1', support)).status).toBe(200)
  })

  it.each([
    ['orders:read', ['order', 'payment', 'refund', 'return', 'shipment']],
    ['products:read', ['category', 'media', 'product', 'variant']],
    ['stock:read', ['stock']],
    ['users:read', ['customer']],
  ] as const)('a key with %s is told of %j alone', async (scope, expected) => {
    await makeUser(payload)
    const key = await makeKey(payload, admin, { scopes: [scope] })
    const client = makeClient(api.fetch, key.secret)
    const { events } = await read('?per_page=1000', client)
    const all = await eventsBehind(payload, 0)
    const documents: readonly string[] = expected
    const visible = all.filter(({ documentType }) => documents.includes(documentType))
    expect(visible.length).toBeGreaterThan(0)
    expect(events.map(({ cursor }) => Number(cursor))).toEqual(visible.map(({ position }) => position))
    const hidden = scope === 'users:read' ? 'order.*' : 'customer.*'
    expect((await read(`?filter[type]=${hidden}`, client)).body.error.code).toBe('FORBIDDEN')
  })

  it('a key without a scope of what is told is refused', async () => {
    const key = await makeKey(payload, admin, { scopes: ['store:read'] })
    expect((await read('', makeClient(api.fetch, key.secret))).body.error.code).toBe('FORBIDDEN')
  })
})
