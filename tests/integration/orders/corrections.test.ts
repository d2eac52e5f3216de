import { describe, expect, it } from 'vitest'

import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { contextOf, makeUser } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

/** What was recorded by mistake is taken back: tracking, shipments, payments. */

const shop = await startShop()
const { payload, api, customer, buyer, stranger, staff, teapot, placeOrder } = shop
const sql = sqlOf(payload)
const [manager, support] = await Promise.all([
  makeUser(payload, { roles: ['manager'] }),
  makeUser(payload, { roles: ['support'] }),
])
const interfacesOf = async (user: typeof manager) =>
  allInterfaces({ client: await api.as(user), token: await tokenOf(payload, user) })
const [managers, supporters, buyers] = await Promise.all([manager, support, customer].map(interfacesOf))
const INTERFACES = ['v1', 'rest', 'graphql'] as const

async function made(path: string, body: object): Promise<string> {
  const { status, body: answer } = await staff.post(path, body)
  expect([path, status, answer.error]).toEqual([path, 201, undefined])
  return String(answer.data['id'])
}
const pay = (id: string, amount = 2999) =>
  made(`/orders/${id}/payments`, { amount: gbp(amount), method: 'card', reference: 'R-1' })
const ship = (id: string, body: object = { carrier: 'Royal Mail', tracking_number: 'RM1' }) =>
  made(`/orders/${id}/shipments`, body)
const read = async (path: string) => (await staff.get(path)).body.data
const move = (id: string, to: string, more: object = {}) =>
  staff.post(`/orders/${id}/transitions`, { to, reason: 'Agreed', ...more })

async function refusalOf(path: string, body: object = { reason: 'By mistake' }) {
  const { status, body: answer } = await staff.post(path, body)
  return [status, answer.error.code, answer.error.message]
}

/** The newest entry of an order's trail. */
async function lastEntry(orderId: string) {
  const [entry] = await sql.query<{ changes: Record<string, unknown>; reason: string | null }>(
    `select changes, reason from audit_entries where document_id = $1 order by id desc limit 1`,
    [orderId],
  )
  return entry
}

