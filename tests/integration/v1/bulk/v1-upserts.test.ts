import { randomUUID } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { makeUser } from '../../../factories/shop'
import { toldBy, typesIn } from '../../support/events/told'
import { newReference, newSku, putItems, statusesOf, variantOf } from '../../support/v1/upserts'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** Products that are created or updated, with their variants, by their external reference or slug. */

const { payload, api, buyer, staff, teapot } = await startShop()
const sql = sqlOf(payload)

const read = async (path: string) => (await staff.get(path)).body.data
const put = (items: readonly object[], client = staff) => putItems(client, '/products', items)

const CUP = {
  title: 'Cup',
  description: '<p>A <strong>white</strong> cup</p>',
  options: [{ name: 'Size', values: ['S', 'M'] }],
  seo: { title: 'Cups' },
  status: 'published',
}

/** A cup in two sizes, as an item. */
function cup() {
  const option = (value: string) => ({ option_values: [{ name: 'Size', value }] })
  const variants = [variantOf(newSku(), { ...option('S'), on_hand: 5 }), variantOf(newSku(), option('M'))]
  return { ...CUP, external_reference: newReference(), variants }
}

/** What has been written: documents, entries of the trail. */
async function written(): Promise<unknown> {
  const [row] = await sql.query(`
    select (select count(*) from products) as products, (select count(*) from audit_entries) as entries,
      (select max(updated_at) from products) as changed, (select max(updated_at) from variants) as priced`)
  return row
}

