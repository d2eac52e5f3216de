import { randomUUID } from 'node:crypto'

import { expect } from 'vitest'

import { ADDRESS } from '../../../factories/shop'
import type { Shop } from './v1-shop'
import { gbp } from './v1-shop'

/** A number that no other order of a channel has. */
export const newChannelNumber = () => `202-${randomUUID()}`

/** An order of a marketplace: two pieces at 11.00 and 2.99 for delivery, all of it paid there, by a guest. */
export function channelOrder(sku: string, others: object = {}): Readonly<Record<string, unknown>> {
  return {
    sales_channel: 'amazon-uk',
    sales_channel_number: newChannelNumber(),
    placed_at: '2026-11-28T14:05:00.000Z',
    guest: { name: 'Grace Guest', email: 'Grace@Marketplace.example', phone: '+44 20 7946 0001' },
    lines: [{ sku, quantity: 2, unit_price: gbp(1100), tax_total: gbp(367) }],
    charges: [{ kind: 'shipping', title: 'Prime', amount: gbp(299), tax_total: gbp(50) }],
    total: gbp(2499),
    payments: [{ amount: gbp(2499), method: 'other', reference: 'AMZ-1' }],
    shipping_address: { ...ADDRESS, name: 'Grace Guest' },
    ...others,
  }
}

/** Ships, refunds and takes back an order, and answers the ids that its email messages would be about. */
export async function liveThrough({ staff }: Shop, path: string) {
  const shipment = await staff.post(`${path}/shipments`, { carrier: 'Royal Mail' })
  const refund = await staff.post(`${path}/refunds`, { amount: gbp(500), reason: 'Chipped lid' })
  const returned = await staff.post(`${path}/transitions`, { to: 'returned', reason: 'Sent back' })
  const rest = await staff.post(`${path}/transitions`, { to: 'refunded', reason: 'All of it' })
  expect([shipment, refund, returned, rest].map(({ status }) => status)).toEqual([201, 201, 200, 200])
  return { shipmentId: String(shipment.body.data['id']), refundId: String(refund.body.data['id']) }
}
