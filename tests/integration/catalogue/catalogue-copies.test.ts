import type { CollectionSlug, FlattenedField } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import { startApi, tokenOf } from '../support/v1/v1-client'
import type { Client } from '../support/v1/v1-client'

/** A copy takes over what describes a document, and nothing that belongs to the one alone. */

const payload = await startPayload()
const api = await startApi(payload)
let token: string
let staff: Client

beforeAll(async () => {
  await makeStore(payload)
  const admin = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, admin)
  staff = await api.as(admin)
})

/** Counters, references to other systems, secrets and marks of one document's life. */
const OF_ONE_ALONE = /^(onHand|reserved|externalReference|hash|salt|deletedAt|erasedAt|prefix|checkoutKey)$/i

const isOwn = (field: FlattenedField) => ('unique' in field && field.unique) || OF_ONE_ALONE.test(field.name)

const copied = payload.config.collections.filter(({ disableDuplicate }) => !disableDuplicate)
const slugs = copied.map(({ slug }) => slug)

type Row = Record<string, unknown> & { id: string }

async function makeOriginals(): Promise<Partial<Record<string, Row>>> {
  const variant = await makeVariant(payload, { onHand: 71 })
  const id = typeof variant.product === 'string' ? variant.product : variant.product.id
  const product = await payload.update({
    collection: 'products',
    id,
    data: { externalReference: `ERP-${variant.sku}` },
    overrideAccess: true,
  })
  const category = await payload.create({
    collection: 'categories',
    data: { title: 'Kitchen', slug: `kitchen-${variant.sku.toLowerCase()}`, position: 3 },
    overrideAccess: true,
  })
  const plain = (doc: object) => doc as Row
  return { variants: plain(variant), products: plain(product), categories: plain(category) }
}

async function requiredData(slug: string, id: string): Promise<object> {
  const n = String(nextSerial())
  if (slug === 'categories') return { title: 'Kitchen', slug: `graphql-${n}`, position: 3 }
  if (slug === 'products') {
    const { title } = await payload.findByID({ collection: 'products', id, depth: 0, overrideAccess: true })
    // A copy has no variants, and without one nothing is published.
    return { title, slug: `graphql-${n}`, _status: 'draft' }
  }
  const { product, title, priceMinor } = await payload.findByID({
    collection: 'variants',
    id,
    depth: 0,
    overrideAccess: true,
  })
  return { product, title, priceMinor, sku: `GRAPHQL-${n}`, taxClass: 'standard', onHand: 0, reserved: 0 }
}

const COPY: Record<string, (slug: string, id: string) => Promise<string>> = {
  REST: async (slug, id) => {
    const { body, text } = await callRest('POST', `/${slug}/${id}/duplicate`, { token, body: {} })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  },
  GraphQL: async (slug, id) => {
    const name = slug === 'categories' ? 'Category' : slug.charAt(0).toUpperCase() + slug.slice(1, -1)
    // Its schema asks for all that is required, and takes that instead of what is copied.
    const given = await requiredData(slug, id)
    const query = `mutation ($data: mutation${name}Input!) { duplicate${name}(id: "${id}", data: $data) { id } }`
    const { data, text } = await callGraphql(query, token, { data: given })
    const made = data?.[`duplicate${name}`]?.id
    if (!made) throw new Error(text)
    return made
  },
}

/** It is as the original says, save for what belongs to that one alone. */
async function expectCopy(slug: CollectionSlug, id: string, original: Row | undefined): Promise<void> {
  const copy = (await payload.findByID({
    collection: slug,
    id,
    depth: 0,
    draft: true,
    overrideAccess: true,
  })) as unknown as Row
  const own = payload.collections[slug].config.flattenedFields.filter(isOwn).map(({ name }) => name)
  for (const name of own) {
    const value = copy[name]
    if (value === 0 || value === null || value === undefined) continue
    expect([slug, name, value]).not.toEqual([slug, name, original?.[name]])
  }
  expect(copy['title']).toBe(original?.['title'])
  if (slug === 'products') expect(copy['_status']).toBe('draft')
}

