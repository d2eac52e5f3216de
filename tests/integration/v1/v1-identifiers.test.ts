import { beforeAll, describe, expect, it } from 'vitest'

import { collectRoutes } from '@/api/routes/collect'

import { ADDRESS, makeVariant, nextSerial } from '../../factories/shop'
import { makeNamed, NAMED, newReference } from '../support/v1/named-documents'
import type { Client } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** Documents named by their own keys and by external references, in paths and bodies. */

let shop: Shop
let staff: Client

let named: Awaited<ReturnType<typeof makeNamed>>

const encoded = encodeURIComponent

beforeAll(async () => {
  shop = await startShop()
  staff = shop.staff
  named = await makeNamed(shop)
})

async function makeSpelt(sku: string): Promise<{ id: string }> {
  const { id } = await makeVariant(shop.payload)
  expect((await staff.send('PATCH', `/variants/${id}`, { sku })).status).toBe(200)
  return { id }
}

type Collection = (typeof NAMED)[number]
const namesOf = (collection: Collection) => {
  const { key, reference } = named[collection]
  return [...(key === null ? [] : [encoded(key)]), encoded(`ref:${reference}`)]
}
const idOf = (collection: Collection) => named[collection].id

describe('a document', () => {
  it.each(NAMED)(
    'is answered by its key and its reference as by its id, on each route below: %s',
    async (collection) => {
      const routes = collectRoutes(shop.payload).filter(({ route }) =>
        route.startsWith(`GET /${collection}/:id`),
      )
      expect(routes.length).toBeGreaterThan(0)
      for (const { route } of routes) {
        const path = route.replace('GET ', '')
        const byId = await staff.get(path.replace(':id', idOf(collection)))
        expect(byId.status, path).toBe(200)
        for (const name of namesOf(collection)) {
          const byName = await staff.get(path.replace(':id', name))
          expect(byName.body, `${path} by ${name}`).toEqual(byId.body)
          expect(byName.headers.get('etag')).toBe(byId.headers.get('etag'))
        }
      }
    },
  )

  it.each(NAMED)('is found by its reference as a filter: %s', async (collection) => {
    const { body } = await staff.get(
      `/${collection}?filter[external_reference]=${encoded(named[collection].reference)}`,
    )
    expect(body.data).toMatchObject([{ id: idOf(collection) }])
  })

  it('is changed, paid, counted and given to the trash by its key', async () => {
    const [sku = '', byReference = ''] = namesOf('variants')
    expect(
      (await staff.send('PATCH', `/variants/${sku}`, { weight_grams: 7 })).body.data['weight_grams'],
    ).toBe(7)
    const counted = await staff.post(`/variants/${byReference}/stock-adjustments`, {
      delta: 3,
      reason: 'Counted',
    })
    expect(counted.body.data).toMatchObject({ variant_id: idOf('variants'), on_hand: 3 })
    const [number = ''] = namesOf('orders')
    expect((await staff.post(`/orders/${number}/payments`, { amount: gbp(1), method: 'cash' })).status).toBe(
      201,
    )
    const tag = (await staff.get(`/orders/${idOf('orders')}`)).headers.get('etag') ?? ''
    const matched = staff.with({ 'if-match': tag })
    expect((await matched.send('PATCH', `/orders/${number}`, { note: 'One' })).status).toBe(200)
    expect((await matched.send('PATCH', `/orders/${number}`, { note: 'Two' })).status).toBe(412)
    const { slug } = (await staff.post('/categories', { title: 'Short-lived' })).body.data
    expect((await staff.send('DELETE', `/categories/${String(slug)}`)).status).toBe(200)
    expect((await staff.post(`/categories/${String(slug)}/free-slug`, {})).body.data['freed']).toBe(slug)
  })

  it('has a key that is any text, in the encoding of addresses alone', async () => {
    for (const sku of ['A/B', '50% OFF?', 'C#1&2', 'TÉE 1', '%2F', 'A+B', '..-X', 'REF:1']) {
      const { id } = await makeSpelt(sku)
      expect((await staff.get(`/variants/${encoded(sku)}`)).body.data, sku).toMatchObject({ id, sku })
      const adjusted = await staff.post(`/variants/${encoded(sku)}/stock-adjustments`, {
        delta: 1,
        reason: 'Found',
      })
      expect(adjusted.body.data['variant_id'], sku).toBe(id)
    }
    const { id } = await makeSpelt('SPELT-1')
    expect((await staff.get('/variants/spelt-1')).body.data['id']).toBe(id)
  })
})

