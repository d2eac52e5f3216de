import { beforeAll, describe, expect, it } from 'vitest'

import { findArticles } from '@/features/catalogue/find-articles'
import { findProduct } from '@/features/catalogue/find-product'
import { listAddressesForCrawlers } from '@/features/catalogue/list-addresses-for-crawlers'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { quoteOrder } from '@/features/orders/placing/quote-order'
import type { User, Variant } from '@/payload-types'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makePicture } from '../../factories/pictures'
import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** What the shop took away is there for staff alone, however it is asked for. */

const payload = await startPayload()
const api = await startApi(payload)

const SECRET = 'Withdrawn'
const deletedAt = new Date().toISOString()
const HIDDEN = ['of a trashed product', 'of an unpublished product', 'in the trash'] as const
type Hidden = (typeof HIDDEN)[number]

let customer: User
let tokens: Record<'visitor' | 'customer', string | null>
let clients: Record<'visitor' | 'customer', Client>
let staffToken: string
let shopper: Context
let variants: Record<Hidden, Variant>
let productIds: string[]

const productOf = ({ product }: Variant) => (typeof product === 'string' ? product : product.id)

async function makeHidden(name: Hidden): Promise<Variant> {
  const variant = await makeVariant(payload, { title: `${SECRET} ${name}`, onHand: 7 })
  const id = productOf(variant)
  if (name === 'of a trashed product')
    await payload.update({ collection: 'products', id, data: { deletedAt }, overrideAccess: true })
  if (name === 'of an unpublished product')
    await payload.update({ collection: 'products', id, data: { _status: 'draft' }, overrideAccess: true })
  if (name !== 'in the trash') return variant
  const { docs } = await payload.find({
    collection: 'variants',
    where: { product: { equals: id } },
    overrideAccess: true,
  })
  const data = {
    product: id,
    sku: `KEPT-${variant.sku.slice(4)}`,
    title: 'Second',
    priceMinor: 1,
    onHand: 0,
    reserved: 0,
  }
  await payload.create({
    collection: 'variants',
    data: { ...data, taxClass: 'standard' },
    overrideAccess: true,
  })
  expect(docs).toHaveLength(1)
  await payload.update({ collection: 'variants', id: variant.id, data: { deletedAt }, overrideAccess: true })
  return variant
}

beforeAll(async () => {
  await makeStore(payload)
  customer = await makeUser(payload)
  shopper = contextOf(payload, customer, 'storefront')
  tokens = { visitor: null, customer: await tokenOf(payload, customer) }
  clients = { visitor: api.anonymous, customer: await api.as(customer) }
  staffToken = await tokenOf(payload, await makeUser(payload, { roles: ['support'] }))
  const made = []
  for (const name of HIDDEN) made.push([name, await makeHidden(name)] as const)
  variants = Object.fromEntries(made) as Record<Hidden, Variant>
  productIds = HIDDEN.map((name) => productOf(variants[name]))
  await makeVariant(payload, { title: 'On sale' })
})

const CALLERS = ['visitor', 'customer'] as const
const CASES = CALLERS.flatMap((caller) => HIDDEN.map((name) => ({ caller, name })))

