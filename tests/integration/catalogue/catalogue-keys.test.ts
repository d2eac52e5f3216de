import { beforeAll, describe, expect, it } from 'vitest'

import type { Product } from '@/payload-types'

import { makeStore, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** Slugs and SKUs: made of any title, told apart when they are saved, and given up by what is in the trash. */

const payload = await startPayload()
const api = await startApi(payload)
let token: string
let customerToken: string
let staff: Client
let customerClient: Client

beforeAll(async () => {
  await makeStore(payload)
  const manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  const customer = await makeUser(payload)
  customerToken = await tokenOf(payload, customer)
  customerClient = await api.as(customer)
  staff = await api.as(manager)
})

const deletedAt = new Date().toISOString()

function makeProduct(data: Partial<Pick<Product, 'title' | 'slug'>>): Promise<Product> {
  const title = data.title ?? `Held ${String(nextSerial())}`
  return payload.create({
    collection: 'products',
    draft: true,
    data: { ...data, title },
    overrideAccess: true,
  })
}

describe('a slug', () => {
  it('is made of a title in any script, and opens the product at v1', async () => {
    for (const [title, slug] of [
      ['Чашка', 'chashka'],
      ['漢字', 'hanzi'],
      ['ถ้วย', null],
    ] as const) {
      const { status, body } = await staff.post('/products', { title })
      expect([status, slug ?? body.data['slug']]).toEqual([201, body.data['slug']])
      expect((await staff.get(`/products/${String(body.data['slug'])}`)).body.data['title']).toBe(title)
    }
  })

  it('of a second document with the same title has a number', async () => {
    const titles = ['Twin', 'Twin', 'Twin']
    const made: unknown[] = []
    for (const title of titles) made.push((await staff.post('/products', { title })).body.data['slug'])
    expect(made).toEqual(['twin', 'twin-2', 'twin-3'])
  })

  it('that another product has is refused when a draft is saved, at REST, GraphQL and v1', async () => {
    const other = await makeProduct({ title: 'Owner', slug: `owner-${String(nextSerial())}` })
    const { slug } = other
    const { id } = await makeProduct({})
    const rest = await callRest('PATCH', `/products/${id}?draft=true`, { token, body: { slug } })
    const query = `mutation { updateProduct(id: "${id}", draft: true, data: { slug: "${slug}" }) { id } }`
    const graphql = await callGraphql(query, token)
    const v1 = await staff.send('PATCH', `/products/${id}`, { slug })
    for (const said of [rest.body.errors?.[0]?.message, graphql.errors?.[0]?.message, v1.body.error.message])
      expect(said).toBe(`The slug “${slug}” belongs to “Owner” already.`)
    expect([rest.status, v1.status, v1.body.error.code]).toEqual([400, 409, 'CONFLICT'])
    expect(v1.body.error.details?.fields).toMatchObject([{ path: 'slug' }])
  })

  it('that the draft of a published product wants is as good as taken', async () => {
    const variant = await makeVariant(payload)
    const id = typeof variant.product === 'string' ? variant.product : variant.product.id
    const slug = `wanted-${String(nextSerial())}`
    await payload.update({ collection: 'products', id, draft: true, data: { slug }, overrideAccess: true })
    const { status } = await callRest('POST', '/products?draft=true', { token, body: { title: 'T', slug } })
    expect(status).toBe(400)
  })
})

type Held = {
  collection: 'products' | 'categories' | 'variants'
  id: string
  field: 'slug' | 'sku'
  value: string
}

async function makeHeld(): Promise<Held[]> {
  const product = await makeProduct({ title: 'Gone', slug: `gone-${String(nextSerial())}` })
  const slug = `gone-${String(nextSerial())}`
  const category = await payload.create({
    collection: 'categories',
    data: { title: 'Gone', slug, position: 0 },
    overrideAccess: true,
  })
  const sku = `GONE-${String(nextSerial())}`
  const { id: parent } = await makeProduct({})
  const data = { product: parent, title: 'Gone', sku, priceMinor: 1, taxClass: 'standard' as const }
  const variant = await payload.create({
    collection: 'variants',
    data: { ...data, onHand: 0, reserved: 0 },
    overrideAccess: true,
  })
  const held: Held[] = [
    { collection: 'products', id: product.id, field: 'slug', value: product.slug },
    { collection: 'categories', id: category.id, field: 'slug', value: slug },
    { collection: 'variants', id: variant.id, field: 'sku', value: sku },
  ]
  for (const { collection, id } of held)
    await payload.update({ collection, id, data: { deletedAt }, overrideAccess: true })
  return held
}

interface Told {
  message: string | undefined
  heldBy: unknown
}

interface Freed {
  status: number
  freed: unknown
  now: unknown
}

type Row = Record<string, unknown>
type As = { token: string | null; client: Client }

/** Taking a key and freeing it, as each interface has it. */
const INTERFACES = {
  REST: {
    take: async (asked: Row, { collection }: Held): Promise<Told> => {
      const { body } = await callRest('POST', `/${collection}`, { token, body: asked })
      const [error] = body.errors ?? []
      return { message: error?.message, heldBy: error?.data?.['held_by'] }
    },
    free: async ({ collection, id, field }: Held, as: As): Promise<Freed> => {
      const { status, body } = await callRest('POST', `/${collection}/${id}/free-${field}`, {
        token: as.token,
        body: {},
      })
      return { status, freed: body['freed'], now: body['now'] }
    },
  },
  GraphQL: {
    take: async (asked: Row, { collection }: Held): Promise<Told> => {
      const type = { products: 'Product', categories: 'Category', variants: 'Variant' }[collection]
      const query = `mutation ($data: mutation${type}Input!) { create${type}(data: $data) { id } }`
      const [error] = (await callGraphql(query, token, { data: asked })).errors ?? []
      const data = error?.extensions?.['data'] as { held_by?: unknown } | undefined
      return { message: error?.message, heldBy: data?.held_by }
    },
    free: async ({ collection, id }: Held, as: As): Promise<Freed> => {
      const name = { products: 'freeProductSlug', categories: 'freeCategorySlug', variants: 'freeVariantSku' }
      const query = `mutation { freed: ${name[collection]}(id: "${id}") { id freed now } }`
      const { data, errors } = await callGraphql(query, as.token)
      const status = errors?.[0]?.extensions?.['statusCode']
      return {
        status: Number(status ?? 200),
        freed: data?.['freed']?.['freed'],
        now: data?.['freed']?.['now'],
      }
    },
  },
  v1: {
    take: async (asked: Row, { collection }: Held): Promise<Told> => {
      const { body } = await staff.post(`/${collection}`, inV1(asked))
      return { message: body.error.message, heldBy: body.error.details?.['held_by'] }
    },
    free: async ({ collection, id, field }: Held, as: As): Promise<Freed> => {
      const { status, body } = await as.client.send('POST', `/${collection}/${id}/free-${field}`)
      const data = status === 200 ? body.data : {}
      return { status, freed: data['freed'], now: data['now'] }
    },
  },
}

function inV1({ product, priceMinor, taxClass, onHand, ...rest }: Row) {
  if (product === undefined) return rest
  const { position: _position, ...variant } = rest
  const price = { amount: priceMinor, currency: 'GBP' }
  return { ...variant, product_id: product, price, tax_class: taxClass, on_hand: onHand }
}

async function bodyToTake({ collection, field, value }: Held): Promise<Row> {
  const { id: parent } = await makeProduct({})
  const ofVariant = { product: parent, priceMinor: 1, taxClass: 'standard', onHand: 0 }
  const ofCategory = { position: 0 }
  const more = { products: {}, categories: ofCategory, variants: ofVariant }[collection]
  return { title: 'New', [field]: value, ...more }
}

async function changesOf({ id, field }: Held) {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { documentId: { equals: id } },
    sort: '-createdAt',
    limit: 1,
    overrideAccess: true,
  })
  return JSON.stringify(docs[0]).includes(`"${field}"`) ? docs[0] : undefined
}

