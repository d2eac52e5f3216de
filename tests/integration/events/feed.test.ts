import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { eventWatchOf } from '@/features/events/event-watch'
import { purgeEvents } from '@/features/events/purge-events'
import { MAX_WAITING_OF_ONE } from '@/features/events/waiting-places'
import { makeContext, SYSTEM } from '@/platform/context'
import { poolOf } from '@/platform/database/transaction'
import type { User } from '@/payload-types'

import { makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { eventsBehind } from '../support/events/told'
import { createStreamFetch } from '../support/v1/checked-fetch'
import type { Client, Reply } from '../support/v1/v1-client'
import { makeClient, tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, buyer, staff, teapot, placeOrder } = await startShop()

interface Event {
  id: string
  type: string
  cursor: string
  document: { type: string; id: string; parent_id: string | null }
}
interface Feed {
  events: Event[]
  next: string
  hasMore: boolean
  status: number
  body: Reply['body']
}

async function read(query: string, client: Client = staff): Promise<Feed> {
  const { status, body } = await client.get(`/events${query}`)
  const pagination = (body.pagination ?? {}) as unknown as { next_cursor: string; has_more: boolean }
  const events = body.data as unknown as Event[]
  return { status, body, events, next: pagination.next_cursor, hasMore: pagination.has_more }
}

let admin: User
beforeAll(async () => {
  admin = await makeUser(payload, { roles: ['admin'] })
})
afterAll(() => eventWatchOf(payload).stop())

const restock = () => staff.post(`/variants/${teapot.id}/stock-adjustments`, { delta: 1, reason: 'Found' })

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
    ['orders:read', ['order', 'payment', 'refund', 'shipment']],
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

describe('waiting for events', () => {
  it('ends with the first event that matches, and not with others', async () => {
    const { next } = await read('?after=latest')
    const startedMs = performance.now()
    const waiting = read(`?after=${next}&wait=20&filter[type]=order.placed`)
    await restock()
    await restock()
    const order = await placeOrder()
    const { events } = await waiting
    expect(events.map(({ type, document }) => [type, document.id])).toEqual([['order.placed', order.id]])
    expect(performance.now() - startedMs).toBeLessThan(10_000)
  })

  it('ends without events when the time is over, with the cursor of what was looked at', async () => {
    const { next } = await read('?after=latest')
    const waiting = read(`?after=${next}&wait=1&filter[type]=refund.*`)
    await restock()
    const { events, next: after, hasMore } = await waiting
    expect([events, Number(after), hasMore]).toEqual([[], Number(next) + 1, false])
  })

  it(`is possible ${String(MAX_WAITING_OF_ONE)} times at once for one caller`, async () => {
    const { next } = await read('?after=latest')
    const waiting = Array.from({ length: MAX_WAITING_OF_ONE }, () => read(`?after=${next}&wait=3`))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const refused = await staff.get(`/events?after=${next}&wait=3`)
    expect([refused.status, refused.body.error.code]).toEqual([429, 'RATE_LIMITED'])
    expect(refused.headers.get('retry-after')).toBe('5')
    const other = await api.as(await makeUser(payload, { roles: ['manager'] }))
    expect((await read(`?after=${next}&wait=1&filter[type]=refund.*`, other)).status).toBe(200)
    await restock()
    expect((await Promise.all(waiting)).map(({ events }) => events.length)).toEqual(
      Array.from({ length: MAX_WAITING_OF_ONE }, () => 1),
    )
    expect((await read(`?after=${next}&wait=3`)).status).toBe(200)
  })
})

describe('a stream of events', () => {
  const fetch = createStreamFetch({ payload })

  async function open(query: string, headers: Record<string, string> = {}) {
    const token = await tokenOf(payload, admin)
    const response = await fetch(
      new Request(`http://127.0.0.1:3000/api/v1/events${query}`, {
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
      }),
    )
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    /** The next part that has an event. */
    const nextEvents = async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return null
        const text = decoder.decode(value)
        if (text.includes('event: ')) return text
      }
    }
    return { response, reader, nextEvents }
  }

  it('goes on with events as they come, and again behind the last one that was seen', async () => {
    const { next } = await read('?after=latest')
    const { response, reader, nextEvents } = await open(`?after=${next}&filter[type]=stock.*`)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    await restock()
    const first = await nextEvents()
    expect(first).toMatch(/^id: \d+\nevent: stock\.changed\ndata: \{.*\}\n\n$/)
    await restock()
    const second = await nextEvents()
    await reader.cancel()
    const seen = /^id: (\d+)$/m.exec(first ?? '')?.[1] ?? ''
    const again = await open(`?after=0&filter[type]=stock.*`, { 'last-event-id': seen })
    const repeated = await again.reader.read()
    expect(new TextDecoder().decode(repeated.value)).toContain(second)
    await again.reader.cancel()
  })

  it('ends, as does all waiting, when the process stops', async () => {
    const { next } = await read('?after=latest')
    const { nextEvents } = await open(`?after=${next}`)
    const waiting = read(`?after=${next}&wait=30`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const startedMs = performance.now()
    eventWatchOf(payload).stop()
    expect((await waiting).status).toBe(200)
    expect(await nextEvents()).toBeNull()
    expect((await read(`?after=${next}&wait=30`)).events).toEqual([])
    expect(performance.now() - startedMs).toBeLessThan(1_000)
  })
})
