import { REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** What a customer, or a visitor, tries in order to see or change what is not theirs. */

const payload = await startPayload()
const api = await startApi(payload)
const HANDLERS = { GET: REST_GET(config), POST: REST_POST(config), PATCH: REST_PATCH(config) }

const SECRET = 'Unspeakable'
let boss: User
let victim: User
let mallory: User
let token: string
let orderId: string

beforeAll(async () => {
  await makeStore(payload)
  boss = await makeUser(payload, { roles: ['admin'], email: 'boss@example.com' })
  victim = await makeUser(payload)
  mallory = await makeUser(payload)
  token = await tokenOf(payload, mallory)
  await payload.update({
    collection: 'users',
    id: victim.id,
    overrideAccess: true,
    data: {
      internalNote: SECRET,
      addresses: [{ name: 'V', line1: SECRET, city: SECRET, postcode: '1', country: 'GB' }],
    },
  })
  const variant = await makeVariant(payload, { onHand: 7 })
  const order = await placeNewOrder(contextOf(payload, victim), {
    lines: [{ variantId: variant.id, quantity: 1 }],
    shippingAddress: { ...ADDRESS, line1: SECRET },
  })
  orderId = order.id
  for (const [collection, id] of await publicDocuments()) {
    await payload.db.updateOne({ collection, id, data: { createdBy: boss.id, updatedBy: victim.id } })
  }
})

async function publicDocuments() {
  const category = await payload.create({
    collection: 'categories',
    overrideAccess: true,
    data: { title: 'Kitchen', slug: 'kitchen', position: 0 },
  })
  const { docs } = await payload.find({ collection: 'products', overrideAccess: true, depth: 0 })
  return [['categories', category.id] as const, ...docs.map(({ id }) => ['products', id] as const)]
}

interface Ask {
  body?: object
  isVisitor?: boolean
}

async function rest(method: keyof typeof HANDLERS, path: string, { body, isVisitor = false }: Ask = {}) {
  const request = new Request(`http://127.0.0.1:3000/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(isVisitor ? {} : { authorization: `JWT ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
  const response = await HANDLERS[method](request, { params: Promise.resolve({ slug }) })
  const text = await response.text()
  return { status: response.status, text, docs: (JSON.parse(text) as { docs?: unknown[] }).docs ?? [] }
}

async function graphql(query: string): Promise<string> {
  const request = new Request('http://127.0.0.1:3000/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify({ query }),
  })
  return (await graphqlHandler(request)).text()
}

const BOTH = [{ isVisitor: true }, { isVisitor: false }]

describe('a customer does not become staff', () => {
  it('by a change of one’s own account', async () => {
    for (const body of [{ roles: ['admin'] }, { roles: ['customer', 'support'] }, { isVerified: true }]) {
      await rest('PATCH', `/users/${mallory.id}`, { body })
      const mine = await api.as(mallory)
      await mine.send('PATCH', `/users/${mallory.id}`, body)
    }
    await graphql(`mutation { updateUser(id: "${mallory.id}", data: { roles: [admin] }) { id } }`)
    const now = await payload.findByID({ collection: 'users', id: mallory.id, overrideAccess: true })
    expect(now).toMatchObject({ roles: ['customer'], isVerified: false })
  })

  it('by another user’s account, or a new one', async () => {
    const account = {
      email: 'new@example.com',
      name: 'N',
      password: 'correct horse battery',
      roles: ['admin'],
    }
    for (const ask of BOTH) {
      await rest('POST', '/users', { body: account, ...ask })
      await rest('POST', '/users/first-register', { body: account, ...ask })
      await rest('PATCH', `/users/${victim.id}`, { body: { roles: ['admin'] }, ...ask })
    }
    await api.anonymous.post('/auth/register', account)
    const { totalDocs } = await payload.count({
      collection: 'users',
      overrideAccess: true,
      where: { roles: { in: ['admin'] } },
    })
    expect(totalDocs).toBe(1)
  })
})

describe('another user’s data stays unseen', () => {
  const PATHS = [
    '/orders?depth=3',
    '/users?depth=3',
    '/products?depth=3',
    '/categories?depth=3',
    '/categories?depth=2&populate[users][email]=true&populate[users][addresses]=true',
    '/products?depth=2&populate[users][email]=true&select[createdBy]=true&select[updatedBy]=true',
    '/stock-movements',
    '/sessions?depth=2',
    '/mails',
    '/imports',
    '/payload-preferences',
    '/payload-kv',
    '/products/versions',
    '/users/versions',
    '/orders/versions',
  ]

  it.each(PATHS)('at %s', async (path) => {
    for (const ask of BOTH) {
      const { text } = await rest('GET', path, ask)
      for (const secret of [SECRET, boss.email, victim.email, 'internalNote', '"onHand"', '"hash"', '"salt"'])
        expect(text).not.toContain(secret)
    }
  })

  it('at documents by their ids, which answer as if they were not there', async () => {
    const unknown = '019a0000-0000-7000-8000-000000000000'
    for (const slug of ['orders', 'users']) {
      const theirs = await rest('GET', `/${slug}/${slug === 'orders' ? orderId : victim.id}`)
      const unknowns = await rest('GET', `/${slug}/${unknown}`)
      expect([theirs.status, theirs.text]).toEqual([unknowns.status, unknowns.text])
    }
    const mine = await api.as(mallory)
    const [theirs, unknowns] = [await mine.get(`/orders/${orderId}`), await mine.get(`/orders/${unknown}`)]
    expect(theirs.status).toBe(404)
    expect(theirs.body.error.message).toBe(unknowns.body.error.message)
  })

  it('through GraphQL’s relations and joins', async () => {
    for (const query of [
      '{ Categories { docs { createdBy { email addresses { line1 } } updatedBy { email addresses { line1 } } } } }',
      '{ Products { docs { updatedBy { email internalNote } variants(limit: 10) { docs { onHand createdBy { email } } } } } }',
      `{ Order(id: "${orderId}") { number customer { email } shippingAddress { line1 } } }`,
      `{ User(id: "${victim.id}") { email addresses { line1 } } }`,
      '{ Sessions { docs { user { email } } } }',
      '{ PayloadLockedDocuments { docs { user { value { ... on User { email } } } } } }',
    ]) {
      const text = await graphql(query)
      expect(text, query).not.toMatch(/levels deep|values/)
      for (const secret of [SECRET, boss.email, victim.email]) expect(text, query).not.toContain(secret)
    }
  })
})

describe('a condition or an order of rows tells nothing of what stays unseen', () => {
  /** Conditions that hold for documents of the boss or the victim, and that are not visible from outside. */
  const PROBES = [
    '/categories?where[createdBy.email][equals]=boss@example.com',
    '/categories?where[updatedBy.addresses.city][equals]=Unspeakable',
    '/categories?where[createdBy.roles][in]=admin',
    '/categories?where[createdBy.hash][exists]=true',
    '/categories?where[createdBy.resetPasswordToken][exists]=false',
    '/categories?where[updatedBy.internalNote][equals]=Unspeakable',
    '/products?where[createdBy.email][like]=boss',
    '/products?where[or][0][createdBy.email][like]=boss',
    '/products?where[variants.onHand][equals]=7',
    '/variants?where[onHand][equals]=7',
    '/orders?where[shippingAddress.line1][equals]=Unspeakable',
    '/users?where[internalNote][equals]=Unspeakable',
    '/users?where[addresses.city][equals]=Unspeakable',
  ]

  it.each(PROBES)('at %s', async (path) => {
    for (const ask of BOTH) {
      const { docs } = await rest('GET', path, ask)
      expect(docs).toEqual([])
    }
  })

  it('at a relation of a relation', async () => {
    const { docs } = await rest('GET', '/variants?where[product.createdBy.email][like]=boss')
    expect(docs).toEqual([])
  })

  it('that staff, who may see it, do find by', async () => {
    const where = { 'createdBy.email': { equals: boss.email } }
    const { totalDocs } = await payload.count({ collection: 'categories', where, overrideAccess: true })
    expect(totalDocs).toBe(1)
    const bossToken = await tokenOf(payload, boss)
    const headers = { authorization: `JWT ${bossToken}` }
    const url = 'http://127.0.0.1:3000/api/categories?sort=createdBy.email&where[createdBy.email][like]=boss'
    const response = await HANDLERS.GET(new Request(url, { headers }), {
      params: Promise.resolve({ slug: ['categories'] }),
    })
    expect(await response.json()).toMatchObject({ totalDocs: 1 })
  })

  const SORTS = [
    '/categories?sort=createdBy.email',
    '/categories?sort=-createdBy.hash',
    '/products?sort=createdBy.internalNote',
    '/products?sort=title,createdBy.email',
    '/variants?sort=onHand',
    '/variants?sort=product.createdBy.email',
    '/products?joins[variants][sort]=onHand',
    '/products?joins[variants][sort]=createdBy.email',
  ]

  it.each(SORTS)('at %s', async (path) => {
    for (const ask of BOTH) {
      const { status } = await rest('GET', path, ask)
      expect([400, 403]).toContain(status)
    }
  })
})
