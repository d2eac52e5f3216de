import { beforeAll, describe, expect, it } from 'vitest'

import { sendEmailMessage } from '@/features/mail/send-email-message'
import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { entriesOf } from '../../factories/audit'
import { findImbalances, levelsOf } from '../../factories/books'
import { jobContext } from '../../factories/jobs'
import { makeUser } from '../../factories/shop'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { channelOrder, liveThrough } from '../support/v1/channel-orders'
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

describe('the order of a guest', () => {
  it('lives like every other: shipped, refunded and taken back', async () => {
    const { path } = await take()
    await liveThrough(shop, path)
    const { data } = (await shop.staff.get(path)).body
    expect(data).toMatchObject({ status: 'refunded', refunded_total: gbp(2499), balance: 'settled' })
  })

  it('brings its guest no email message, whatever happens to it', async () => {
    const { id, path } = await take()
    expect(await queued(id)).toEqual([])
    const { shipmentId, refundId } = await liveThrough(shop, path)
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

  it('stands in the audit trail and in the feed of events, with its channel and without its guest', async () => {
    const { id } = await take()
    const [created, paid] = await entriesOf(shop.payload, 'orders', id)
    expect(created).toMatchObject({ action: 'create', changes: { salesChannel: { after: 'amazon-uk' } } })
    expect(paid).toMatchObject({
      action: 'transition',
      changes: { status: { before: 'placed', after: 'paid' } },
    })
    const events = await sqlOf(shop.payload).query<{ type: string }>(
      `select type, data from change_events where document_id = $1 or parent_id = $1`,
      [id],
    )
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'order.created',
      'order.paid',
      'order.placed',
      'payment.created',
    ])
    expect(JSON.stringify([created?.changes, events])).not.toContain('marketplace.example')
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
