import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { eventWatchOf } from '@/features/events/event-watch'
import { MAX_WAITING_OF_ONE } from '@/features/events/waiting-places'
import type { User } from '@/payload-types'

import { makeUser } from '../../factories/shop'
import { readFeedOf } from '../support/events/read-feed'
import { createStreamFetch } from '../support/v1/checked-fetch'
import type { Client } from '../support/v1/v1-client'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, staff, teapot, placeOrder } = await startShop()

const read = (query: string, client: Client = staff) => readFeedOf(client, query)

let admin: User
beforeAll(async () => {
  admin = await makeUser(payload, { roles: ['admin'] })
})
afterAll(() => eventWatchOf(payload).stop())

const restock = () => staff.post(`/variants/${teapot.id}/stock-adjustments`, { delta: 1, reason: 'Found' })

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

  it('is not opened by a HEAD, which takes no place of those that wait', async () => {
    const token = await tokenOf(payload, admin)
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
    const ask = () => fetch(new Request('http://127.0.0.1:3000/api/v1/events', { method: 'HEAD', headers }))
    for (let asked = 0; asked <= MAX_WAITING_OF_ONE; asked += 1) {
      const { status, body } = await ask()
      expect([status, body]).toEqual([200, null])
    }
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