describe.each(INTERFACES)('corrections at %s', (name) => {
  it('void a payment: no sum counts it, and the record says when, by whom and why', async () => {
    const { id } = await placeOrder()
    const payment = await pay(id)
    expect(await managers?.[name]('voids', { reason: 'Of another order' }, payment)).toBeLessThan(300)
    expect(await read(`/payments/${payment}`)).toMatchObject({
      ...{ status: 'voided', amount: gbp(2999), void_reason: 'Of another order', voided_by: manager.id },
      voided_at: expect.any(String) as unknown,
    })
    expect(await read(`/orders/${id}`)).toMatchObject({
      ...{ status: 'placed', payment_status: 'unpaid', balance: 'owed', owed: gbp(2999), paid_total: gbp(0) },
    })
    const events = (await read(`/orders/${id}/events?sort=-at`)) as unknown as Record<string, unknown>[]
    expect(events[0]).toMatchObject({ type: 'payment.voided', from: 'paid', to: 'placed' })
    expect(events[0]).toMatchObject({ reason: 'Of another order', data: { amount: gbp(2999) } })
    expect(await lastEntry(id)).toMatchObject({
      reason: 'Of another order',
      changes: { payment: { before: { amountMinor: 2999 }, after: null }, status: { after: 'placed' } },
    })
    expect(await managers?.[name]('voids', { reason: 'Again' }, payment)).toBe(409)
    expect(await pay(id)).not.toBe(payment)
    expect((await read(`/orders/${id}`))['status']).toBe('paid')
  })

  it('void a payment: what was waived of it is not waived of what really arrives', async () => {
    const { id } = await placeOrder()
    const payment = await pay(id)
    expect((await move(id, 'cancelled')).status).toBe(200)
    expect((await staff.post(`/orders/${id}/refund-waivers`, { reason: 'Agreed' })).status).toBeLessThan(300)
    expect(await managers?.[name]('voids', { reason: 'Of another order' }, payment)).toBeLessThan(300)
    await pay(id, 500)
    expect(await read(`/orders/${id}`)).toMatchObject({ refund_due: gbp(500), refund_waived: gbp(0) })
  })

  it('cancel a shipment: its units are in stock and reserved, and the order stands as before', async () => {
    const { id } = await placeOrder()
    const before = await levelsOf(payload, teapot.id)
    const shipment = await ship(id)
    expect(await managers?.[name]('cancellations', { reason: 'Still here' }, shipment)).toBeLessThan(300)
    expect(await levelsOf(payload, teapot.id)).toEqual(before)
    expect(await read(`/orders/${id}`)).toMatchObject({
      ...{ status: 'placed', fulfilment_status: 'unfulfilled', lines: [{ shipped_quantity: 0 }] },
    })
    expect(await read(`/shipments/${shipment}`)).toMatchObject({
      ...{
        status: 'cancelled',
        cancel_reason: 'Still here',
        cancelled_by: manager.id,
        carrier: 'Royal Mail',
      },
      cancelled_at: expect.any(String) as unknown,
    })
    expect(await managers?.[name]('cancellations', { reason: 'Again' }, shipment)).toBe(409)
    expect(await managers?.[name]('corrections', { carrier: 'DHL' }, shipment)).toBe(409)
    expect(await findImbalances(payload)).toEqual([])
  })

  it('correct the tracking of a shipment: what is not named stays, and an empty text empties', async () => {
    const { id } = await placeOrder()
    const shipment = await ship(id)
    expect(
      await managers?.[name]('corrections', { trackingNumber: 'RM2', carrier: '' }, shipment),
    ).toBeLessThan(300)
    const url = 'https://track.example/RM2'
    expect(await managers?.[name]('corrections', { trackingUrl: url }, shipment)).toBeLessThan(300)
    const tracking = { carrier: null, tracking_number: 'RM2', tracking_url: url }
    expect(await read(`/shipments/${shipment}`)).toMatchObject(tracking)
    expect((await lastEntry(id))?.changes).toEqual({
      shipment: {
        before: { trackingNumber: 'RM2' },
        after: { trackingNumber: 'RM2', trackingUrl: url },
      },
    })
    for (const body of [{}, { trackingUrl: 'javascript:alert(1)' }, { status: 'cancelled' }])
      expect([body, await managers?.[name]('corrections', body, shipment)]).toEqual([body, 400])
  })

  it('take a reason, and the permission of whom the table names', async () => {
    const { id } = await placeOrder()
    const payment = await pay(id, 100)
    const shipment = await ship(id)
    for (const [operation, part] of [
      ['voids', payment],
      ['cancellations', shipment],
    ] as const) {
      expect(await managers?.[name](operation, {}, part)).toBe(400)
      expect(await managers?.[name](operation, { reason: ' ' }, part)).toBe(400)
      expect(await supporters?.[name](operation, { reason: 'Mine' }, part)).toBe(403)
      expect(await buyers?.[name](operation, { reason: 'Mine' }, part)).toBe(403)
    }
    expect(await supporters?.[name]('corrections', { carrier: 'DHL' }, shipment)).toBe(403)
  })
})

describe('a payment', () => {
  it('stays while refunds rest on it', async () => {
    const { id } = await placeOrder()
    const [first, second] = [await pay(id, 2000), await pay(id, 999)]
    await staff.post(`/orders/${id}/refunds`, { amount: gbp(1500), reason: 'Agreed' })
    const rest = 'Refunds rest on the payment: without it, more would be paid back than was received'
    expect(await refusalOf(`/payments/${first}/voids`)).toEqual([409, 'TRANSITION_NOT_ALLOWED', rest])
    expect((await staff.post(`/payments/${second}/voids`, { reason: 'Twice' })).status).toBe(200)
    expect(await read(`/orders/${id}`)).toMatchObject({
      paid_total: gbp(2000),
      payment_status: 'partially_refunded',
    })
  })

  it('is voided of a held and of a cancelled order too, and no refund is due for it any more', async () => {
    const [held, cancelled] = [(await placeOrder()).id, (await placeOrder()).id]
    const payments = [await pay(held), await pay(cancelled)]
    await move(held, 'on_hold')
    await move(cancelled, 'cancelled')
    expect(await read(`/orders/${cancelled}`)).toMatchObject({ balance: 'refund_due' })
    for (const payment of payments)
      expect((await staff.post(`/payments/${payment}/voids`, { reason: 'Typed' })).status).toBe(200)
    expect(await read(`/orders/${cancelled}`)).toMatchObject({ status: 'cancelled', balance: 'settled' })
    expect((await move(held, 'paid')).status).toBe(409)
    expect((await move(held, 'placed')).status).toBe(200)
  })

  it('stays voided, whichever interface writes', async () => {
    const payment = await pay((await placeOrder()).id)
    await staff.post(`/payments/${payment}/voids`, { reason: 'Typed' })
    for (const change of [`status = 'received', voided_at = null`, `voided_at = null`, `amount_minor = 1`])
      await expect(sql.query(`update payments set ${change} where id = $1`, [payment])).rejects.toThrow()
  })
})

