import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { loadOwnAccount } from '@/features/account/own-account/load-own-account'
import { removeOwnAddress } from '@/features/account/own-account/remove-own-address'
import { saveOwnAddress } from '@/features/account/own-account/save-own-address'
import { findArticles } from '@/features/catalogue/find-articles'
import { findProduct } from '@/features/catalogue/find-product'
import { listAddressesForCrawlers } from '@/features/catalogue/list-addresses-for-crawlers'
import { listPopularProducts } from '@/features/catalogue/list-popular-products'
import { listProducts } from '@/features/catalogue/list-products'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { listOwnOrders } from '@/features/orders/reading/list-own-orders'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { quoteOrder } from '@/features/orders/placing/quote-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { Product, Variant } from '@/payload-types'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'

import {
  ADDRESS,
  contextOf,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
  openPayload,
} from '../../factories/shop'

let payload: Payload
let visitor: Context
let staff: Context
let buyer: Context
let stranger: Context

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  visitor = makeContext(payload, 'storefront', ANONYMOUS)
  staff = await makeStaffContext(payload)
  buyer = contextOf(payload, await makeUser(payload), 'storefront')
  stranger = contextOf(payload, await makeUser(payload), 'storefront')
})
afterAll(() => payload.destroy())

function productIdOf({ product }: Variant): string {
  return typeof product === 'string' ? product : product.id
}

function changeProduct(variant: Variant, data: Partial<Product>, draft = false): Promise<Product> {
  return payload.update({
    collection: 'products',
    overrideAccess: true,
    id: productIdOf(variant),
    data,
    draft,
  })
}

async function titlesFor(query: string): Promise<string[]> {
  const { products } = await listProducts(visitor, { query, sort: 'title' })
  return products.map(({ title }) => title)
}

describe('the catalogue', () => {
  it('lists what is for sale: no drafts, nothing trashed, nothing without a variant', async () => {
    await makeVariant(payload, { title: 'Quince sold' })
    const withdrawn = await makeVariant(payload, { title: 'Quince withdrawn' })
    const unready = await makeVariant(payload, { title: 'Quince unready' })
    const deletedAt = new Date().toISOString()
    await changeProduct(withdrawn, { deletedAt })
    await changeProduct(unready, { _status: 'draft' })
    expect(await titlesFor('quince')).toEqual(['Quince sold'])
  })

  it('finds by every word of a title in any order, and by a whole SKU in any case', async () => {
    const { sku } = await makeVariant(payload, { title: 'Blue enamel mug' })
    await makeVariant(payload, { title: 'Blue wool scarf' })
    expect(await titlesFor('mug BLUE')).toEqual(['Blue enamel mug'])
    expect(await titlesFor(sku.toLowerCase())).toEqual(['Blue enamel mug'])
    expect(await titlesFor('blue teapot')).toEqual([])
  })

  it('takes signs of patterns for what they are', async () => {
    await makeVariant(payload, { title: 'Jam 100% fruit' })
    await makeVariant(payload, { title: 'Jam 1000 g fruit' })
    expect(await titlesFor('100%')).toEqual(['Jam 100% fruit'])
    expect(await titlesFor('_')).toEqual([])
  })

  it('shows each product on exactly one page, and says which page is the last', async () => {
    for (let n = 0; n < 5; n += 1) await makeVariant(payload, { title: `Pagebound ${n}`, priceMinor: 500 })
    const pages = await Promise.all(
      [1, 2, 3].map((page) => listProducts(visitor, { query: 'pagebound', sort: 'price', perPage: 2, page })),
    )
    const titles = pages.flatMap(({ products }) => products.map(({ title }) => title))
    expect(new Set(titles).size).toBe(5)
    expect(titles).toHaveLength(5)
    expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, true, false])
  })

  it('gives a product its options in order, and staff the newest draft of it', async () => {
    const variant = await makeVariant(payload, { title: 'Jug', priceMinor: 2000 })
    const options = [
      { name: 'Size', values: ['Small', 'Large'] },
      { name: 'Colour', values: ['Sage', 'Ink', 'Chalk'] },
    ]
    await changeProduct(variant, { options, _status: 'draft' })
    const optionValues = options.map(({ name, values }) => ({ name, value: values[0] ?? '' }))
    const change = { collection: 'variants', id: variant.id, data: { optionValues } } as const
    await payload.update({ ...change, overrideAccess: true })
    const { slug } = await changeProduct(variant, { _status: 'published' })
    await changeProduct(variant, { title: 'Jug, renamed', _status: 'draft' }, true)
    expect(await findProduct(visitor, slug, true)).toMatchObject({ title: 'Jug', options, isDraft: false })
    expect(await findProduct(staff, slug, true)).toMatchObject({ title: 'Jug, renamed', isDraft: true })
    expect(await findProduct(staff, slug)).toMatchObject({ title: 'Jug' })
  })

  it('tells a basket what is left and what is no longer sold', async () => {
    const kept = await makeVariant(payload, { onHand: 7 })
    const gone = await makeVariant(payload)
    await changeProduct(gone, { _status: 'draft' })
    await placeNewOrder(buyer, { lines: [{ sku: kept.sku, quantity: 3 }], shippingAddress: ADDRESS })
    const articles = await findArticles(visitor, [kept.id, gone.id])
    expect(articles).toMatchObject([{ sku: kept.sku, available: 4 }])
  })

  it('counts as popular what the newest orders bought most of', async () => {
    const hit = await makeVariant(payload, { title: 'Hit of the season' })
    await placeNewOrder(buyer, { lines: [{ sku: hit.sku, quantity: 60 }], shippingAddress: ADDRESS })
    const [first] = await listPopularProducts(visitor, 3)
    expect(first?.title).toBe('Hit of the season')
  })

  it('names to crawlers what is public and nothing else', async () => {
    const open = await makeVariant(payload, { title: 'Openly sold' })
    const { slug } = await payload.findByID({
      collection: 'products',
      overrideAccess: true,
      id: productIdOf(open),
    })
    const hidden = await payload.create({
      collection: 'products',
      overrideAccess: true,
      draft: true,
      data: { title: 'Hidden', slug: 'hidden-from-crawlers', _status: 'draft' },
    })
    const paths = (await listAddressesForCrawlers(visitor)).map(({ path }) => path)
    expect(paths).toContain(`/products/${slug}`)
    expect(paths).not.toContain(`/products/${hidden.slug}`)
  })
})

