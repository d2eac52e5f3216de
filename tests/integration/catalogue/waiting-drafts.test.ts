import { describe, expect, it } from 'vitest'

import { makeVariant, nextSerial } from '../../factories/shop'
import { putItems, statusesOf } from '../support/v1/upserts'
import { startShop } from '../support/v1/v1-shop'

/** Writes to a published product of which a newer, unfinished draft waits: what counts is what is shown. */

const { payload, staff } = await startShop()

const SHOWN = { title: 'Shown', seo: { title: 'T', description: 'D' } }
const WAITING = { title: 'Unfinished' }

/** A published product with a title and a draft with another. */
async function makeWaiting() {
  const { product } = await makeVariant(payload)
  const id = typeof product === 'string' ? product : product.id
  const externalReference = `WAIT-${String(nextSerial())}`
  const own = { collection: 'products', id } as const
  const published = { ...SHOWN, externalReference, _status: 'published' as const }
  await payload.update({ ...own, overrideAccess: true, data: published })
  await payload.update({ ...own, overrideAccess: true, data: WAITING, draft: true })
  const read = async () => (await staff.get(`/products/${id}`)).body.data
  return { id, externalReference, read }
}

const newestOf = (id: string) =>
  payload.findByID({ collection: 'products', id, draft: true, depth: 0, overrideAccess: true })

const category = await payload.create({
  collection: 'categories',
  data: { title: 'Cups', slug: 'cups', position: 0 },
  overrideAccess: true,
})

/** The writes, of which each files the product under the category. */
const WRITES = {
  'PATCH /products/{id}': (id: string) =>
    staff.send('PATCH', `/products/${id}`, { category_id: category.id }),
  'PUT /products/{id}': (id: string) =>
    staff.send('PUT', `/products/${id}`, { ...SHOWN, category_id: category.id }),
  'PUT /products': (_: string, external_reference: string) =>
    staff.send('PUT', '/products', { items: [{ external_reference, category_id: category.id }] }),
}

describe.each(Object.entries(WRITES))('%s of a product with a waiting draft', (_, write) => {
  it('keeps it on sale, as it is shown, and the draft waiting with its own words', async () => {
    const { id, externalReference, read } = await makeWaiting()
    expect((await write(id, externalReference)).status).toBe(200)
    expect(await read()).toMatchObject({ ...SHOWN, status: 'published', category: { id: category.id } })
    expect(await newestOf(id)).toMatchObject({ ...WAITING, _status: 'draft', category: category.id })
  })
})

describe('a product with a waiting draft', () => {
  it('is compared by an upsert with what is shown', async () => {
    const { id, externalReference, read } = await makeWaiting()
    const put = async (title: string) =>
      statusesOf(await putItems(staff, '/products', [{ external_reference: externalReference, title }]))
    expect(await put(SHOWN.title)).toEqual(['unchanged'])
    expect(await put(WAITING.title)).toEqual(['updated'])
    expect(await read()).toMatchObject({ title: WAITING.title, status: 'published' })
    expect(await put('Third')).toEqual(['updated'])
    expect(await read()).toMatchObject({ title: 'Third', status: 'published' })
    expect((await newestOf(id)).title).toBe('Third')
  })

  it('is changed under the version that is shown, and publishes no draft by its status', async () => {
    const { id, read } = await makeWaiting()
    const { headers } = await staff.get(`/products/${id}`)
    const current = staff.with({ 'if-match': headers.get('etag') ?? '' })
    const body = { seo: { title: 'New' }, status: 'published' }
    expect((await current.send('PATCH', `/products/${id}`, body)).status).toBe(200)
    const seo = { title: 'New', description: null }
    expect(await read()).toMatchObject({ title: SHOWN.title, status: 'published', seo })
    expect((await current.send('PATCH', `/products/${id}`, body)).status).toBe(412)
    expect(await newestOf(id)).toMatchObject({ ...WAITING, _status: 'draft', seo: { title: 'New' } })
  })

  it('goes off sale, and to the trash, as it was shown', async () => {
    const [hidden, gone] = [await makeWaiting(), await makeWaiting()]
    await staff.send('PATCH', `/products/${hidden.id}`, { status: 'draft' })
    expect(await hidden.read()).toMatchObject({ title: SHOWN.title, status: 'draft' })
    expect((await newestOf(hidden.id)).title).toBe(WAITING.title)
    expect((await staff.send('DELETE', `/products/${gone.id}`)).status).toBe(200)
    const found = { collection: 'products', id: gone.id, trash: true, overrideAccess: true } as const
    expect(await payload.findByID(found)).toMatchObject({ title: SHOWN.title })
  })
})

it('an unpublished product is written when an upsert differs from its row or from its newest draft', async () => {
  const { id, externalReference, read } = await makeWaiting()
  await staff.send('PATCH', `/products/${id}`, { status: 'draft' })
  const item = { external_reference: externalReference, title: SHOWN.title, status: 'published' }
  expect(statusesOf(await putItems(staff, '/products', [item]))).toEqual(['updated'])
  expect(await read()).toMatchObject({ title: SHOWN.title, status: 'published' })
  expect(statusesOf(await putItems(staff, '/products', [item]))).toEqual(['unchanged'])
})

it('an object of a body replaces the whole one: what it leaves out is emptied', async () => {
  for (const method of ['PATCH', 'PUT']) {
    const { id, read } = await makeWaiting()
    await staff.send(method, `/products/${id}`, { title: 'X', seo: { title: 'Only' } })
    expect((await read())['seo']).toEqual({ title: 'Only', description: null })
  }
})
