import { describe, expect, it } from 'vitest'

import { findImbalances } from '../../factories/books'
import { ADDRESS } from '../../factories/shop'
import { gbp, startShop } from '../support/v1/v1-shop'

const { payload, customer, buyer, stranger, staff, teapot, spoon, placeOrder } = await startShop()

describe('placing an order', () => {
  it('answers the whole order, with amounts in minor units and their currency, and where it is', async () => {
    const { status, headers, body } = await buyer.post('/orders', {
      lines: [
        { sku: teapot.sku.toLowerCase(), quantity: 2 },
        { variant_id: spoon.id, quantity: 3 },
      ],
      shipping_address: ADDRESS,
      note: 'Ring twice',
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/orders/${String(body.data['id'])}`)
    expect(body.data).toMatchObject({
      status: 'placed',
      payment_status: 'unpaid',
      fulfilment_status: 'unfulfilled',
      currency: 'GBP',
      customer: { id: customer.id, name: customer.name, email: customer.email },
      lines: [
        {
          sku: teapot.sku,
          title: 'Teapot',
          quantity: 2,
          shipped_quantity: 0,
          unit_price: gbp(1250),
          tax_rate_bp: 2000,
        },
        { variant_id: spoon.id, quantity: 3, unit_price: gbp(333), line_total: gbp(999), tax_rate_bp: 500 },
      ],
      subtotal: gbp(3499),
      discount_total: gbp(0),
      shipping_total: gbp(499),
      total: gbp(3998),
      paid_total: gbp(0),
      refunded_total: gbp(0),
      shipping_address: { ...ADDRESS, company: null, country: 'GB' },
      shipping_method: 'standard',
      note: 'Ring twice',
      external_reference: null,
      created_by: customer.id,
    })
    expect(body.data['number']).toMatch(/^T\d+$/)
    expect(body.data['placed_at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it('writes a draft that promises nothing, and places it later', async () => {
    const before = await staff.get(`/variants/${teapot.id}`)
    const draft = await staff.post('/orders', {
      customer_id: customer.id,
      lines: [{ sku: teapot.sku, quantity: 1 }],
      shipping_address: ADDRESS,
      draft: true,
    })
    expect(draft.body.data).toMatchObject({ status: 'draft', placed_at: null })
    const id = String(draft.body.data['id'])
    expect((await staff.get(`/variants/${teapot.id}`)).body.data['reserved']).toBe(
      before.body.data['reserved'],
    )
    const placed = await staff.post(`/orders/${id}/transitions`, { to: 'placed' })
    expect(placed.status).toBe(200)
    expect(placed.body.data).toMatchObject({ status: 'placed', customer: { id: customer.id } })
  })

  it('names the line that cannot be sold', async () => {
    const { status, body } = await buyer.post('/orders', {
      lines: [
        { sku: teapot.sku, quantity: 1 },
        { sku: 'NO-SUCH', quantity: 1 },
      ],
      shipping_address: ADDRESS,
    })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { fields: [{ path: 'lines.1.sku' }] },
    })
  })

  it('names every part of an address that is missing', async () => {
    const { body } = await buyer.post('/orders', { lines: [{ sku: teapot.sku, quantity: 1 }] })
    expect(body.error.details?.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['shipping_address.name', 'shipping_address.line1', 'shipping_address.country']),
    )
  })

  it('says how many are left when there are too few', async () => {
    const { status, body } = await buyer.post('/orders', {
      lines: [{ sku: teapot.sku, quantity: 5000 }],
      shipping_address: ADDRESS,
    })
    expect(status).toBe(409)
    expect(body.error.code).toBe('INSUFFICIENT_STOCK')
    expect(body.error.details?.['shortages']).toMatchObject([{ sku: teapot.sku, requested: 5000 }])
  })

  it('orders for a customer by their address', async () => {
    const body = { lines: [{ sku: spoon.sku, quantity: 1 }], shipping_address: ADDRESS }
    const placed = await staff.post(`/users/${customer.id}/orders`, body)
    expect(placed.body.data).toMatchObject({ status: 'placed', customer: { id: customer.id } })
    const refused = await stranger.post(`/users/${customer.id}/orders`, body)
    expect(refused.status).toBe(404)
  })
})

describe('the life of an order', () => {
  it('is paid, shipped in parts, delivered and refunded, each step with its record', async () => {
    const order = await placeOrder()
    const at = `/orders/${order.id}`
    const payment = await staff.post(`${at}/payments`, {
      amount: gbp(2999),
      method: 'bank_transfer',
      reference: 'R1',
    })
    expect(payment.status).toBe(201)
    expect(payment.body.data).toMatchObject({
      amount: gbp(2999),
      method: 'bank_transfer',
      status: 'received',
    })
    expect((await buyer.get(at)).body.data).toMatchObject({ status: 'paid', paid_total: gbp(2999) })

    const lines = [{ line_id: order.lines[0]?.id, quantity: 1 }]
    const first = await staff.post(`${at}/shipments`, { lines, carrier: 'Post', tracking_number: 'T1' })
    expect(first.status).toBe(201)
    expect(first.body.data).toMatchObject({
      lines,
      carrier: 'Post',
      tracking_number: 'T1',
      tracking_url: null,
    })
    expect((await buyer.get(at)).body.data['status']).toBe('partially_shipped')
    const rest = await staff.post(`${at}/shipments`, {})
    expect(rest.body.data).toMatchObject({ lines })
    expect((await buyer.get(at)).body.data).toMatchObject({
      status: 'shipped',
      fulfilment_status: 'fulfilled',
    })

    await staff.post(`${at}/transitions`, { to: 'delivered' })
    const refund = await staff.post(`${at}/refunds`, {
      amount: gbp(1250),
      reason: 'Chipped',
      lines: [{ ...lines[0], restock: true }],
    })
    expect(refund.status).toBe(201)
    expect(refund.body.data).toMatchObject({
      amount: gbp(1250),
      reason: 'Chipped',
      lines: [{ restock: true }],
    })
    const whole = await buyer.get(`${at}?include=payments,shipments,refunds,events`)
    expect(whole.body.data).toMatchObject({
      status: 'delivered',
      payment_status: 'partially_refunded',
      refunded_total: gbp(1250),
      payments: [{ amount: gbp(2999) }],
      shipments: [{ carrier: 'Post' }, { carrier: null }],
      refunds: [{ amount: gbp(1250) }],
    })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('is told by its events, oldest first, with actor and channel', async () => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/transitions`, { to: 'on_hold', reason: 'Address is odd' })
    const placed = {
      type: 'order.placed',
      to: 'placed',
      actor: { type: 'user', id: customer.id },
      channel: 'v1',
    }
    const held = { type: 'order.on_hold', from: 'placed', to: 'on_hold' }
    const { body } = await staff.get(`/orders/${id}/events`)
    expect(body.data).toMatchObject([placed, { ...held, reason: 'Address is odd' }])
    const { body: told } = await buyer.get(`/orders/${id}/events`)
    expect(told.data).toMatchObject([placed, { ...held, reason: null, actor: { id: null, name: 'Staff' } }])
  })

  it('says of every status whether it may come next, and if not, why', async () => {
    const { id } = await placeOrder()
    const offered = (await buyer.get(`/orders/${id}`)).body.data['allowed_actions'] as {
      to: string
      allowed: boolean
    }[]
    expect(offered).toContainEqual({ to: 'cancelled', allowed: true })
    expect(offered).toContainEqual({
      to: 'shipped',
      allowed: false,
      blocked_because: 'only staff may ship an order',
    })
    for (const { to, allowed } of offered.filter((offer) => !offer.allowed)) {
      const refused = await buyer.post(`/orders/${id}/transitions`, { to })
      expect([allowed, [403, 409].includes(refused.status)]).toEqual([false, true])
    }
    expect((await buyer.post(`/orders/${id}/transitions`, { to: 'cancelled' })).body.data['status']).toBe(
      'cancelled',
    )
  })

  it('refuses what the order does not allow, with what it does allow', async () => {
    const { id } = await placeOrder()
    const { status, body } = await staff.post(`/orders/${id}/transitions`, { to: 'delivered' })
    expect(status).toBe(409)
    expect(body.error.code).toBe('TRANSITION_NOT_ALLOWED')
    expect(body.error.details?.['allowed']).toContain('shipped')
  })

  it('never pays back more than was paid', async () => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/payments`, { amount: gbp(2999), method: 'card' })
    const { status, body } = await staff.post(`/orders/${id}/refunds`, {
      amount: gbp(3000),
      reason: 'Too much',
    })
    expect(status).toBe(400)
    expect(body.error.details?.fields?.[0]?.path).toMatch(/^amount/)
  })
})
