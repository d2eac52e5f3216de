import { beforeAll, describe, expect, it } from 'vitest'

import type { Product } from '@/payload-types'

import { makeStore, makeUser, makeVariant, nextSerial } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { callGraphql, callRest } from './support/interfaces'
import type { Client } from './support/v1-client'
import { startApi, tokenOf } from './support/v1-client'

/** Slugs and SKUs: made of any title, told apart when they are saved, and given up by what is in the trash. */

const payload = await startPayload()
const api = await startApi(payload)
let token: string
let customerToken: string
let staff: Client

beforeAll(async () => {
  await makeStore(payload)
  const manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  customerToken = await tokenOf(payload, await makeUser(payload))
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
    expect([rest.status, v1.status, v1.body.error.code]).toEqual([400, 400, 'VALIDATION_ERROR'])
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

async function takeAgain({ collection, field, value }: Held) {
  const { id: parent } = await makeProduct({})
  const ofVariant = { product: parent, priceMinor: 1, taxClass: 'standard', onHand: 0 }
  const body = { title: 'New', position: 0, [field]: value, ...(collection === 'variants' ? ofVariant : {}) }
  return callRest('POST', `/${collection}`, { token, body })
}

describe('a slug or SKU that the trash holds', () => {
  it('says what holds it and where, and is free once that gives it up', async () => {
    for (const held of await makeHeld()) {
      const { collection, id, field, value } = held
      const refused = await takeAgain(held)
      expect([collection, refused.status]).toEqual([collection, 400])
      expect(refused.body.errors?.[0]?.message).toContain(`“${value}” is held by “Gone” in the trash`)
      expect(refused.body.errors?.[0]?.data?.['held_by']).toMatchObject({ collection, id, is_trashed: true })
      const freed = await callRest('POST', `/${collection}/${id}/free-${field}`, { token, body: {} })
      expect([freed.status, freed.body['freed']]).toEqual([200, value])
      expect((await takeAgain(held)).status).toBe(201)
      const back = await payload.update({
        collection,
        id,
        data: { deletedAt: null },
        trash: true,
        overrideAccess: true,
      })
      expect(back).toMatchObject({ [field]: freed.body['now'] })
    }
  })

  it('is freed by those alone who may change it, and for what is in the trash alone', async () => {
    const [held] = await makeHeld()
    const path = `/products/${held?.id ?? ''}/free-slug`
    for (const [who, expected] of [
      [null, 401],
      [customerToken, 403],
    ] as const)
      expect((await callRest('POST', path, { token: who, body: {} })).status).toBe(expected)
    const kept = await makeProduct({})
    expect((await callRest('POST', `/products/${kept.id}/free-slug`, { token, body: {} })).status).toBe(404)
  })
})
