import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { tokenOf } from '../support/v1/v1-client'
import { openClients } from '../support/accounts/session-interfaces'
import type { Shop } from '../support/v1/v1-shop'
import { startShop } from '../support/v1/v1-shop'

/** Who reads why something happened to an order, and who did it. */

const SECRET = 'Suspected of fraud'
const OWN = 'Ordered twice'

let shop: Shop
let orderId: string
let headers: Record<'customer' | 'staff', Record<string, string>>

beforeAll(async () => {
  shop = await startShop()
  const { payload, customer, buyer, staff } = shop
  orderId = (await shop.placeOrder()).id
  const act = (who: typeof staff, to: string, reason: string) =>
    who.post(`/orders/${orderId}/transitions`, { to, reason })
  expect((await act(staff, 'on_hold', SECRET)).status).toBe(200)
  expect((await act(staff, 'placed', SECRET)).status).toBe(200)
  expect((await act(buyer, 'cancelled', OWN)).status).toBe(200)
  const clerk = await payload.find({
    collection: 'users',
    where: { roles: { in: ['admin'] } },
    overrideAccess: true,
  })
  const [admin] = clerk.docs
  if (!admin) throw new Error('there is no administrator')
  headers = {
    customer: { authorization: `JWT ${await tokenOf(payload, customer)}` },
    staff: { authorization: `JWT ${await tokenOf(payload, admin)}` },
  }
})

const QUERY = (id: string) =>
  `{ OrderEvents(where: {order: {equals: "${id}"}}) { docs { type reason actorId actorName } } Order(id: "${id}") { events { docs { reason actorName } } } }`

/** All that an interface says of the order's timeline, as a text. */
const ASKS: Record<string, (who: 'customer' | 'staff') => Promise<string>> = {
  'v1, below the order': async (who) =>
    JSON.stringify(
      (await (who === 'staff' ? shop.staff : shop.buyer).get(`/orders/${orderId}/events`)).body.data,
    ),
  'v1, with the order': async (who) =>
    JSON.stringify(
      (
        await (who === 'staff' ? shop.staff : shop.buyer).get(
          `/orders/${orderId}?include=events&fields=events`,
        )
      ).body.data,
    ),
  'Payload’s REST': async (who) => {
    const { rest } = openClients(shop.payload)
    const path = `/order-events?where[order][equals]=${orderId}&depth=0&limit=50`
    return (await rest('GET', path, { headers: headers[who] })).text()
  },
  GraphQL: async (who) => {
    const { graphql } = openClients(shop.payload)
    return JSON.stringify(await graphql(QUERY(orderId), headers[who]))
  },
}

describe.each(Object.keys(ASKS))('the timeline at %s', (name) => {
  it('tells staff why, and who', async () => {
    const said = await ASKS[name]?.('staff')
    expect(said).toContain(SECRET)
    expect(said).toContain(OWN)
    expect(said).toContain(shop.customer.name)
  })

  it('tells a customer what happened, and neither reasons nor names of staff', async () => {
    const said = (await ASKS[name]?.('customer')) ?? ''
    expect(said).toMatch(/order\.(held|on_hold)|on_hold/)
    expect(said).not.toContain(SECRET)
    const events = await sqlOf(shop.payload).query<{ actorId: string; actorName: string }>(
      'select actor_id as "actorId", actor_name as "actorName" from order_events where reason = $1',
      [SECRET],
    )
    expect(events).toHaveLength(2)
    for (const { actorId, actorName } of events) {
      expect(said).not.toContain(actorId)
      expect(said).not.toContain(actorName)
    }
  })
})

it('at v1, customers read what they said themselves', async () => {
  const { data } = (await shop.buyer.get(`/orders/${orderId}/events`)).body
  expect(data).toContainEqual(
    expect.objectContaining({
      reason: OWN,
      actor: { type: 'user', id: shop.customer.id, name: shop.customer.name },
    }),
  )
  expect(data).toContainEqual(
    expect.objectContaining({ reason: null, actor: { type: 'user', id: null, name: 'Staff' } }),
  )
})

it('a customer cannot find events by what they may not read', async () => {
  const { rest } = openClients(shop.payload)
  for (const field of ['reason', 'actorName', 'actorId']) {
    const path = `/order-events?where[${field}][like]=a&depth=0`
    expect((await rest('GET', path, { headers: headers.customer })).status).toBeGreaterThanOrEqual(400)
  }
})