describe('a name of a document that the caller may not see', () => {
  it('answers as one of a document that does not exist', async () => {
    const [number = '', orderReference = ''] = namesOf('orders')
    const drafted = await staff.post('/products', {
      ...{ title: 'Unseen', external_reference: newReference() },
      variants: [{ sku: `UNSEEN-${String(nextSerial())}`, title: 'One', price: gbp(1) }],
    })
    const sku = (drafted.body.data['variants'] as { sku: string }[])[0]?.sku ?? ''
    const { anonymous } = shop.api
    const asked: [Client, string, string][] = [
      [shop.stranger, `/orders/${number}`, '/orders/0'],
      [shop.stranger, `/orders/${orderReference}/events`, '/orders/ref:none/events'],
      [anonymous, `/variants/${sku}`, '/variants/NONE'],
      [anonymous, `/products/${namesOf('products')[1] ?? ''}`, '/products/ref:none'],
      [shop.buyer, `/variants/${namesOf('variants')[1] ?? ''}`, '/variants/ref:none'],
      [shop.buyer, `/users/${namesOf('users')[0] ?? ''}`, '/users/ref:none'],
    ]
    for (const [client, path, unknown] of asked) {
      const [seen, none] = [await client.get(path), await client.get(unknown)]
      expect([seen.status, { ...seen.body.error, request_id: '' }], path).toEqual([
        404,
        { ...none.body.error, request_id: '' },
      ])
    }
  })
})

describe('a reference in a body', () => {
  it('names what an id names', async () => {
    const category = `ref:${named.categories.reference}`
    const product = await staff.post('/products', { title: 'Referring', category_id: category })
    expect(product.body.data['category']).toMatchObject({ id: idOf('categories') })
    const child = await staff.post('/categories', { title: 'Child', parent_id: category })
    expect(child.body.data['parent_id']).toBe(idOf('categories'))
    const data = { product_id: `ref:${named.products.reference}`, sku: `R-${String(nextSerial())}` }
    const variant = await staff.post('/variants', { ...data, title: 'Referring', price: gbp(3) })
    expect(variant.body.data['product_id']).toBe(idOf('products'))
    await staff.post(`/variants/${idOf('variants')}/stock-adjustments`, { delta: 5, reason: 'Found' })
    const order = await staff.post('/orders', {
      customer_id: `ref:${named.users.reference}`,
      lines: [{ variant_id: `ref:${named.variants.reference}`, quantity: 1 }],
      shipping_address: ADDRESS,
    })
    expect(order.body.data).toMatchObject({
      customer: { id: idOf('users') },
      lines: [{ variant_id: idOf('variants') }],
    })
  })

  it('that names nothing the caller may see is refused where it stands', async () => {
    const variant = `ref:${named.variants.reference}`
    const lines = [
      { sku: shop.teapot.sku, quantity: 1 },
      { variant_id: variant, quantity: 1 },
      { variant_id: 'ref:none', quantity: 1 },
    ]
    const pathsFor = async (client: Client) => {
      const { status, body } = await client.post('/orders', { lines, shipping_address: ADDRESS })
      expect(status).toBe(400)
      return body.error.details?.fields?.map(({ path }) => path)
    }
    expect(await pathsFor(staff)).toEqual(['lines.2.variant_id'])
    // Customers read no references.
    expect(await pathsFor(shop.buyer)).toEqual(['lines.1.variant_id', 'lines.2.variant_id'])
  })
})
