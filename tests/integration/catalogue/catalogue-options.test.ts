import { beforeAll, describe, expect, it } from 'vitest'

import type { Variant } from '@/payload-types'

import { makeStore, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** A buyer can choose every variant of what is published, and each by one choice alone. */

const payload = await startPayload()
const api = await startApi(payload)
let staff: Client
let token: string

beforeAll(async () => {
  await makeStore(payload)
  const manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  staff = await api.as(manager)
})

const SIZE = { name: 'Size', values: ['S', 'M', 'L'] }
const COLOUR = { name: 'Colour', values: ['Red', 'Blue'] }
const size = (value: string) => ({ name: 'Size', value })

async function makeProduct(options: { name: string; values: string[] }[] = [SIZE]) {
  const n = String(nextSerial())
  const data = { title: `Shirt ${n}`, slug: `shirt-${n}`, options, _status: 'draft' as const }
  return payload.create({ collection: 'products', draft: true, data, overrideAccess: true })
}

interface Wish {
  product: string
  sku?: string
  optionValues: { name: string; value: string }[]
}

const rowOf = ({ product, sku = `O-${String(nextSerial())}`, optionValues }: Wish) => ({
  product,
  sku,
  optionValues,
  title: 'T',
  priceMinor: 100,
  taxClass: 'standard' as const,
  onHand: 0,
})

const addVariant = (wish: Wish): Promise<Variant> =>
  payload.create({ collection: 'variants', data: { ...rowOf(wish), reserved: 0 }, overrideAccess: true })

const publish = (id: string, data: object = {}) =>
  payload.update({
    collection: 'products',
    id,
    data: { ...data, _status: 'published' },
    overrideAccess: true,
  })

/** What each interface says of a variant that is to be created: the refusal, or null. */
const CREATE: Record<string, (wish: Wish) => Promise<string | null>> = {
  REST: async (wish) => {
    const { status, body } = await callRest('POST', '/variants', { token, body: rowOf(wish) })
    return status < 300 ? null : (body.errors?.[0]?.message ?? 'no reason')
  },
  GraphQL: async (wish) => {
    const query = 'mutation ($data: mutationVariantInput!) { createVariant(data: $data) { id } }'
    const data = { ...rowOf(wish), reserved: 0 }
    return (await callGraphql(query, token, { data })).errors?.[0]?.message ?? null
  },
  v1: async (wish) => {
    const { sku, optionValues } = rowOf(wish)
    const { status, body } = await staff.post('/variants', {
      product_id: wish.product,
      sku,
      option_values: optionValues,
      title: 'T',
      price: { amount: 100, currency: 'GBP' },
    })
    return status === 201 ? null : body.error.message
  },
}
const INTERFACES = Object.keys(CREATE)

const MISTAKES = [
  {
    what: 'the values of another one',
    values: [size('S')],
    says: /NEW-.* has the same option values as variant O-/,
  },
  { what: 'no value for an option', values: [], says: /NEW-.* has no value for the option “Size”/ },
  {
    what: 'an option that the product lacks',
    values: [size('M'), { name: 'Fit', value: 'Slim' }],
    says: /NEW-.*“Fit”/,
  },
  { what: 'a value that the option lacks', values: [size('XXL')], says: /NEW-.*“XXL”/ },
  { what: 'two values for one option', values: [size('M'), size('L')], says: /NEW-.* has two values/ },
]

describe('saving a variant', () => {
  it.each(INTERFACES.flatMap((at) => MISTAKES.map((mistake) => ({ at, ...mistake }))))(
    'with $what is refused by name at $at',
    async ({ at, values, says }) => {
      const { id } = await makeProduct()
      await addVariant({ product: id, optionValues: [size('S')] })
      const sku = `NEW-${String(nextSerial())}`
      expect(await CREATE[at]?.({ product: id, sku, optionValues: values })).toMatch(says)
      expect(await CREATE[at]?.({ product: id, sku, optionValues: [size('M')] })).toBeNull()
    },
  )

  it('lets one of two with the same values through that are saved at the same moment, 10 times of 10', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await makeProduct()
      const saves = [1, 2].map(() => addVariant({ product: id, optionValues: [size('S')] }))
      const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status)
      expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  it('that did not fit before still gets another price', async () => {
    const { id } = await makeProduct()
    const variant = await addVariant({ product: id, optionValues: [size('S')] })
    await payload.update({
      collection: 'products',
      id,
      data: { options: [COLOUR] },
      draft: false,
      overrideAccess: true,
    })
    const { status } = await staff.send('PATCH', `/variants/${variant.id}`, {
      price: { amount: 120, currency: 'GBP' },
    })
    expect(status).toBe(200)
  })

  it('may follow the options of the newest draft, so that options can be added', async () => {
    const { id } = await makeProduct()
    const variant = await addVariant({ product: id, optionValues: [size('S')] })
    await publish(id)
    await payload.update({
      collection: 'products',
      id,
      draft: true,
      data: { options: [SIZE, COLOUR] },
      overrideAccess: true,
    })
    const optionValues = [size('S'), { name: 'Colour', value: 'Red' }]
    await payload.update({
      collection: 'variants',
      id: variant.id,
      data: { optionValues },
      overrideAccess: true,
    })
    await publish(id, { options: [SIZE, COLOUR] })
  })

  it('from the trash is judged by what is there now; going there is not', async () => {
    const { id } = await makeProduct()
    const first = await addVariant({ product: id, optionValues: [size('S')] })
    const move = (deletedAt: string | null) =>
      payload.update({
        collection: 'variants',
        id: first.id,
        data: { deletedAt },
        trash: true,
        overrideAccess: true,
      })
    await move(new Date().toISOString())
    const second = await addVariant({ product: id, optionValues: [size('S')] })
    await expect(move(null)).rejects.toThrow(`the same option values as variant ${second.sku}`)
  })
})

describe('publishing a product', () => {
  /** A product whose draft took options away under its variants. */
  async function makeBroken() {
    const { id } = await makeProduct([SIZE, COLOUR])
    const values = [size('S'), { name: 'Colour', value: 'Red' }]
    const variant = await addVariant({ product: id, optionValues: values })
    await publish(id)
    await payload.update({
      collection: 'products',
      id,
      draft: true,
      data: { options: [SIZE] },
      overrideAccess: true,
    })
    return { id, sku: variant.sku }
  }

  it('whose options were removed under its variants is refused at REST, GraphQL and v1, naming them', async () => {
    const { id, sku } = await makeBroken()
    const options = [SIZE]
    const rest = await callRest('PATCH', `/products/${id}`, {
      token,
      body: { options, _status: 'published' },
    })
    const query = `mutation ($data: mutationProductUpdateInput!) { updateProduct(id: "${id}", data: $data) { id } }`
    const graphql = await callGraphql(query, token, { data: { options, _status: 'published' } })
    const v1 = await staff.send('PATCH', `/products/${id}`, { options, status: 'published' })
    for (const said of [rest.body.errors?.[0]?.message, graphql.errors?.[0]?.message, v1.body.error.message])
      expect(said).toContain(`Variant ${sku} has a value for “Colour”, which is no option of the product.`)
    expect(v1.body.error.details?.fields).toMatchObject([{ path: 'options' }])
  })

  it('is refused while an option is there twice', async () => {
    const { id } = await makeProduct()
    await addVariant({ product: id, optionValues: [size('S')] })
    await expect(publish(id, { options: [SIZE, SIZE] })).rejects.toThrow('“Size” is there twice')
  })

  it('waits for a variant that is saved at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeProduct()
      await addVariant({ product: id, optionValues: [size('S')] })
      await Promise.allSettled([
        publish(id, { options: [{ ...SIZE, values: ['S'] }] }),
        addVariant({ product: id, optionValues: [size('M')] }),
      ])
      const { docs } = await payload.find({
        collection: 'variants',
        where: { product: { equals: id } },
        overrideAccess: true,
      })
      const product = await payload.findByID({ collection: 'products', id, overrideAccess: true })
      const values = product.options?.[0]?.values ?? []
      const isSound = docs.every(({ optionValues }) => values.includes(optionValues?.[0]?.value ?? ''))
      expect(product._status !== 'published' || isSound).toBe(true)
    }
  })

  it('is no condition for taking it off the shop, or for the trash', async () => {
    const { id } = await makeBroken()
    await payload.update({ collection: 'products', id, data: { _status: 'draft' }, overrideAccess: true })
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'products', id, data: { deletedAt }, overrideAccess: true })
  })
})