describe('a copy', () => {
  it('can be made of products, variants and categories alone by those who may write', () => {
    const writable = copied.filter(({ access }) => {
      const req = { user: { roles: ['admin'], isActive: true }, payload }
      return access.create({ req: req as never }) !== false
    })
    const ours = writable.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
    expect(ours.sort()).toEqual(['categories', 'products', 'variants'])
  })

  it.each(Object.keys(COPY))(
    'has nothing that belongs to one document alone, twice over, at %s',
    async (at) => {
      const originals = await makeOriginals()
      for (const slug of ['categories', 'products', 'variants'] as const satisfies CollectionSlug[]) {
        const original = originals[slug]
        const made = [await COPY[at]?.(slug, original?.id ?? ''), await COPY[at]?.(slug, original?.id ?? '')]
        for (const id of made) await expectCopy(slug, id ?? '', original)
      }
    },
  )

  it('of a variant has no stock and no movement, and an SKU of its own', async () => {
    const variant = await makeVariant(payload, { onHand: 71 })
    const ids = [await COPY['REST']?.('variants', variant.id), await COPY['REST']?.('variants', variant.id)]
    const copies = await Promise.all(
      ids.map((id) => payload.findByID({ collection: 'variants', id: id ?? '', overrideAccess: true })),
    )
    expect(copies.map(({ sku, onHand, reserved }) => ({ sku, onHand, reserved }))).toEqual([
      { sku: `${variant.sku}-COPY`, onHand: 0, reserved: 0 },
      { sku: `${variant.sku}-COPY-2`, onHand: 0, reserved: 0 },
    ])
    const movements = await payload.count({
      collection: 'stock-movements',
      where: { variant: { in: ids } },
      overrideAccess: true,
    })
    expect(movements.totalDocs).toBe(0)
  })

  it('is never made of accounts, keys, pictures or orders', async () => {
    for (const slug of ['users', 'api-keys', 'media', 'orders', 'sessions', 'payments', 'stock-movements']) {
      const { status } = await callRest('POST', `/${slug}/019a0000-0000-7000-8000-000000000000/duplicate`, {
        token,
        body: {},
      })
      expect([slug, status >= 400 && status < 500]).toEqual([slug, true])
    }
    expect(slugs).not.toContain('users')
  })
})

describe('a price in another currency than the shop’s', () => {
  const yen = { amount: 1500, currency: 'JPY' }
  const gbp = { amount: 1500, currency: 'GBP' }
  const refusal = (path: string) => ({
    code: 'VALIDATION_ERROR',
    message: 'This store sells in GBP.',
    details: { fields: [{ path }] },
  })

  it.each([
    [{ price: yen }, 'price.currency'],
    [{ price: gbp, compare_at_price: yen }, 'compare_at_price.currency'],
  ])('is refused at v1 when a variant is made or changed: %j', async (prices, path) => {
    const variant = await makeVariant(payload)
    const product_id = typeof variant.product === 'string' ? variant.product : variant.product.id
    const made = await staff.post('/variants', { product_id, sku: 'YEN', title: 'Y', ...prices })
    expect([made.status, made.body.error]).toMatchObject([400, refusal(path)])
    const changed = await staff.send('PATCH', `/variants/${variant.id}`, prices)
    expect([changed.status, changed.body.error]).toMatchObject([400, refusal(path)])
    const inProduct = await staff.post('/products', {
      title: 'Yen',
      variants: [
        { sku: 'YEN-1', title: 'Y', price: gbp },
        { sku: 'YEN-2', title: 'Y', ...prices },
      ],
    })
    expect([inProduct.status, inProduct.body.error]).toMatchObject([400, refusal(`variants.1.${path}`)])
    const found = await payload.count({
      collection: 'products',
      where: { title: { equals: 'Yen' } },
      overrideAccess: true,
    })
    expect(found.totalDocs).toBe(0)
  })

  it('is refused at REST, where a body says a currency that the collection has no field for', async () => {
    const variant = await makeVariant(payload)
    for (const body of [
      { priceMinor: 1500, currency: 'JPY' },
      { priceMinor: 1500, price: yen },
    ]) {
      const { status, text } = await callRest('PATCH', `/variants/${variant.id}`, { token, body })
      expect([status, text]).toMatchObject([400, expect.stringContaining('This store sells in GBP.')])
    }
    const { status } = await callRest('PATCH', `/variants/${variant.id}`, {
      token,
      body: { priceMinor: 1500, currency: 'GBP' },
    })
    expect(status).toBe(200)
  })
})
