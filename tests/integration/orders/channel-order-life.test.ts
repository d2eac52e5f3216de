import { beforeAll, describe, expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { verifyAudit } from '@/features/audit/verify-audit'

import { findImbalances, levelsOf } from '../../factories/books'
import { jobContext } from '../../factories/jobs'
import { makeUser, nextSerial } from '../../factories/shop'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { channelOrder } from '../support/v1/channel-orders'
import { tokenOf } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** What becomes of an order of another channel whose buyer has no account here. */

let shop: Shop
let job: Context

beforeAll(async () => {
  shop = await startShop()
  job = jobContext(shop.payload)
})

async function take(others: object = {}): Promise<{ id: string; path: string }> {
  const { status, body } = await shop.staff.post(
    '/channel-orders',
    channelOrder(shop.teapot.sku, { ...others }),
  )
  expect(status).toBe(201)
  const id = String(body.data['id'])
  return { id, path: `/orders/${id}` }
}

async function queued(orderId: string): Promise<string[]> {
  const rows = await sqlOf(shop.payload).query<{ name: string }>(
    `select name from pgboss.job where data ->> 'orderId' = $1 order by created_on`,
    [orderId],
  )
  return rows.map(({ name }) => name)
}

/** Ships, refunds and takes back an order, and answers the ids that its email messages would be about. */
async function live(path: string) {
  const { staff } = shop
  const shipment = await staff.post(`${path}/shipments`, { carrier: 'Royal Mail' })
  const refund = await staff.post(`${path}/refunds`, { amount: gbp(500), reason: 'Chipped lid' })
  const returned = await staff.post(`${path}/transitions`, { to: 'returned', reason: 'Sent back' })
  const rest = await staff.post(`${path}/transitions`, { to: 'refunded', reason: 'All of it' })
  expect([shipment, refund, returned, rest].map(({ status }) => status)).toEqual([201, 201, 200, 200])
  return { shipmentId: String(shipment.body.data['id']), refundId: String(refund.body.data['id']) }
}

const guest = (email: string) => ({ guest: { name: 'Grace Guest', email } })
const newAddress = () => `guest-${String(nextSerial())}@marketplace.example`

describe('the order of a guest', () => {
  it('lives like every other: shipped, refunded and taken back', async () => {
    const { path } = await take()
    await live(path)
    const { data } = (await shop.staff.get(path)).body
    expect(data).toMatchObject({ status: 'refunded', refunded_total: gbp(2499), balance: 'settled' })
  })

  it('brings its guest no email message, whatever happens to it', async () => {
    const { id, path } = await take()
    expect(await queued(id)).toEqual([])
    const { shipmentId, refundId } = await live(path)
    expect(await sendEmailMessage(job, 'order-placed', { orderId: id })).toBe('no-recipient')
    expect(await sendEmailMessage(job, 'order-shipped', { orderId: id, shipmentId })).toBe('no-recipient')
    expect(await sendEmailMessage(job, 'order-refunded', { orderId: id, refundId })).toBe('no-recipient')
    const called = await take()
    await shop.staff.post(`${called.path}/transitions`, { to: 'cancelled', reason: 'Called off' })
    expect(await sendEmailMessage(job, 'order-cancelled', { orderId: called.id })).toBe('no-recipient')
  })

  it('brings none to the account that it is of, either', async () => {
    const { id } = await take({ guest: null, customer_id: shop.customer.id })
    expect(await sendEmailMessage(job, 'order-placed', { orderId: id })).toBe('no-recipient')
  })

  it('brings its guest those that follow, if the channel wants it: without a link to an account', async () => {
    const { id, path } = await take({ notify: true })
    expect(await queued(id)).toEqual([])
    const shipment = await shop.staff.post(`${path}/shipments`, {})
    const data = { orderId: id, shipmentId: String(shipment.body.data['id']) }
    expect(await sendEmailMessage(job, 'order-shipped', data)).toBe('sent')
  })

  it.each(['reserve', 'oversell', 'ignore'])(
    'has its stock (%s) as before when a shipment is cancelled',
    async (stock) => {
      const { path } = await take({ stock })
      const before = await levelsOf(shop.payload, shop.teapot.id)
      const shipment = await shop.staff.post(`${path}/shipments`, {})
      expect((await levelsOf(shop.payload, shop.teapot.id)).onHand).toBe(
        stock === 'ignore' ? before.onHand : before.onHand - 2,
      )
      const id = String(shipment.body.data['id'])
      expect((await shop.staff.post(`/shipments/${id}/cancellations`, { reason: 'Left here' })).status).toBe(
        200,
      )
      expect(await levelsOf(shop.payload, shop.teapot.id)).toEqual(before)
      expect(await findImbalances(shop.payload)).toEqual([])
    },
  )

  it('is seen by staff alone', async () => {
    const { path } = await take()
    expect((await shop.stranger.get(path)).status).toBe(404)
  })

  it('is shown to staff with its channel and its guest', async () => {
    const { id } = await take()
    const user = { roles: ['support'], isActive: true }
    const view = await loadOrderAdminView({ payload: shop.payload, user } as never, id)
    expect(view).toMatchObject({
      ...{ salesChannel: 'amazon-uk', notify: false, customerId: null, customerName: 'Grace Guest' },
      lines: [{ stock: 'reserved' }],
    })
  })
})

describe('what is known of the channel', () => {
  const ORIGIN = 'salesChannel salesChannelNumber notify lines { stock }'

  it('is read through REST and GraphQL, and written through neither', async () => {
    const { id } = await take()
    const owner = await makeUser(shop.payload, { roles: ['admin'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['orders:*'] })
    const { rest, graphql } = openKeyClients(shop.payload)
    const path = `/orders/${id}`
    const origin = { salesChannel: 'amazon-uk', notify: false, lines: [{ stock: 'reserved' }] }
    expect(await (await rest('GET', path, { secret })).json()).toMatchObject(origin)
    expect(await graphql(`{ Order(id: "${id}") { ${ORIGIN} } }`, secret)).toMatchObject({
      data: { Order: origin },
    })
    for (const change of [{ salesChannel: 'ebay' }, { salesChannelNumber: '1' }, { notify: true }]) {
      expect((await rest('PATCH', path, { secret, body: change })).status).toBe(403)
      const [[name, value] = ['', '']] = Object.entries(change)
      const mutation = `mutation { updateOrder(id: "${id}", data: { ${name}: ${JSON.stringify(value)} }) { id } }`
      expect(await graphql(mutation, secret)).toHaveProperty('errors')
    }
    expect(await (await rest('GET', path, { secret })).json()).toMatchObject(origin)
  })

  it('is not said of a draft, which is made here', async () => {
    const owner = await makeUser(shop.payload, { roles: ['admin'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['orders:*'] })
    const { rest } = openKeyClients(shop.payload)
    const draft = { lines: [{ variant: shop.teapot.id, quantity: 1, stock: 'ignored' }] }
    for (const origin of [{ salesChannel: 'ebay' }, { salesChannelNumber: '1' }, { notify: false }])
      expect((await rest('POST', '/orders', { secret, body: { ...draft, ...origin } })).status).toBe(403)
    const made = await rest('POST', '/orders', { secret, body: draft })
    expect(await made.json()).toMatchObject({ doc: { notify: true, lines: [{ stock: 'reserved' }] } })
  })

  it('is exported as it is listed', async () => {
    await take({ sales_channel: 'till-9', guest: { name: 'Grace' } })
    const query = 'filter[sales_channel]=till-9'
    const [listed] = (await shop.staff.get(`/orders?${query}`)).body.data as unknown as object[]
    const request = new Request(`http://127.0.0.1:3000/api/v1/orders.ndjson?${query}`, {
      headers: {
        authorization: `Bearer ${await tokenOf(shop.payload, await makeUser(shop.payload, { roles: ['admin'] }))}`,
      },
    })
    const line = JSON.parse(await (await shop.api.fetch(request)).text()) as Record<string, unknown>
    for (const name of ['sales_channel', 'sales_channel_number', 'notify', 'customer', 'lines'])
      expect(line[name], name).toEqual((listed as Record<string, unknown>)[name])
  })
})

describe('erasing a guest', () => {
  it('takes their data out of their orders, which stay in the books', async () => {
    const email = newAddress()
    const { id, path } = await take({ ...guest(email), note: 'Ring twice', purchase_order_number: 'PO-9' })
    await live(path)
    await take(guest(newAddress()))
    expect(await eraseUser(job, { account: { email }, reason: 'Asked' })).toEqual({ orders: 1 })
    const { data } = (await shop.staff.get(path)).body
    expect(data).toMatchObject({ number: expect.any(String) as string, total: gbp(2499) })
    const trail = await sqlOf(shop.payload).query(
      `select changes from audit_entries where document_id = $1`,
      [id],
    )
    for (const trace of [email, 'Grace Guest', '7946 0001', 'Ring twice', 'PO-9'])
      expect(JSON.stringify([data, trail]), trace).not.toContain(trace)
    expect((await verifyAudit(job)).faults).toEqual([])
  })

  it('takes them out of an account with the same address as well', async () => {
    const email = newAddress()
    const { path } = await take(guest(email))
    await live(path)
    const user = await shop.payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { email, name: 'Grace', password: 'correct horse battery', roles: ['customer'] },
    })
    expect(await eraseUser(job, { account: { id: user.id }, reason: 'Asked' })).toEqual({ orders: 1 })
    expect((await shop.staff.get(path)).body.data['customer']).not.toMatchObject({ email })
  })

  it('finds those of whom no address is known by the number of their order', async () => {
    const { path } = await take({ guest: { name: 'Grace Guest' } })
    await live(path)
    const number = String((await shop.staff.get(path)).body.data['number'])
    expect(await eraseUser(job, { account: { order: number }, reason: 'Asked' })).toEqual({ orders: 1 })
    expect(JSON.stringify((await shop.staff.get(path)).body.data)).not.toContain('Grace')
  })

  it('goes by the account where an order has one', async () => {
    const { path } = await take({ guest: null, customer_id: shop.customer.id })
    const number = String((await shop.staff.get(path)).body.data['number'])
    await expect(eraseUser(job, { account: { order: number }, reason: 'Asked' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('waits for their open orders, and names them', async () => {
    const email = newAddress()
    await take(guest(email))
    await expect(eraseUser(job, { account: { email }, reason: 'Asked' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { open_orders: [expect.any(String)] },
    })
  })

  it('finds nothing under an address that no order has', async () => {
    await expect(eraseUser(job, { account: { email: newAddress() }, reason: 'Asked' })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
  })
})
