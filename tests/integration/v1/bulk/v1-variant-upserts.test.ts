import { randomUUID } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { newReference, newSku, putItems, statusesOf, variantOf } from '../../support/v1/upserts'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** Variants that are created or updated by their external reference or SKU. */

const { staff, teapot } = await startShop()
const read = async (path: string) => (await staff.get(path)).body.data
const put = (items: readonly object[]) => putItems(staff, '/variants', items)

describe('an upsert of variants', () => {
  it('creates, changes and leaves as they are, by SKU or reference', async () => {
    const product = (
      await putItems(staff, '/products', [{ external_reference: newReference(), title: 'Plate' }])
    ).results[0]
    const [sku, reference] = [newSku(), newReference()]
    const item = variantOf(sku, {
      product_id: product?.product_id,
      on_hand: 3,
      external_reference: reference,
    })
    const made = await put([item])
    expect(made.results[0]).toMatchObject({ status: 'created', sku, external_reference: reference })
    expect(statusesOf(await put([item]))).toEqual(['unchanged'])
    const renamed = newSku()
    const answer = await put([{ external_reference: reference, sku: renamed, on_hand: 99 }])
    expect(answer.results[0]).toMatchObject({
      ...{ status: 'updated', sku: renamed, variant_id: made.results[0]?.variant_id },
    })
    expect(await read(`/variants/${renamed}`)).toMatchObject({ on_hand: 3, price: gbp(450) })
  })

  it('names what is wrong with each item by its path', async () => {
    const items = [
      { title: 'Unnamed' },
      variantOf(newSku()),
      variantOf(newSku(), { product_id: 'ref:nowhere' }),
      { sku: teapot.sku, price: { amount: 1, currency: 'EUR' } },
      { sku: teapot.sku, product_id: randomUUID() },
    ]
    const { results } = await put(items)
    expect(results.map(({ error }) => error?.details?.fields?.[0]?.path)).toEqual([
      'items.0.external_reference',
      'items.1.product_id',
      'items.2.product_id',
      'items.3.price.currency',
      'items.4.product_id',
    ])
  })

  it('refuses a body as a whole that no item can be read from', async () => {
    const refused = await staff.send('PUT', '/variants', { items: [{ sku: newSku(), colour: 'red' }] })
    expect(refused.body.error.details?.fields?.[0]?.path).toMatch(/^items\.0/)
    for (const items of [[], Array.from({ length: 1001 }, () => ({ sku: 'A' }))])
      expect((await staff.send('PUT', '/variants', { items })).status).toBe(400)
  })
})
