import { beforeAll, describe, expect, it } from 'vitest'

import { draftOrder } from '@/features/orders/placing/draft-order'
import type { Order, User } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

/** A draft whose article went to the trash can still be worked on; it cannot be placed. */

const payload = await startPayload()
const api = await startApi(payload)
let manager: User
let token: string
let staff: Client

beforeAll(async () => {
  await makeStore(payload)
  manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  staff = await api.as(manager)
})

async function makeWithdrawn(): Promise<Order> {
  const gone = await makeVariant(payload, { title: 'Blue jug', priceMinor: 1250 })
  const kept = await makeVariant(payload, { title: 'Spoon', priceMinor: 300 })
  const { id } = await draftOrder(contextOf(payload, manager), {
    lines: [
      { variantId: gone.id, quantity: 2 },
      { variantId: kept.id, quantity: 1 },
    ],
    shippingAddress: ADDRESS,
  })
  const product = typeof gone.product === 'string' ? gone.product : gone.product.id
  await payload.update({
    collection: 'products',
    id: product,
    data: { deletedAt: new Date().toISOString() },
    overrideAccess: true,
  })
  return read(id)
}

const read = (id: string) => payload.findByID({ collection: 'orders', id, depth: 0, overrideAccess: true })

describe('a draft order whose article went to the trash', () => {
  it('takes a note and another address from the panel’s form, which sends all of it', async () => {
    const order = await makeWithdrawn()
    const shippingAddress = { ...order.shippingAddress, line1: '1 New Road' }
    const body = { ...order, note: 'Ring twice', internalNote: 'Regular', shippingAddress }
    const { status, text } = await callRest('PATCH', `/orders/${order.id}`, { token, body })
    expect([status, text]).toMatchObject([200, expect.stringContaining('Ring twice')])
    const after = await read(order.id)
    expect(after).toMatchObject({ note: 'Ring twice', totalMinor: order.totalMinor })
    expect(after.shippingAddress?.line1).toBe('1 New Road')
    expect(after.lines?.map(({ unitPriceMinor, title }) => [unitPriceMinor, title])).toEqual(
      order.lines?.map(({ unitPriceMinor, title }) => [unitPriceMinor, title]),
    )
  })

  it('takes them at v1 and in GraphQL', async () => {
    const order = await makeWithdrawn()
    const changed = await staff.send('PATCH', `/orders/${order.id}`, {
      note: 'Ring',
      shipping_address: { ...ADDRESS, line1: '2 New Road' },
    })
    expect([changed.status, changed.body.error]).toEqual([200, undefined])
    const query = `mutation { updateOrder(id: "${order.id}", data: { note: "Knock" }) { note } }`
    expect((await callGraphql(query, token)).data?.['updateOrder']).toEqual({ note: 'Knock' })
  })

  it('keeps the frozen price against what the caller says', async () => {
    const order = await makeWithdrawn()
    const lines = order.lines?.map((line) => ({ ...line, unitPriceMinor: 1, title: 'Free' }))
    await callRest('PATCH', `/orders/${order.id}`, { token, body: { lines } })
    const after = await read(order.id)
    expect(after.lines?.[0]).toMatchObject({ unitPriceMinor: 1250, title: 'Blue jug' })
    expect(after.totalMinor).toBe(order.totalMinor)
  })

  it('takes no other article that is not for sale', async () => {
    const [order, other] = [await makeWithdrawn(), await makeWithdrawn()]
    const lines = [...(order.lines ?? []), { variant: other.lines?.[0]?.variant, quantity: 1 }]
    const { status, text } = await callRest('PATCH', `/orders/${order.id}`, { token, body: { lines } })
    expect([status, text]).toMatchObject([400, expect.stringContaining('No such article is for sale.')])
  })

  it('is not placed, and is told why by the article’s name', async () => {
    const order = await makeWithdrawn()
    const { status, body } = await staff.post(`/orders/${order.id}/transitions`, { to: 'placed' })
    expect([status, body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect(body.error.message).toMatch(/^Blue jug \(SKU-\d+\) is no longer for sale/)
    expect(body.error.details?.fields).toMatchObject([{ path: 'lines.0.variant_id' }])
  })
})
