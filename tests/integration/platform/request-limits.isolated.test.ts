import { getPayload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import config from '@payload-config'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Variant } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { HeadersOf } from '../support/accounts/session-interfaces'
import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const PER_USER = 60
const PER_ADDRESS = 40
const ORDERS = 3
// Before any module reads its settings.
vi.hoisted(() => {
  Object.assign(process.env, {
    USER_REQUESTS_PER_MINUTE: '60',
    ADDRESS_REQUESTS_PER_MINUTE: '40',
    CUSTOMER_ORDERS_PER_HOUR: '3',
  })
})

const payload = await startPayload()
const v1 = createCheckedFetch({ payload })
const { rest, graphqlResponse } = openClients(payload)

interface Told {
  status: number
  limit: string | null
  remaining: string | null
  isToldWhen: boolean
}

function told({ status, headers }: Response): Told {
  const [limit, remaining] = [headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]
  return { status, limit, remaining, isToldWhen: headers.has('retry-after') }
}

const byV1 = async (headers: HeadersOf, on = v1) =>
  told(await on(new Request('http://127.0.0.1:3000/api/v1/products?per_page=1', { headers })))
const byRest = async (headers: HeadersOf, path = '/products?limit=1') =>
  told(await rest('GET', path, { headers }))
const byGraphql = async (headers: HeadersOf) =>
  told(await graphqlResponse('{ Products(limit: 1) { docs { id } } }', headers))

let variant: Variant

beforeAll(async () => {
  await makeStore(payload)
  variant = await makeVariant(payload, { onHand: 1000 })
}, 60_000)

async function person(wish: Parameters<typeof makeUser>[1] = {}) {
  const user = await makeUser(payload, wish)
  return { user, headers: { authorization: `Bearer ${await tokenOf(payload, user)}` } }
}

describe('requests to the APIs', () => {
  it('are counted per signed-in user, by all interfaces and processes together', async () => {
    const { headers } = await person()
    const other = await getPayload({ config, key: 'another process' })
    const elsewhere = createCheckedFetch({ payload: other })
    // People are told of their limit when it is reached, programs with keys each time.
    expect(await byV1(headers)).toEqual({ status: 200, limit: null, remaining: null, isToldWhen: false })
    for (let round = 0; round < (PER_USER - 3) / 3; round += 1) {
      const statuses = [await byV1(headers, elsewhere), await byRest(headers), await byGraphql(headers)]
      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200])
    }
    const others = await Promise.all(Array.from({ length: 12 }, () => byV1(headers)))
    expect(others.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2)
    const refused = { status: 429, limit: '60', remaining: '0', isToldWhen: true }
    expect([await byV1(headers), await byRest(headers), await byGraphql(headers)]).toEqual(times(3, refused))
    // The other process may still spend what it took in advance: less than a twentieth.
    expect([(await byV1(headers, elsewhere)).status, (await byV1(headers, elsewhere)).status]).toContain(200)
    expect(await byV1(headers, elsewhere)).toEqual(refused)
    expect((await byV1((await person()).headers)).status).toBe(200)
    await other.destroy()
  })

  it('are counted for visitors by their address, and one with a token or key that is worth nothing is a visitor', async () => {
    const here = { 'x-client-address': '203.0.113.40' }
    const guessed = { ...here, authorization: `Bearer br_${'x'.repeat(43)}` }
    const statuses: number[] = []
    for (let round = 0; round < PER_ADDRESS / 8; round += 1) {
      statuses.push((await byV1(here)).status, (await byRest(here)).status, (await byGraphql(here)).status)
      statuses.push((await byV1({ ...here, authorization: 'Bearer nonsense' })).status)
      for (const ask of [byV1, byRest, byGraphql]) statuses.push((await ask(guessed)).status)
      statuses.push((await byV1(here)).status)
    }
    expect([...new Set(statuses)].toSorted()).toEqual([200, 401])
    const refused = { status: 429, limit: '40', remaining: '0', isToldWhen: true }
    expect([await byV1(here), await byRest(here), await byGraphql(here)]).toEqual(times(3, refused))
    expect((await byV1({ ...here, authorization: 'Bearer nonsense' })).status).toBe(429)
    expect([await byV1(guessed), await byRest(guessed), await byGraphql(guessed)]).toEqual(times(3, refused))
    // Pictures are no requests to an API, and other addresses and those who are signed in go on.
    expect((await byRest(here, '/media/file/none.webp')).status).not.toBe(429)
    expect((await byV1({ 'x-client-address': '203.0.113.41' })).status).toBe(200)
    expect((await byV1({ ...here, ...(await person()).headers })).status).toBe(200)
  })

  it('that come at the same moment are let through as often as the limit says', async () => {
    const { headers } = await person()
    const all = await Promise.all(Array.from({ length: PER_USER + 20 }, () => byV1(headers)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(PER_USER)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(20)
  })
})

describe('orders of a customer', () => {
  it('are as many an hour as the limit says, through every interface; staff have no such limit', async () => {
    const { user, headers } = await person()
    const lines = [{ sku: variant.sku, quantity: 1 }]
    const order = { lines, shipping_address: ADDRESS }
    const post = (by: HeadersOf) =>
      v1(
        new Request('http://127.0.0.1:3000/api/v1/orders', {
          method: 'POST',
          headers: { ...by, 'content-type': 'application/json' },
          body: JSON.stringify(order),
        }),
      )
    const checkoutKey = `checkout-${String(nextSerial())}-0123456789`
    const wish = { lines, shippingAddress: ADDRESS, checkoutKey }
    const first = await placeNewOrder(contextOf(payload, user), wish)
    expect([(await post(headers)).status, (await post(headers)).status]).toEqual([201, 201])
    const refused = await post(headers)
    expect(told(refused)).toMatchObject({ status: 429, limit: String(ORDERS), isToldWhen: true })
    const byRestToo = await rest('POST', '/orders/place', {
      headers,
      body: { lines, shippingAddress: ADDRESS },
    })
    expect([byRestToo.status, byRestToo.headers.get('ratelimit-limit')]).toEqual([429, String(ORDERS)])
    expect(await bodyOf(byRestToo)).toMatchObject({ errors: [{ data: { code: 'RATE_LIMITED' } }] })
    // The same request again answers the order that was placed.
    expect(await placeNewOrder(contextOf(payload, user), wish)).toEqual(first)
    const staff = await person({ roles: ['manager'] })
    for (let count = 0; count <= ORDERS; count += 1) expect((await post(staff.headers)).status).toBe(201)
  })
})

function times<T>(count: number, what: T): T[] {
  return Array.from({ length: count }, () => what)
}