describe('an upsert of products', () => {
  it('creates what is not there, and writes nothing when it is sent again', async () => {
    const items = [cup(), cup()]
    const first = await put(items)
    expect(first).toMatchObject({ created: 2, updated: 0, unchanged: 0, failed: 0 })
    const [made] = first.results
    expect(made).toMatchObject({ external_reference: items[0]?.external_reference, index: 0 })
    expect(made?.variants?.map(({ sku, status }) => [sku, status])).toEqual(
      items[0]?.variants.map(({ sku }) => [sku, 'created']),
    )
    expect(await read(`/products/${String(made?.product_id)}`)).toMatchObject({ ...CUP, slug: made?.slug })
    const before = await written()
    const types = typesIn(
      await toldBy(payload, async () => {
        const second = await put(items)
        expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 0 })
        expect(second.results[0]).toMatchObject({ product_id: made?.product_id, slug: made?.slug })
        expect(second.results[0]?.variants?.map(({ variant_id }) => variant_id)).toEqual(
          made?.variants?.map(({ variant_id }) => variant_id),
        )
      }),
    )
    expect(types).toEqual([])
    expect(await written()).toEqual(before)
  })

  it('changes the fields that are named, and its variants; what is not named stays', async () => {
    const item = cup()
    const { results } = await put([item])
    const id = String(results[0]?.product_id)
    const [small, middle] = item.variants
    const added = variantOf(newSku(), { option_values: [{ name: 'Size', value: 'L' }] })
    const change = {
      external_reference: item.external_reference,
      title: 'Tea cup',
      options: [{ name: 'Size', values: ['S', 'M', 'L'] }],
      variants: [{ sku: small?.sku.toLowerCase(), price: gbp(475) }, added],
    }
    const answer = await put([change])
    expect(statusesOf(answer)).toEqual(['updated'])
    expect(answer.results[0]?.variants?.map(({ status }) => status)).toEqual(['updated', 'created'])
    const product = await read(`/products/${id}`)
    expect(product).toMatchObject({ title: 'Tea cup', description: CUP.description, status: 'published' })
    const variants = product['variants'] as { sku: string; price: object; available: number }[]
    expect(new Set(variants.map(({ sku }) => sku))).toEqual(new Set([small?.sku, middle?.sku, added.sku]))
    expect(variants.find(({ sku }) => sku === small?.sku)).toMatchObject({ price: gbp(475), available: 5 })
    expect(statusesOf(await put([change]))).toEqual(['unchanged'])
  })

  it.each([
    ['a format of the description', { description: '<p>A white cup</p>' }],
    ['one field of a group', { seo: { description: 'White' } }],
    ['a group without one of its fields', { seo: {} }],
    ['a value of an option', { options: [{ name: 'Size', values: ['S', 'M', 'XL'] }] }],
    ['nothing but the status', { status: 'draft' }],
    ['an emptied field', { description: null }],
  ])('tells a change from what is the same: %s', async (_, change) => {
    const item = cup()
    await put([item])
    const { external_reference } = item
    expect(statusesOf(await put([{ external_reference, ...change }]))).toEqual(['updated'])
    expect(statusesOf(await put([{ external_reference, ...change }]))).toEqual(['unchanged'])
  })

  it('publishes what gets its first variant along with it', async () => {
    const external_reference = newReference()
    const draft = await put([{ external_reference, title: 'Later' }])
    const item = { external_reference, status: 'published', variants: [variantOf(newSku())] }
    expect(statusesOf(await put([item]))).toEqual(['updated'])
    expect((await read(`/products/${String(draft.results[0]?.product_id)}`))['status']).toBe('published')
  })

  it('means by a new reference the product with the slug that has none, and no product that has another', async () => {
    const slug = `jug-${randomUUID()}`
    const { results } = await put([{ slug, title: 'Jug' }])
    const [first, second] = [newReference(), newReference()]
    const named = await put([{ slug, external_reference: first }])
    expect(named.results[0]).toMatchObject({ status: 'updated', product_id: results[0]?.product_id })
    const other = await put([{ slug, external_reference: second, title: 'Jug' }])
    expect(other.results[0]).toMatchObject({ status: 'failed', error: { code: 'CONFLICT' } })
    expect(other.results[0]?.error?.details?.fields?.[0]?.path).toBe('items.0.slug')
  })

  it('answers each item for itself, with the paths of what is wrong, and writes the others', async () => {
    const [good, twice] = [newReference(), newReference()]
    const sku = newSku()
    const items = [
      { external_reference: good, title: 'Good' },
      { title: 'Without a name' },
      { external_reference: newReference() },
      { external_reference: newReference(), title: 'Taken', variants: [variantOf(teapot.sku)] },
      {
        external_reference: newReference(),
        title: 'Euro',
        variants: [variantOf(sku, { price: { amount: 1, currency: 'EUR' } })],
      },
      { external_reference: newReference(), title: 'Lost', category_id: 'ref:nowhere' },
      { external_reference: twice, title: 'Once' },
      { external_reference: twice, title: 'Twice' },
      { external_reference: good, title: 'Again' },
    ]
    const answer = await put(items)
    expect(answer).toMatchObject({ created: 2, failed: 7 })
    expect(answer.results.map(({ error }) => error?.details?.fields?.[0]?.path)).toEqual([
      undefined,
      'items.1.external_reference',
      'items.2.title',
      'items.3.variants.0.sku',
      'items.4.variants.0.price.currency',
      'items.5.category_id',
      undefined,
      'items.7.external_reference',
      'items.8.external_reference',
    ])
    const foreign = await put([
      { external_reference: good, title: 'Not so', variants: [variantOf(teapot.sku)] },
    ])
    expect(foreign.results[0]?.error).toMatchObject({ code: 'CONFLICT' })
    expect(foreign.results[0]?.error?.details?.fields?.[0]?.path).toBe('items.0.variants.0.sku')
    expect((await read(`/products/${String(answer.results[0]?.product_id)}`))['title']).toBe('Good')
  })

  it('is all or nothing with atomic', async () => {
    const [first, second] = [newReference(), newReference()]
    const items = [
      { external_reference: first, title: 'First' },
      { external_reference: second, title: 'Second', variants: [variantOf(teapot.sku)] },
    ]
    const before = await written()
    const refused = await staff.send('PUT', '/products', { items, atomic: true })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'CONFLICT'])
    expect(refused.body.error.details).toMatchObject({
      failures: [{ index: 1, code: 'CONFLICT', details: { fields: [{ path: 'items.1.variants.0.sku' }] } }],
    })
    expect(await written()).toEqual(before)
    const done = await staff.send('PUT', '/products', { items: items.slice(0, 1), atomic: true })
    expect(done.body.data).toMatchObject({ created: 1 })
  })

  it('never makes two products of one, however many ask at once', async () => {
    const items = Array.from({ length: 5 }, () => cup())
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => put(n % 2 === 0 ? items : items.toReversed())),
    )
    expect(answers.reduce((sum, { created }) => sum + created, 0)).toBe(5)
    expect(answers.flatMap(({ results }) => results.flatMap(({ error }) => error ?? []))).toEqual([])
    const references = items.map(({ external_reference }) => external_reference)
    expect(
      await sql.query('select count(*)::int as n from products where external_reference = any($1)', [
        references,
      ]),
    ).toEqual([{ n: 5 }])
  })

  it('is done once for an Idempotency-Key, and is a part of a bulk that is all or nothing', async () => {
    const item = cup()
    const keyed = staff.with({ 'idempotency-key': randomUUID() })
    const first = await put([item], keyed)
    expect(await put([item], keyed)).toEqual(first)
    expect(statusesOf(first)).toEqual(['created'])
    const reference = newReference()
    const operations = [
      {
        method: 'PUT',
        path: '/products',
        body: { items: [{ external_reference: reference, title: 'In a bulk' }] },
      },
      { method: 'PATCH', path: `/products/${randomUUID()}`, body: { title: 'Missing' } },
    ]
    expect((await staff.post('/bulk', { operations, atomic: true })).status).toBe(409)
    expect((await staff.get(`/products?filter[external_reference]=${reference}`)).body.data).toEqual([])
  })

  it('keeps what is in the trash there, and says so', async () => {
    const external_reference = newReference()
    const { results } = await put([{ external_reference, title: 'Gone' }])
    await staff.send('DELETE', `/products/${String(results[0]?.product_id)}`)
    const again = await put([{ external_reference, title: 'Gone' }])
    expect(again.results[0]).toMatchObject({ status: 'failed', error: { code: 'CONFLICT' } })
  })
})

it('is for those who may change the catalogue', async () => {
  const support = await api.as(await makeUser(payload, { roles: ['support'] }))
  for (const [path, item] of [
    ['/products', { slug: 'teapot' }],
    ['/variants', { sku: teapot.sku }],
  ] as const) {
    for (const [client, status] of [
      [api.anonymous, 401],
      [buyer, 403],
      [support, 403],
    ] as const)
      expect([path, (await client.send('PUT', path, { items: [item] })).status]).toEqual([path, status])
  }
})
