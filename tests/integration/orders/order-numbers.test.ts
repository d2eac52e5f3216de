import { REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, teapot } = await startShop()
const customer = await makeUser(payload, { roles: ['customer'] })
const support = await makeUser(payload, { roles: ['support'] })
const manager = await makeUser(payload, { roles: ['manager'] })
const { docs } = await payload.find({
  collection: 'variants',
  where: { sku: { equals: teapot.sku } },
  overrideAccess: true,
})
const variant = docs[0]?.id ?? ''

const restCreate = REST_POST(config)
const restUpdate = REST_PATCH(config)

const answer = z.object({
  doc: z.object({ id: z.string() }).optional(),
  data: z.object({ updateOrder: z.object({ id: z.string() }).nullable().optional() }).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ statusCode: z.number().optional() }).optional() }))
    .optional(),
})

interface Answered {
  status: number
  id: string
}

type Draft = (who: typeof customer, externalReference: string) => Promise<Answered>

async function send(target: `${'POST' | 'PATCH'} ${string}`, who: typeof customer, body: unknown) {
  const [method = '', path = ''] = target.split(' ')
  const request = new Request(`http://127.0.0.1:3000/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `JWT ${await tokenOf(payload, who)}` },
    body: JSON.stringify(body),
  })
  const slug = path.split('/')
  const handle = method === 'POST' ? restCreate : restUpdate
  const response =
    path === 'graphql'
      ? await graphqlHandler(request)
      : await handle(request, { params: Promise.resolve({ slug }) })
  const parsed = answer.parse(await response.json())
  const refused = path === 'graphql' ? parsed.errors?.[0]?.extensions?.statusCode : undefined
  return { status: refused ?? response.status, id: parsed.doc?.id ?? parsed.data?.updateOrder?.id ?? '' }
}

const UPDATE = `mutation ($id: String!, $reference: String) {
  updateOrder(id: $id, data: { externalReference: $reference }) { id } }`

/** The interfaces that take the number of another system with a draft. */
const interfaces: Readonly<Record<string, Draft>> = {
  REST: (who, externalReference) =>
    send('POST orders', who, { externalReference, lines: [{ variant, quantity: 1 }] }),
  // Its own mutation of a draft asks for fields that order actions write; a draft is changed there.
  GraphQL: async (who, reference) => {
    const { id } = await send('POST orders', who, { lines: [{ variant, quantity: 1 }] })
    return send('POST graphql', who, { query: UPDATE, variables: { id, reference } })
  },
  v1: async (who, externalReference) => {
    const client = await api.as(who)
    const { status, body } = await client.post('/orders', {
      lines: [{ sku: teapot.sku, quantity: 1 }],
      external_reference: externalReference,
      draft: true,
    })
    return { status, id: z.object({ id: z.string() }).safeParse(body.data).data?.id ?? '' }
  },
}

function input(key: string) {
  return { lines: [{ sku: teapot.sku, quantity: 1 }], shippingAddress: ADDRESS, checkoutKey: key }
}

describe('the number of an order in another system', () => {
  it.each(Object.entries(interfaces))('is not for customers to give at %s', async (_, draft) => {
    expect((await draft(customer, randomUUID())).status).toBe(403)
  })

  it.each(Object.entries(interfaces))('is for staff to give at %s', async (_, draft) => {
    const reference = randomUUID()
    const { status, id } = await draft(support, reference)
    expect([200, 201]).toContain(status)
    const { externalReference } = await payload.findByID({ collection: 'orders', id, overrideAccess: true })
    expect(externalReference).toBe(reference)
  })

  it('is not for customers to give when they place an order or change a draft', async () => {
    const ctx = contextOf(payload, customer, 'storefront')
    await expect(
      placeNewOrder(ctx, { ...input(randomUUID()), externalReference: 'A-1' }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { id } = await send('POST orders', customer, { lines: [{ variant, quantity: 1 }] })
    expect(id).not.toBe('')
    const changed = await send(`PATCH orders/${id}`, customer, { externalReference: 'A-2' })
    expect(changed.status).toBeGreaterThanOrEqual(400)
    const { externalReference } = await payload.findByID({ collection: 'orders', id, overrideAccess: true })
    expect(externalReference ?? null).toBe(null)
  })
})

describe('a basket that is sent twice', () => {
  it('is one order of staff too, for a customer or for none', async () => {
    const ctx = contextOf(payload, manager, 'admin')
    for (const customerId of [undefined, customer.id]) {
      const key = randomUUID()
      const first = await placeNewOrder(ctx, { ...input(key), customerId })
      await expect(placeNewOrder(ctx, { ...input(key), customerId })).resolves.toEqual(first)
    }
  })

  it('is one order when both come at once', async () => {
    const ctx = contextOf(payload, manager, 'admin')
    const key = randomUUID()
    const placed = await Promise.all(Array.from({ length: 5 }, () => placeNewOrder(ctx, input(key))))
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1)
  })

  it('is not the order of another account', async () => {
    const key = randomUUID()
    await placeNewOrder(contextOf(payload, manager, 'admin'), input(key))
    await expect(placeNewOrder(contextOf(payload, customer, 'storefront'), input(key))).rejects.toThrow()
  })
})
