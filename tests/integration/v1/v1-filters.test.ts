import { beforeAll, describe, expect, it } from 'vitest'

import { ADDRESS, makeUser, makeVariant } from '../../factories/shop'
import type { Client } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { startShop } from '../support/v1/v1-shop'

/** Filters by what is no column of the list's own table, and those that mirrors of a shop need. */

let shop: Shop
let staff: Client

beforeAll(async () => {
  shop = await startShop()
  staff = shop.staff
})

async function idsOf(client: Client, path: string): Promise<unknown[]> {
  const { status, body } = await client.get(path)
  expect([path, status]).toEqual([path, 200])
  return (body.data as unknown as { id: string }[]).map(({ id }) => id)
}

const productOf = ({ product }: { product: string | { id: string } }) =>
  typeof product === 'string' ? product : product.id

describe('a list of', () => {
  it('orders is filtered by the SKU of any line, in any spelling, and by where they came from', async () => {
    const { id } = await shop.placeOrder()
    const { sku } = shop.teapot
    expect(await idsOf(staff, `/orders?filter[sku]=${sku.toLowerCase()}`)).toEqual([id])
    expect(await idsOf(staff, `/orders?filter[sku][in]=NONE,${sku}&sort=-placed_at`)).toEqual([id])
    expect(await idsOf(staff, `/orders?filter[sku]=${shop.spoon.sku}`)).toEqual([])
    expect(await idsOf(shop.stranger, `/orders?filter[sku]=${sku}`)).toEqual([])
    for (const name of ['source', 'channel']) {
      expect(await idsOf(staff, `/orders?filter[${name}]=v1`)).toContain(id)
      expect(await idsOf(staff, `/orders?filter[${name}]=import`)).toEqual([])
    }
  })

  it.each(['/variants', '/stock-levels'])('%s is filtered by the SKU in any spelling', async (path) => {
    const { id, sku } = shop.teapot
    expect(await idsOf(staff, `${path}?filter[sku]=${sku.toLowerCase()}`)).toEqual([id])
    expect(await idsOf(staff, `${path}?filter[sku][in]=none,${sku.toLowerCase()}`)).toEqual([id])
  })

  it('variants is filtered by what is available and on hand, and by the time of their last change', async () => {
    const few = await makeVariant(shop.payload, { onHand: 3 })
    const lines = [{ sku: few.sku, quantity: 2 }]
    await staff.post('/orders', { lines, shipping_address: ADDRESS })
    const only = `filter[id]=${few.id}`
    expect(await idsOf(shop.api.anonymous, `/variants?${only}&filter[available]=1`)).toEqual([few.id])
    expect(await idsOf(shop.api.anonymous, `/variants?${only}&filter[available][gt]=1`)).toEqual([])
    expect(await idsOf(staff, `/variants?${only}&filter[on_hand][gte]=3`)).toEqual([few.id])
    expect((await shop.api.anonymous.get('/variants?filter[on_hand]=3')).status).toBe(400)
    const { updated_at: at } = (await staff.get(`/variants/${few.id}`)).body.data
    expect(await idsOf(staff, `/variants?${only}&filter[updated_at][gte]=${String(at)}`)).toEqual([few.id])
    expect(await idsOf(staff, `/variants?${only}&filter[updated_at][gt]=${String(at)}`)).toEqual([])
    expect(await idsOf(staff, `/variants?${only}&q=${few.sku.toLowerCase()}`)).toEqual([few.id])
  })

  it('products is filtered by changes of their variants, which a poller finds by price and stock', async () => {
    const variant = await makeVariant(shop.payload)
    const id = productOf(variant)
    const path = `/variants/${variant.id}`
    for (const change of [
      () => staff.post(`${path}/stock-adjustments`, { delta: 1, reason: 'Found' }),
      () => staff.send('PATCH', path, { price: { amount: 99, currency: 'GBP' } }),
    ]) {
      const before = (await staff.get(`/products/${id}`)).body.data
      await change()
      const after = (await staff.get(`/products/${id}`)).body.data
      expect(String(after['variants_updated_at']) > String(before['variants_updated_at'])).toBe(true)
      const since = `/products?filter[variants_updated_at][gt]=${String(before['variants_updated_at'])}`
      expect(await idsOf(staff, since)).toContain(id)
      const later = `/products?filter[variants_updated_at][gt]=${String(after['variants_updated_at'])}`
      expect(await idsOf(staff, later)).not.toContain(id)
    }
  })

  it('users is filtered by any of their roles', async () => {
    const { id } = await makeUser(shop.payload, { roles: ['support', 'fulfilment'] })
    for (const filter of ['filter[roles]=support', 'filter[roles][in]=manager,fulfilment'])
      expect(await idsOf(staff, `/users?${filter}`)).toEqual([id])
    expect((await staff.get('/users?filter[roles]=emperor')).status).toBe(400)
    expect((await staff.get('/users?filter[roles][ne]=support')).status).toBe(400)
  })

  it('categories and pictures is filtered by the time of their last change, categories searched', async () => {
    const { id, updated_at: at } = (await staff.post('/categories', { title: 'Teatime' })).body.data
    expect(await idsOf(staff, `/categories?filter[updated_at][gte]=${String(at)}`)).toEqual([id])
    expect(await idsOf(staff, '/categories?q=teatime')).toEqual([id])
    expect(await idsOf(staff, `/media?filter[updated_at][gte]=${String(at)}`)).toEqual([])
  })
})

it('a replacement leaves what a person may do as it is', async () => {
  const { id, email } = await makeUser(shop.payload, { roles: ['support'] })
  await staff.send('PATCH', `/users/${id}`, { is_active: false, phone: '+44 1' })
  const { body } = await staff.send('PUT', `/users/${id}`, { email, name: 'Bob Gray' })
  expect(body.data).toMatchObject({ roles: ['support'], is_active: false, phone: null, name: 'Bob Gray' })
})
