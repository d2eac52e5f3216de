import { describe, expect, it } from 'vitest'

import type { OrderStatus } from '@/domain/order/lifecycle'

import { ADDRESS, makeUser, makeVariant } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, buyer } = await startShop()
const manager = await makeUser(payload, { roles: ['manager'] })
const interfaces = Object.entries(
  allInterfaces({ client: await api.as(manager), token: await tokenOf(payload, manager) }),
)
const { sku } = await makeVariant(payload, { onHand: 500 })
const UNITS = 3
const PARCEL = { carrier: 'Royal Mail', trackingNumber: 'RM1', trackingUrl: 'https://example.com/RM1' }

async function freshOrder(): Promise<{ id: string; lineId: string }> {
  const lines = [{ sku, quantity: UNITS }]
  const { body } = await buyer.post('/orders', { lines, shipping_address: ADDRESS })
  const order = body.data as { id: string; lines: { id: string }[] }
  return { id: order.id, lineId: order.lines[0]?.id ?? '' }
}

async function standing(id: string) {
  const order = await payload.findByID({ collection: 'orders', id, overrideAccess: true, depth: 0 })
  const { docs } = await payload.find({
    collection: 'shipments',
    overrideAccess: true,
    where: { order: { equals: id } },
    sort: 'createdAt',
    depth: 0,
  })
  const parcels = docs.map(({ carrier, trackingNumber, trackingUrl, lines }) => ({
    ...{ carrier, trackingNumber, trackingUrl },
    units: lines.map(({ quantity }) => quantity),
  }))
  return { status: order.status, fulfilmentStatus: order.fulfilmentStatus, parcels }
}

interface Step {
  quantity?: number
  /** The answer that is not a success. */
  refused?: number
  status: OrderStatus
}

/** A shipment names units, never a status: what the order becomes follows from what is left. */
const CASES: Readonly<Record<string, readonly Step[]>> = {
  'everything at once, unnamed': [{ status: 'shipped' }],
  'everything at once, named': [{ quantity: UNITS, status: 'shipped' }],
  'a part, and then the rest, unnamed': [{ quantity: 1, status: 'partially_shipped' }, { status: 'shipped' }],
  'unit by unit': [
    { quantity: 1, status: 'partially_shipped' },
    { quantity: 1, status: 'partially_shipped' },
    { quantity: 1, status: 'shipped' },
  ],
  'more than is left': [
    { quantity: 2, status: 'partially_shipped' },
    { quantity: 2, refused: 400, status: 'partially_shipped' },
  ],
  'when nothing is left': [{ status: 'shipped' }, { refused: 409, status: 'shipped' }],
}

describe.each(Object.entries(CASES))('a shipment of %s', (_, steps) => {
  it.each(interfaces)('comes to the same through %s', async (_name, act) => {
    const { id, lineId } = await freshOrder()
    for (const { quantity, refused, status } of steps) {
      const lines = quantity === undefined ? {} : { lines: [{ lineId, quantity }] }
      const answer = await act('shipments', { ...lines, ...PARCEL }, id)
      expect(answer < 300 ? undefined : answer).toBe(refused)
      expect((await standing(id)).status).toBe(status)
    }
  })
})

describe('the transitions that ship', () => {
  it.each(interfaces)(
    'are the same shipment through %s, with what the caller expects of it',
    async (_, act) => {
      const { id, lineId } = await freshOrder()
      const one = [{ lineId, quantity: 1 }]
      expect(await act('transitions', { to: 'shipped', lines: one }, id)).toBe(400)
      expect(await act('transitions', { to: 'partially_shipped' }, id)).toBe(400)
      expect(await act('transitions', { to: 'partially_shipped', lines: one, ...PARCEL }, id)).toBeLessThan(
        300,
      )
      // A part that is all that was left is no mistake.
      const rest = [{ lineId, quantity: 2 }]
      expect(await act('transitions', { to: 'partially_shipped', lines: rest, ...PARCEL }, id)).toBeLessThan(
        300,
      )
      expect(await standing(id)).toEqual({
        status: 'shipped',
        fulfilmentStatus: 'fulfilled',
        parcels: [
          { ...PARCEL, units: [1] },
          { ...PARCEL, units: [2] },
        ],
      })
    },
  )

  it.each(interfaces)('resume a held order through %s unless goods are named', async (_, act) => {
    const { id, lineId } = await freshOrder()
    const lines = [{ lineId, quantity: 1 }]
    await act('shipments', { lines }, id)
    expect(await act('transitions', { to: 'on_hold', reason: 'Address unclear' }, id)).toBeLessThan(300)
    expect(await act('transitions', { to: 'partially_shipped', lines }, id)).toBe(409)
    expect(await act('shipments', {}, id)).toBe(409)
    expect(await act('transitions', { to: 'partially_shipped' }, id)).toBeLessThan(300)
    const { status, parcels } = await standing(id)
    expect({ status, parcels: parcels.length }).toEqual({ status: 'partially_shipped', parcels: 1 })
  })
})