describe("a customer's own orders", () => {
  it('cost what the quote said', async () => {
    const { id: variantId } = await makeVariant(payload, { priceMinor: 1999 })
    const input = { lines: [{ variantId, quantity: 2 }], shippingAddress: ADDRESS }
    const { totalMinor, taxTotalMinor, shippingMethods } = await quoteOrder(visitor, input)
    const { id } = await placeNewOrder(buyer, input)
    expect(await findOwnOrder(buyer, { id })).toMatchObject({ totalMinor, taxTotalMinor })
    expect(shippingMethods).toEqual([
      { code: 'standard', title: 'Standard', priceMinor: 499, freeFromMinor: 5000 },
    ])
  })

  it('are shown to no other customer, by id or by number, and never to a visitor', async () => {
    const { sku } = await makeVariant(payload)
    const { id, number } = await placeNewOrder(buyer, {
      lines: [{ sku, quantity: 1 }],
      shippingAddress: ADDRESS,
    })
    expect((await findOwnOrder(buyer, { number })).id).toBe(id)
    for (const key of [{ id }, { number }, { id: 'no-uuid' }]) {
      await expect(findOwnOrder(stranger, key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(findOwnOrder(visitor, key)).rejects.toMatchObject({ code: 'AUTHENTICATION_REQUIRED' })
    }
    expect((await listOwnOrders(stranger)).orders).toEqual([])
  })

  it('page from the newest to the oldest without a gap', async () => {
    const owner = contextOf(payload, await makeUser(payload), 'storefront')
    const { sku } = await makeVariant(payload)
    const placed: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const order = await placeNewOrder(owner, { lines: [{ sku, quantity: 1 }], shippingAddress: ADDRESS })
      placed.unshift(order.number)
    }
    const seen: string[] = []
    let before: string | null | undefined
    do {
      const page = await listOwnOrders(owner, { limit: 2, ...(before ? { before } : {}) })
      seen.push(...page.orders.map(({ number }) => number))
      before = page.nextBefore
    } while (before)
    expect(seen).toEqual(placed)
  })

  it('say what the customer may do now, and keep what staff wrote to themselves', async () => {
    const { sku } = await makeVariant(payload)
    const { id } = await placeNewOrder(buyer, { lines: [{ sku, quantity: 1 }], shippingAddress: ADDRESS })
    const canCancel = async () =>
      (await findOwnOrder(buyer, { id })).allowedActions.find(({ to }) => to === 'cancelled')?.allowed
    expect(await canCancel()).toBe(true)
    await transitionOrder(staff, id, { to: 'on_hold', reason: 'Looks like fraud' })
    expect(await canCancel()).toBe(false)
    expect(JSON.stringify(await findOwnOrder(buyer, { id }))).not.toContain('fraud')
  })
})

describe('saved addresses', () => {
  it('are added, replaced and removed by their owner alone', async () => {
    await saveOwnAddress(buyer, ADDRESS)
    const [saved] = (await loadOwnAccount(buyer)).addresses
    const id = saved?.id ?? ''
    await saveOwnAddress(buyer, { ...ADDRESS, city: 'York', postcode: 'yo1 7hh' }, id)
    expect((await loadOwnAccount(buyer)).addresses).toMatchObject([{ id, city: 'York', postcode: 'YO1 7HH' }])
    await expect(saveOwnAddress(stranger, ADDRESS, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeOwnAddress(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeOwnAddress(buyer, id)
    expect((await loadOwnAccount(buyer)).addresses).toEqual([])
  })

  it('are at most twenty', async () => {
    const owner = contextOf(payload, await makeUser(payload), 'storefront')
    for (let n = 0; n < 20; n += 1) await saveOwnAddress(owner, ADDRESS)
    await expect(saveOwnAddress(owner, ADDRESS)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