describe('a variant that is not for sale', () => {
  it.each(CASES)('$name is not there for a $caller at REST', async ({ caller, name }) => {
    const token = tokens[caller]
    const { id, sku } = variants[name]
    for (const query of ['', '?trash=true', '?depth=2&trash=true&draft=true']) {
      const one = await callRest('GET', `/variants/${id}${query}`, { token })
      const unknown = await callRest('GET', `/variants/019a0000-0000-7000-8000-000000000000${query}`, {
        token,
      })
      expect([one.status, one.text]).toEqual([unknown.status, unknown.text])
    }
    for (const query of [`where[sku][equals]=${sku}`, `where[id][equals]=${id}`, 'limit=100']) {
      const list = await callRest('GET', `/variants?trash=true&${query}`, { token })
      expect(list.text).not.toContain(sku)
      expect(list.body.docs?.map((doc) => doc.id)).not.toContain(id)
    }
    const count = await callRest('GET', `/variants/count?trash=true&where[sku][equals]=${sku}`, { token })
    expect(count.body).toEqual({ totalDocs: 0 })
    const joined = await callRest('GET', '/products?depth=2&trash=true&limit=100', { token })
    expect(joined.text).not.toContain(sku)
  })

  it.each(CASES)('$name is not there for a $caller in GraphQL', async ({ caller, name }) => {
    const token = tokens[caller]
    const { id, sku } = variants[name]
    for (const query of [
      `{ Variant(id: "${id}", trash: true) { sku } }`,
      '{ Variants(limit: 100, trash: true) { docs { id sku } } }',
      '{ Products(limit: 100, trash: true) { docs { variants(limit: 100) { docs { id sku } } } } }',
    ]) {
      expect((await callGraphql(query, token)).text, query).not.toContain(sku)
    }
    const count = await callGraphql(
      `{ countVariants(where: { sku: { equals: "${sku}" } }) { totalDocs } }`,
      token,
    )
    expect(count.data?.['countVariants']).toEqual({ totalDocs: 0 })
  })

  it.each(CASES)('$name is not there for a $caller at v1', async ({ caller, name }) => {
    const client = clients[caller]
    const { id, sku } = variants[name]
    expect((await client.get(`/variants/${id}`)).status).toBe(404)
    for (const path of ['/variants?per_page=100', `/variants?filter[sku]=${sku}`, '/products?per_page=100'])
      expect(JSON.stringify((await client.get(path)).body)).not.toContain(sku)
  })

  it.each(HIDDEN)('%s is left out of baskets, quotes and orders', async (name) => {
    const { id } = variants[name]
    expect(await findArticles(shopper, [id])).toEqual([])
    const lines = [{ variantId: id, quantity: 1 }]
    const refusal = { code: 'VALIDATION_ERROR', message: 'No such article is for sale.' }
    await expect(quoteOrder(shopper, { lines })).rejects.toMatchObject(refusal)
    await expect(placeNewOrder(shopper, { lines, shippingAddress: ADDRESS })).rejects.toMatchObject(refusal)
  })

  it('is no address for crawlers, nor a page', async () => {
    const visitor = makeContext(payload, 'storefront', ANONYMOUS)
    const { docs } = await payload.find({
      collection: 'products',
      where: { title: { contains: SECRET } },
      trash: true,
      overrideAccess: true,
    })
    const gone = docs.filter(({ deletedAt: at, _status }) => at || _status === 'draft')
    expect(gone).toHaveLength(2)
    const paths = (await listAddressesForCrawlers(visitor)).map(({ path }) => path)
    for (const { slug } of gone) {
      expect(paths).not.toContain(`/products/${slug}`)
      expect(await findProduct(visitor, slug)).toBeNull()
    }
  })

  it.each(HIDDEN)('%s stays readable for staff', async (name) => {
    const { status } = await callRest('GET', `/variants/${variants[name].id}?trash=true`, {
      token: staffToken,
    })
    expect(status).toBe(200)
  })
})

describe('what is in the trash', () => {
  async function makeTrashed(): Promise<[string, string][]> {
    const picture = await makePicture('png', { width: 20, height: 20 })
    const category = await payload.create({
      collection: 'categories',
      data: { title: SECRET, slug: 'withdrawn', position: 0 },
      overrideAccess: true,
    })
    const media = await payload.create({
      collection: 'media',
      data: { alt: SECRET },
      file: { name: 'green.png', data: picture, mimetype: 'image/png', size: picture.length },
      overrideAccess: true,
    })
    for (const [collection, id] of [
      ['categories', category.id],
      ['media', media.id],
    ] as const)
      await payload.update({ collection, id, data: { deletedAt }, overrideAccess: true })
    return [
      ...productIds.slice(0, 1).map((id): [string, string] => ['products', id]),
      ['categories', category.id],
      ['media', media.id],
    ]
  }

  it('is for staff alone, whatever collection it is of', async () => {
    for (const [slug, id] of await makeTrashed()) {
      for (const token of Object.values(tokens)) {
        const one = await callRest('GET', `/${slug}/${id}?trash=true`, { token })
        const list = await callRest('GET', `/${slug}?trash=true&where[id][equals]=${id}`, { token })
        expect([slug, one.status, list.body.docs]).toEqual([slug, 404, []])
      }
      const kept = await callRest('GET', `/${slug}/${id}?trash=true`, { token: staffToken })
      expect([slug, kept.status]).toEqual([slug, 200])
    }
  })
})
