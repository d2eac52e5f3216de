import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import type { User, Variant } from '@/payload-types'

import { levelsOf } from '../../factories/books'
import { ADDRESS, makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'
import { tokenOf } from '../support/v1/v1-client'

const BASE = 'http://127.0.0.1:3000'
const PASSWORD = 'correct horse battery'
const HANDLERS = {
  GET: REST_GET(config),
  POST: REST_POST(config),
  PATCH: REST_PATCH(config),
  DELETE: REST_DELETE(config),
}

interface Answer {
  status: number
  body: Record<string, unknown>
}

interface Call {
  who: string | null
  body?: unknown
}

let payload: Payload
let variant: Variant
const tokens: Record<string, string> = {}
const users: Record<string, User> = {}

function request(method: string, url: string, { who, body }: Call): Request {
  return new Request(`${BASE}${url}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(who ? { authorization: `JWT ${tokens[who] ?? ''}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function rest(method: keyof typeof HANDLERS, url: string, { who, body }: Call): Promise<Answer> {
  const slug = url.split('?')[0]?.split('/').filter(Boolean) ?? []
  const response = await HANDLERS[method](request(method, `/api${url}`, { who, body }), {
    params: Promise.resolve({ slug }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function graphql(who: string | null, query: string, variables: object = {}): Promise<Answer> {
  const response = await graphqlHandler(request('POST', '/api/graphql', { who, body: { query, variables } }))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function signIn(name: string, roles: User['roles']): Promise<void> {
  const user = await makeUser(payload, { roles, password: PASSWORD })
  users[name] = user
  tokens[name] = await tokenOf(payload, user)
}

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  variant = await makeVariant(payload, { onHand: 50 })
  await signIn('admin', ['admin'])
  await signIn('support', ['support'])
  await signIn('customer', ['customer'])
  await signIn('stranger', ['customer'])
})
afterAll(() => payload.destroy())

async function placeByRest(who: string, quantity = 1): Promise<string> {
  const body = { lines: [{ sku: variant.sku, quantity }], shippingAddress: ADDRESS }
  const placed = await rest('POST', '/orders/place', { who, body })
  expect(placed.status).toBe(201)
  return String(placed.body['id'])
}

describe('Payload’s REST keeps the order core’s rules', () => {
  it('creates drafts whose prices come from the catalogue, against any that are sent', async () => {
    const body = { lines: [{ variant: variant.id, quantity: 2 }], shippingAddress: ADDRESS }
    const drafted = await rest('POST', '/orders', { who: 'customer', body })
    expect(drafted).toMatchObject({
      status: 201,
      body: { doc: { status: 'draft', subtotalMinor: 2000, totalMinor: 2000, source: 'rest' } },
    })
    const priced = await rest('POST', '/orders', { who: 'customer', body: { ...body, totalMinor: 1 } })
    expect(priced).toMatchObject({ status: 403, body: { errors: [{ data: { code: 'FORBIDDEN' } }] } })
    const placed = await rest('POST', '/orders', { who: 'admin', body: { ...body, status: 'paid' } })
    expect(placed.status).toBe(403)
  })

  it('refuses a direct write of status, totals, lines or payment, by staff too', async () => {
    const id = await placeByRest('customer')
    for (const body of [
      { status: 'shipped' },
      { totalMinor: 1 },
      { paidTotalMinor: 1499 },
      { paymentStatus: 'paid' },
      { lines: [] },
      { number: 'X1' },
      { customer: users['stranger']?.id },
    ]) {
      const answer = await rest('PATCH', `/orders/${id}`, { who: 'admin', body })
      expect(answer, JSON.stringify(body)).toMatchObject({ status: 403 })
    }
    const noted = await rest('PATCH', `/orders/${id}`, { who: 'admin', body: { internalNote: 'Call first' } })
    expect(noted).toMatchObject({
      status: 200,
      body: { doc: { internalNote: 'Call first', status: 'placed' } },
    })
  })

  it('accepts back an unchanged document, as the admin panel saves it', async () => {
    const id = await placeByRest('customer')
    const { body: order } = await rest('GET', `/orders/${id}?depth=0`, { who: 'admin' })
    const saved = await rest('PATCH', `/orders/${id}`, {
      who: 'admin',
      body: { ...order, note: 'Ring twice' },
    })
    expect(saved).toMatchObject({ status: 200, body: { doc: { note: 'Ring twice' } } })
  })

  it('refuses direct writes of stock, payments, shipments, refunds, movements and events', async () => {
    const stock = await rest('PATCH', `/variants/${variant.id}`, { who: 'admin', body: { onHand: 9999 } })
    expect(stock.status).toBe(403)
    const before = await levelsOf(payload, variant.id)
    for (const slug of ['payments', 'shipments', 'refunds', 'stock-movements', 'order-events', 'mails']) {
      const answer = await rest('POST', `/${slug}`, { who: 'admin', body: { amountMinor: 1 } })
      expect(answer.status, slug).toBe(403)
    }
    expect(await levelsOf(payload, variant.id)).toEqual(before)
  })

  it('shows a customer their own orders alone', async () => {
    const id = await placeByRest('customer')
    expect(await rest('GET', `/orders/${id}`, { who: 'stranger' })).toMatchObject({ status: 404 })
    expect(await rest('GET', `/orders/${id}`, { who: null })).toMatchObject({ status: 403 })
    const list = await rest('GET', '/orders?limit=100', { who: 'stranger' })
    expect(list.body).toMatchObject({ totalDocs: 0, docs: [] })
    const paid = await rest('POST', `/orders/${id}/payments`, {
      who: 'customer',
      body: { amountMinor: 1499, currency: 'GBP' },
    })
    expect(paid.status).toBe(403)
    const cancelled = await rest('POST', `/orders/${id}/transitions`, {
      who: 'stranger',
      body: { to: 'cancelled' },
    })
    expect(cancelled.status).toBe(404)
  })

  it('hides staff’s fields from customers', async () => {
    const { body } = await rest('GET', `/variants/${variant.id}`, { who: 'customer' })
    expect(body).toHaveProperty('priceMinor')
    for (const key of ['onHand', 'reserved', 'lowStockLevel']) expect(body).not.toHaveProperty(key)
  })

  it('never answers more than 100 documents, nor follows relations deeper than 3', async () => {
    for (const query of ['limit=0', 'limit=100000', 'limit=-1', 'pagination=false']) {
      const { body } = await rest('GET', `/orders?${query}`, { who: 'admin' })
      expect((body['docs'] as unknown[]).length, query).toBeLessThanOrEqual(100)
      expect(Number(body['limit']), query).toBeLessThanOrEqual(100)
      expect(Number(body['limit']), query).toBeGreaterThan(0)
    }
  })

  it('has no versions of what keeps none, for any role', async () => {
    const id = '0192d3a4-0000-7000-8000-000000000000'
    const paths = ['/globals/store/versions', `/globals/store/versions/${id}`, `/orders/versions/${id}`]
    for (const who of [null, 'customer', 'admin']) {
      for (const path of paths) expect((await rest('GET', path, { who })).status, path).toBe(404)
    }
    // To visitors, an order of that name is like any other.
    expect((await rest('GET', '/orders/versions', { who: 'admin' })).status).toBe(404)
    expect((await rest('GET', '/orders/versions', { who: null })).status).toBe(403)
  })

  it('keeps what orders point at: no hard delete, but a trash to restore from', async () => {
    const extra = await makeVariant(payload)
    const id = typeof extra.product === 'object' ? extra.product.id : extra.product
    const gone = await rest('DELETE', `/products/${id}`, { who: 'admin' })
    expect(gone).toMatchObject({ status: 409, body: { errors: [{ data: { code: 'CONFLICT' } }] } })
    const trashed = await rest('PATCH', `/products/${id}`, {
      who: 'admin',
      body: { deletedAt: new Date().toISOString() },
    })
    expect(trashed.status).toBe(200)
    expect((await rest('GET', `/products/${id}`, { who: 'admin' })).status).toBe(404)
    const restored = await rest('PATCH', `/products/${id}?trash=true`, {
      who: 'admin',
      body: { deletedAt: null },
    })
    expect(restored.status).toBe(200)
    expect((await rest('GET', `/products/${id}`, { who: 'admin' })).status).toBe(200)
  })

  it('says at the list of variants why a product without any is not published', async () => {
    const body = { title: 'Nothing to sell', _status: 'published' }
    const refused = await rest('POST', '/products', { who: 'admin', body })
    const message = expect.stringMatching(/add a variant before publishing/) as string
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ message, data: { errors: [{ path: 'variants', message }] } }] },
    })
  })

  it('lets no user make themselves staff', async () => {
    const own = await rest('PATCH', `/users/${users['customer']?.id ?? ''}`, {
      who: 'customer',
      body: { roles: ['admin'] },
    })
    expect(own.status).toBe(403)
    const registered = await rest('POST', '/users', {
      who: null,
      body: { email: 'x@example.com', name: 'X', password: PASSWORD, roles: ['admin'] },
    })
    expect(registered.status).toBe(403)
    const byManager = await rest('PATCH', `/users/${users['support']?.id ?? ''}`, {
      who: 'support',
      body: { roles: ['support', 'admin'] },
    })
    expect(byManager.status).toBe(403)
  })
})

describe('Payload’s GraphQL keeps the same rules', () => {
  const PLACE = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { id number status totalMinor } }`
  const MOVE = `mutation($id: String!, $input: TransitionOrderInput!) { transitionOrder(id: $id, input: $input) { status } }`

  it('places and moves orders by the same use cases', async () => {
    const input = { lines: [{ sku: variant.sku, quantity: 1 }], shippingAddress: ADDRESS }
    const placed = await graphql('customer', PLACE, { input })
    expect(placed.body).toMatchObject({ data: { placeOrder: { status: 'placed', totalMinor: 1499 } } })
    const { id } = (placed.body['data'] as { placeOrder: { id: string } }).placeOrder
    const shipped = await graphql('customer', MOVE, { id, input: { to: 'shipped' } })
    expect(shipped.body).toMatchObject({ errors: [{ extensions: { statusCode: 403 } }] })
    const moved = await graphql('admin', MOVE, { id, input: { to: 'shipped' } })
    expect(moved.body).toMatchObject({ data: { transitionOrder: { status: 'shipped' } } })
    const strange = await graphql('stranger', MOVE, { id, input: { to: 'cancelled' } })
    expect(strange.body).toMatchObject({ errors: [{ extensions: { statusCode: 404 } }] })
  })

  it('refuses a direct write of status', async () => {
    const id = await placeByRest('customer')
    const query = `mutation($id: String!) { updateOrder(id: $id, data: { status: paid }) { status } }`
    const answer = await graphql('admin', query, { id })
    expect(answer.body).toMatchObject({ errors: [{ extensions: { statusCode: 403 } }] })
  })
})
