import { describe, expect, it } from 'vitest'

import { ADDRESS } from '../../factories/shop'
import { gbp, startShop } from '../support/v1/v1-shop'

const { buyer, stranger, staff, placeOrder } = await startShop()

describe('changing an order', () => {
  it('changes notes and, until it ships, the address; the collection decides', async () => {
    const { id } = await placeOrder()
    const changed = await staff.send('PATCH', `/orders/${id}`, {
      note: 'Back door',
      internal_note: 'Good customer',
      shipping_address: { ...ADDRESS, city: 'Bath' },
    })
    expect(changed.status).toBe(200)
    expect(changed.body.data).toMatchObject({
      note: 'Back door',
      internal_note: 'Good customer',
      shipping_address: { city: 'Bath' },
      total: gbp(2999),
    })
    await staff.post(`/orders/${id}/shipments`, {})
    const refused = await staff.send('PATCH', `/orders/${id}`, { shipping_address: ADDRESS })
    expect(refused.status).toBe(403)
  })

  it('keeps what staff note from the customer', async () => {
    const { id } = await placeOrder()
    await staff.send('PATCH', `/orders/${id}`, { internal_note: 'Pays late' })
    const seen = await buyer.get(`/orders/${id}`)
    expect(seen.body.data).not.toHaveProperty('internal_note')
    expect((await buyer.get('/orders?fields=internal_note')).status).toBe(400)
  })

  it.each(['status', 'total', 'lines', 'paid_total', 'number'])(
    'does not know %s as something to write',
    async (name) => {
      const { id } = await placeOrder()
      const { status, body } = await staff.send('PATCH', `/orders/${id}`, { [name]: 'x' })
      expect(status).toBe(400)
      expect(body.error.code).toBe('VALIDATION_ERROR')
    },
  )
})

describe("another customer's order", () => {
  const paths = ['', '/events', '/payments', '/shipments', '/refunds']

  it.each(paths)('answers like one that does not exist: GET /orders/{id}%s', async (path) => {
    const { id } = await placeOrder()
    const theirs = await stranger.get(`/orders/${id}${path}`)
    const missing = await stranger.get(`/orders/01a207c1-67a5-759a-9aa4-c118d90e23e1${path}`)
    const malformed = await stranger.get(`/orders/nonsense${path}`)
    for (const reply of [theirs, missing, malformed]) {
      expect([reply.status, reply.body.error.code, reply.body.error.message]).toEqual([
        404,
        'NOT_FOUND',
        'No such order.',
      ])
    }
  })

  it.each(['transitions', 'payments', 'shipments', 'refunds', 'refund-waivers'])(
    'takes no POST below it: %s',
    async (action) => {
      const { id } = await placeOrder()
      const { status, body } = await stranger.post(`/orders/${id}/${action}`, {})
      expect([status, body.error.code]).toEqual([404, 'NOT_FOUND'])
    },
  )

  it('is in no other customer’s list', async () => {
    await placeOrder()
    const { body } = await stranger.get('/orders')
    expect(body.data).toEqual([])
    expect(body.pagination.total).toBe(0)
  })
})
