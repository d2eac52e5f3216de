import { beforeAll, describe, expect, it } from 'vitest'

import type { Variant } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makeVariant } from '../../../factories/shop'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

let shop: Shop
let cup: Variant
let bowl: Variant

beforeAll(async () => {
  shop = await startShop()
  cup = await makeVariant(shop.payload, { priceMinor: 500 })
  bowl = await makeVariant(shop.payload, { priceMinor: 900 })
})

const put = (body: object, client = shop.staff) => client.send('PUT', '/prices', body)

const entriesOf = (variant: Variant) =>
  sqlOf(shop.payload).query<{ action: string; changes: unknown; channel: string }>(
    `select action, changes, channel from audit_entries where document_id = $1 order by position desc`,
    [variant.id],
  )

describe('many prices in one request', () => {
  it('are set by SKU or id, each with an audit entry, and make a new version of the variant', async () => {
    const before = await shop.staff.get(`/variants/${cup.id}`)
    const { status, body } = await put({
      items: [
        { sku: cup.sku, price: gbp(550), compare_at_price: gbp(700) },
        { variant_id: bowl.id, price: gbp(900) },
      ],
    })
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      ...{ changed: 1, unchanged: 1, failed: 0 },
      results: [
        { status: 'changed', variant_id: cup.id, price: gbp(550), compare_at_price: gbp(700) },
        { status: 'unchanged', sku: bowl.sku, price: gbp(900), compare_at_price: null },
      ],
    })
    expect((await entriesOf(cup))[0]).toEqual({
      ...{ action: 'update', channel: 'v1' },
      changes: {
        priceMinor: { before: 500, after: 550 },
        compareAtPriceMinor: { before: null, after: 700 },
      },
    })
    const after = await shop.staff.get(`/variants/${cup.id}`)
    expect(after.body.data).toMatchObject({ price: gbp(550), compare_at_price: gbp(700) })
    expect(after.headers.get('etag')?.split('-')[0]).not.toBe(before.headers.get('etag')?.split('-')[0])
  })

  it('are recorded as a single change is', async () => {
    await shop.staff.send('PATCH', `/variants/${bowl.id}`, { price: gbp(910) })
    await put({ items: [{ sku: bowl.sku, price: gbp(920) }] })
    const [many, single] = await entriesOf(bowl)
    expect(many).toEqual({ ...single, changes: { priceMinor: { before: 910, after: 920 } } })
    expect(single?.changes).toEqual({ priceMinor: { before: 900, after: 910 } })
  })

  const wrong = () => ({
    items: [
      { sku: 'NO-SUCH-SKU', price: gbp(1) },
      { sku: bowl.sku, price: { amount: 1, currency: 'EUR' } },
      { sku: shop.spoon.sku, price: gbp(334) },
      { variant_id: shop.spoon.id, price: gbp(335) },
    ],
  })

  it('fail each for itself, or with atomic all of them', async () => {
    const { status, body } = await put({ ...wrong(), atomic: true })
    expect([status, (body.error.details?.['failures'] as unknown[]).length]).toEqual([409, 3])
    const { body: each } = await put(wrong())
    expect(each.data).toMatchObject({
      ...{ changed: 1, failed: 3 },
      results: [
        { error: { code: 'NOT_FOUND', details: { fields: [{ path: 'items.0.sku' }] } } },
        { error: { code: 'VALIDATION_ERROR', details: { fields: [{ path: 'items.1.price.currency' }] } } },
        { status: 'changed' },
        { error: { code: 'VALIDATION_ERROR', details: { fields: [{ path: 'items.3.sku' }] } } },
      ],
    })
  })

  it('are for those who change variants', async () => {
    expect((await put(wrong(), shop.buyer)).status).toBe(403)
    expect((await put(wrong(), shop.api.anonymous)).status).toBe(401)
  })
})