describe('a shipment', () => {
  it('of several leaves the others: the order is partially shipped, and ships again', async () => {
    const { id, lines } = await placeOrder()
    await pay(id)
    const one = { lines: [{ line_id: lines[0]?.id, quantity: 1 }] }
    const [first, second] = [await ship(id, one), await ship(id, one)]
    expect((await staff.post(`/shipments/${second}/cancellations`, { reason: 'Still here' })).status).toBe(
      200,
    )
    expect((await read(`/orders/${id}`))['status']).toBe('partially_shipped')
    await ship(id)
    expect((await move(id, 'delivered')).status).toBe(200)
    expect((await read(`/shipments/${second}`))['delivered_at']).toBeNull()
    const delivered = 'The shipment has been delivered: take the goods back instead'
    expect(await refusalOf(`/shipments/${first}/cancellations`)).toEqual([
      409,
      'TRANSITION_NOT_ALLOWED',
      delivered,
    ])
    expect((await staff.send('PATCH', `/shipments/${first}`, { carrier: 'DHL' })).status).toBe(200)
  })

  it('stays once units of it have come back or were refunded', async () => {
    const [returned, refunded] = [await placeOrder(), await placeOrder()]
    const unit = (line: { id: string } | undefined) => [{ line_id: line?.id, quantity: 1 }]
    const shipments = [await ship(returned.id), await ship(refunded.id)]
    await move(returned.id, 'returned', { lines: unit(returned.lines[0]) })
    await pay(refunded.id)
    const refund = { amount: gbp(100), reason: 'Lost', lines: unit(refunded.lines[0]) }
    expect((await staff.post(`/orders/${refunded.id}/refunds`, refund)).status).toBe(201)
    const reasons = ['Units of the shipment have come back', 'Units of the shipment have been refunded']
    for (const [index, shipment] of shipments.entries())
      expect((await refusalOf(`/shipments/${shipment}/cancellations`))[2]).toBe(reasons[index])
  })

  it('is corrected in the version that the caller saw, and no other', async () => {
    const shipment = await ship((await placeOrder()).id)
    const etag = (await staff.get(`/shipments/${shipment}`)).headers.get('etag') ?? ''
    const send = (tag: string, carrier: string) =>
      staff.with({ 'if-match': tag }).send('PATCH', `/shipments/${shipment}`, { carrier })
    expect((await send(etag, 'DHL')).status).toBe(200)
    expect((await send(etag, 'GLS')).status).toBe(412)
    expect((await read(`/shipments/${shipment}`))['carrier']).toBe('DHL')
  })

  it('with the tracking that it has already writes nothing', async () => {
    const { id } = await placeOrder()
    const shipment = await ship(id)
    const [before, entry] = [await read(`/orders/${id}`), await lastEntry(id)]
    await staff.send('PATCH', `/shipments/${shipment}`, { carrier: 'Royal Mail' })
    expect(await read(`/orders/${id}`)).toEqual(before)
    expect(await lastEntry(id)).toEqual(entry)
  })
})

describe('what was taken back', () => {
  it('is no payment and no parcel to the customer, and is found by its status', async () => {
    const { id } = await placeOrder()
    const [payment, shipment] = [await pay(id), await ship(id)]
    await staff.post(`/shipments/${shipment}/cancellations`, { reason: 'Still here' })
    await staff.post(`/payments/${payment}/voids`, { reason: 'Typed twice' })
    const own = await findOwnOrder(contextOf(payload, customer), { id })
    expect(own).toMatchObject({ payments: [], shipments: [], status: 'placed', owedMinor: 2999 })
    const listed = async (path: string) =>
      ((await staff.get(`${path}&filter[order_id]=${id}`)).body.data as unknown as { id: string }[]).map(
        (part) => part.id,
      )
    expect(await listed('/payments?filter[status]=voided')).toEqual([payment])
    expect(await listed('/payments?filter[status]=received')).toEqual([])
    expect(await listed('/shipments?filter[status]=cancelled')).toEqual([shipment])
    const { data } = (await buyer.get(`/payments/${payment}`)).body
    expect([data['status'], data['void_reason'], data['voided_by']]).toEqual(['voided', undefined, undefined])
  })

  it('is nothing to another customer', async () => {
    const { id } = await placeOrder()
    const [payment, shipment] = [await pay(id), await ship(id)]
    for (const path of [`/payments/${payment}/voids`, `/shipments/${shipment}/cancellations`])
      expect((await stranger.post(path, { reason: 'Mine' })).status).toBe(404)
  })
})
