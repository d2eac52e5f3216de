import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** Keys that no document may have, and those of variants whose product is in the trash. */

const payload = await startPayload()
const api = await startApi(payload)
let token: string
let staff: Client

beforeAll(async () => {
  await makeStore(payload)
  const manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  staff = await api.as(manager)
})

const makeProduct = () =>
  payload.create({
    collection: 'products',
    draft: true,
    data: { title: `Held ${String(nextSerial())}` },
    overrideAccess: true,
  })

/** Frees a variant's SKU at each interface. */
const FREES: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  REST: async (id) => (await callRest('POST', `/variants/${id}/free-sku`, { token, body: {} })).body['freed'],
  GraphQL: async (id) => {
    const { data } = await callGraphql(`mutation { freed: freeVariantSku(id: "${id}") { freed } }`, token)
    return data?.['freed']?.['freed']
  },
  v1: async (id) => {
    const { status, body } = await staff.send('POST', `/variants/${id}/free-sku`)
    return status === 200 ? body.data['freed'] : null
  },
}

describe('a SKU of a product in the trash', () => {
  it.each(Object.entries(FREES))('is told as held by the trash, and freed at %s', async (_, free) => {
    const { id, sku, product } = await makeVariant(payload)
    const parent = typeof product === 'string' ? product : product.id
    expect(await free(id)).not.toBe(sku)
    expect((await staff.send('DELETE', `/products/${parent}`)).status).toBe(200)
    const body = {
      product: (await makeProduct()).id,
      title: 'New',
      sku,
      priceMinor: 1,
      taxClass: 'standard',
      onHand: 0,
    }
    const refused = await callRest('POST', '/variants', { token, body })
    expect(refused.body.errors?.[0]?.message).toContain('in the trash')
    expect(refused.body.errors?.[0]?.data?.['held_by']).toMatchObject({ id, is_trashed: true })
    expect(await free(id)).toBe(sku)
    expect((await callRest('POST', '/variants', { token, body })).status).toBe(201)
  })

  it('names its variant as in the trash at v1, and the last variant can go there itself', async () => {
    const { id, sku, product } = await makeVariant(payload)
    const parent = typeof product === 'string' ? product : product.id
    expect((await staff.send('DELETE', `/variants/${id}`)).status).toBe(409)
    await staff.send('DELETE', `/products/${parent}`)
    const { id: other } = await makeVariant(payload)
    const refused = await staff.send('PATCH', `/variants/${other}`, { sku })
    expect(refused.body.error.details?.['document']).toMatchObject({ id, is_trashed: true })
    expect((await staff.send('DELETE', `/variants/${id}`)).status).toBe(200)
  })
})

describe('a new key that would be taken for another way to name a document', () => {
  const uuid = '01900000-0000-7000-8000-00000000000b'

  it('is refused by single writes and by upserts', async () => {
    const { slug } = await makeProduct()
    const path = `/products/${slug}`
    for (const [field, value] of [
      ['slug', uuid],
      ['external_reference', 'ref:ERP-1'],
    ] as const) {
      const body = { [field]: value, title: 'Odd' }
      const { results } = (await staff.send('PUT', '/products', { items: [body] })).body.data as unknown as {
        results: { error?: { code: string; details?: { fields?: { path: string }[] } } }[]
      }
      expect(results[0]?.error?.code).toBe('VALIDATION_ERROR')
      expect(results[0]?.error?.details?.fields?.[0]?.path).toBe(`items.0.${field}`)
      for (const [method, to] of [
        ['POST', '/products'],
        ['PATCH', path],
      ] as const) {
        const { status, body: told } = await staff.send(method, to, body)
        expect([status, told.error.details?.fields?.[0]?.path]).toEqual([400, field])
      }
    }
  })

  it('is not made of a title either', async () => {
    const { status, body } = await staff.post('/products', { title: uuid })
    expect([status, body.data['slug']]).toEqual([201, `${uuid}-2`])
  })
})
