import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../../factories/books'
import { makeVariant } from '../../../factories/shop'
import { channelOrder } from '../../support/v1/channel-orders'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

let shop: Shop

beforeAll(async () => {
  shop = await startShop()
})

const take = (body: object) => shop.staff.post('/channel-orders', body)
const count = async (text: string) =>
  Number((await sqlOf(shop.payload).query<{ count: string }>(text))[0]?.count)

describe('the stock of an order of another channel', () => {
  const levels = (id: string) => levelsOf(shop.payload, id)
  const of = (wanted: string, quantity: number, others: object = {}) =>
    channelOrder(wanted, {
      lines: [{ sku: wanted, quantity, unit_price: gbp(100) }],
      ...{ charges: [], total: gbp(quantity * 100), payments: [{ amount: gbp(quantity * 100) }], ...others },
    })

  it('is reserved, or the order is refused and nothing of it is left', async () => {
    const { id, sku: mug } = await makeVariant(shop.payload, { onHand: 3 })
    expect((await take(of(mug, 2))).status).toBe(201)
    const refused = await take(of(mug, 2, { sales_channel: 'short' }))
    expect([refused.status, refused.body.error.code]).toEqual([409, 'INSUFFICIENT_STOCK'])
    expect(await count(`select count(*) from orders where sales_channel = 'short'`)).toBe(0)
    expect(await levels(id)).toEqual({ onHand: 3, reserved: 2 })
  })

  it('may be oversold: what is short is taken when it is shipped', async () => {
    const { id, sku: mug } = await makeVariant(shop.payload, { onHand: 1 })
    const { status, body } = await take(of(mug, 2, { stock: 'oversell' }))
    expect([status, body.data['lines']]).toMatchObject([201, [{ stock: 'on_shipment' }]])
    expect(await levels(id)).toEqual({ onHand: 1, reserved: 0 })
    const path = `/orders/${String(body.data['id'])}`
    expect((await shop.staff.post(`${path}/shipments`, {})).body.error.code).toBe('INSUFFICIENT_STOCK')
    await shop.staff.post(`/variants/${mug}/stock-adjustments`, { delta: 5, reason: 'Delivered' })
    expect((await shop.staff.post(`${path}/shipments`, {})).status).toBe(201)
    expect(await levels(id)).toEqual({ onHand: 4, reserved: 0 })
    expect((await shop.staff.post(`${path}/transitions`, { to: 'returned', reason: 'Wrong' })).status).toBe(
      200,
    )
    expect(await levels(id)).toEqual({ onHand: 6, reserved: 0 })
  })

  it('is released by a cancellation as far as it was reserved', async () => {
    const { id, sku: mug } = await makeVariant(shop.payload, { onHand: 2 })
    for (const stock of ['oversell', 'oversell', 'ignore']) {
      const { body } = await take(of(mug, 2, { stock }))
      const path = `/orders/${String(body.data['id'])}/transitions`
      expect((await shop.staff.post(path, { to: 'cancelled', reason: 'Called off' })).status).toBe(200)
      expect(await levels(id)).toEqual({ onHand: 2, reserved: 0 })
    }
  })

  it('is left alone where another stock has the goods', async () => {
    const { id, sku: mug } = await makeVariant(shop.payload, { onHand: 1 })
    const { body } = await take(of(mug, 2, { stock: 'ignore' }))
    const path = `/orders/${String(body.data['id'])}`
    expect((await shop.staff.post(`${path}/shipments`, {})).status).toBe(201)
    expect((await shop.staff.post(`${path}/transitions`, { to: 'returned', reason: 'Wrong' })).status).toBe(
      200,
    )
    expect(await levels(id)).toEqual({ onHand: 1, reserved: 0 })
  })

  it('is never sold twice, whatever comes at once', async () => {
    const { id, sku: mug } = await makeVariant(shop.payload, { onHand: 10 })
    const stocks = ['reserve', 'oversell']
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => take(of(mug, 1, { stock: stocks[index % 2] }))),
    )
    const made = replies.filter(({ status }) => status === 201)
    expect(
      made.filter(({ body }) => (body.data['lines'] as { stock: string }[])[0]?.stock === 'reserved'),
    ).toHaveLength(10)
    expect(replies.filter((_, index) => index % 2 === 1).every(({ status }) => status === 201)).toBe(true)
    expect(await levels(id)).toEqual({ onHand: 10, reserved: 10 })
  })

  it('balances in the books', async () => {
    expect(await findImbalances(shop.payload)).toEqual([])
  })
})