describe('a slug or SKU that the trash holds', () => {
  for (const [name, { take, free }] of Object.entries(INTERFACES)) {
    it(`says at ${name} what holds it and how it is freed, and is free then`, async () => {
      for (const held of await makeHeld()) {
        const { collection, id, field, value } = held
        const body = await bodyToTake(held)
        const refused = await take(body, held)
        expect(refused.message).toContain(`“${value}” is held by “Gone” in the trash`)
        const path = `${collection}/${id}/free-${field}`
        expect(refused.heldBy).toMatchObject({
          ...{ collection, id, title: 'Gone', is_trashed: true },
          free: { rest: `POST /api/${path}`, v1: `POST /api/v1/${path}` },
        })
        const freed = await free(held, { token, client: staff })
        expect([freed.status, freed.freed]).toEqual([200, value])
        expect(await changesOf(held)).toMatchObject({ actorName: expect.stringMatching(/./) as string })
        const back = await payload.update({
          collection,
          id,
          data: { deletedAt: null },
          trash: true,
          overrideAccess: true,
        })
        expect(back).toMatchObject({ [field]: freed.now })
        expect((await callRest('POST', `/${collection}`, { token, body })).status).toBe(201)
      }
    })

    it(`is freed at ${name} by those alone who may change it, and for what is in the trash alone`, async () => {
      const held = await makeHeld()
      const customer = { token: customerToken, client: customerClient }
      const visitor = { token: null, client: api.anonymous }
      for (const one of held) {
        expect((await free(one, visitor)).status).toBe(401)
        expect((await free(one, customer)).status).toBe(403)
        const kept = { ...one, id: (await makeProduct({})).id }
        expect((await free(kept, { token, client: staff })).status).toBe(404)
        expect((await free({ ...one, id: 'no-id' }, { token, client: staff })).status).toBe(404)
        expect(await payload.findByID({ ...one, trash: true, overrideAccess: true })).toMatchObject({
          [one.field]: one.value,
        })
      }
    })
  }

  it('by the newest draft of a product is freed like one that was published', async () => {
    const variant = await makeVariant(payload)
    const id = typeof variant.product === 'string' ? variant.product : variant.product.id
    const slug = `drafted-${String(nextSerial())}`
    await payload.update({ collection: 'products', id, draft: true, data: { slug }, overrideAccess: true })
    await payload.update({ collection: 'products', id, data: { deletedAt }, overrideAccess: true })
    const body = { title: 'New', slug }
    expect((await callRest('POST', '/products?draft=true', { token, body })).status).toBe(400)
    const freed = await callRest('POST', `/products/${id}/free-slug`, { token, body: {} })
    expect([freed.status, freed.body['freed']]).toEqual([200, slug])
    expect((await callRest('POST', '/products?draft=true', { token, body })).status).toBe(201)
  })
})
