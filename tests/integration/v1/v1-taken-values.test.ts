import { beforeAll, describe, expect, it } from 'vitest'

import { ADDRESS, nextSerial } from '../../factories/shop'
import type { NAMED } from '../support/v1/named-documents'
import { makeNamed, newReference } from '../support/v1/named-documents'
import type { Client } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** Values that only one document may have: who is told which one has them. */

let shop: Shop
let staff: Client
let named: Awaited<ReturnType<typeof makeNamed>>

const encoded = encodeURIComponent

beforeAll(async () => {
  shop = await startShop()
  staff = shop.staff
  named = await makeNamed(shop)
})

describe('a value that another document has', () => {
  const bodies: [`/${(typeof NAMED)[number]}`, (taken: string) => object][] = [
    ['/products', (taken) => ({ title: 'Second', external_reference: taken })],
    ['/categories', (taken) => ({ title: 'Second', external_reference: taken })],
    [
      '/users',
      (taken) => ({
        email: `second-${String(nextSerial())}@example.com`,
        name: 'Second',
        external_reference: taken,
      }),
    ],
    [
      '/orders',
      (taken) => ({
        lines: [{ sku: shop.teapot.sku, quantity: 1 }],
        shipping_address: ADDRESS,
        external_reference: taken,
      }),
    ],
  ]

  it.each(bodies)('is a conflict that names field and document: %s', async (path, bodyOf) => {
    const collection = path.slice(1) as (typeof NAMED)[number]
    const { status, body } = await staff.post(path, bodyOf(named[collection].reference))
    expect([status, body.error.code]).toEqual([409, 'CONFLICT'])
    expect(body.error.details).toMatchObject({
      fields: [{ path: 'external_reference' }],
      field: 'external_reference',
      document: { collection, id: named[collection].id },
    })
  })

  it('is told of a SKU, a slug and an email address as well', async () => {
    const sku = named.variants.key
    const variant = { product_id: named.products.id, sku, title: 'Again', price: gbp(1) }
    const email = (await staff.get(`/users/${named.users.id}`)).body.data['email']
    for (const [path, body, field, collection] of [
      ['/variants', variant, 'sku', 'variants'],
      ['/products', { title: 'Again', slug: named.products.key }, 'slug', 'products'],
      ['/users', { email, name: 'Again' }, 'email', 'users'],
    ] as const) {
      const answer = await staff.post(path, body)
      expect([answer.status, answer.body.error.details], path).toMatchObject([
        409,
        { field, document: { collection, id: named[collection].id } },
      ])
    }
  })

  it('names no document that the caller may not see', async () => {
    const email = (await staff.get(`/users/${named.users.id}`)).body.data['email']
    const registered = await shop.api.anonymous.post('/auth/register', {
      ...{ email, name: 'Other', password: 'correct horse battery' },
    })
    expect([registered.status, registered.body.error.details?.['document']]).toEqual([409, undefined])
  })

  it('is free again when the trash gives it up', async () => {
    const taken = newReference()
    const { id } = (await staff.post('/products', { title: 'Trashed', external_reference: taken })).body.data
    await staff.send('DELETE', `/products/${String(id)}`)
    const second = { title: 'Second', external_reference: taken }
    const refused = await staff.post('/products', second)
    expect(refused.body.error.details).toMatchObject({ document: { id, is_trashed: true } })
    expect((await staff.post(`/products/${encoded(`ref:${taken}`)}/free-slug`, {})).status).toBe(200)
    expect((await staff.post('/products', second)).status).toBe(201)
  })

  it('is none when it is empty', async () => {
    for (const title of ['Empty one', 'Empty two'])
      expect(
        (await staff.post('/categories', { title, external_reference: ' ' })).body.data['external_reference'],
      ).toBeNull()
  })
})
