import { randomUUID } from 'node:crypto'

import { ADDRESS } from '../../../factories/shop'
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
