import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '@/domain/account/roles'
import { levelsOf } from '../../../factories/books'
import { makeUser, makeVariant } from '../../../factories/shop'
import { makeKey } from '../../support/accounts/key-clients'
import { channelOrder, newChannelNumber } from '../../support/v1/channel-orders'
import type { Reply } from '../../support/v1/v1-client'
import { makeClient } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** Orders that were placed in another channel are taken over as they were placed there. */

let shop: Shop
let sku: string

beforeAll(async () => {
  shop = await startShop()
  sku = shop.teapot.sku
})

const take = (body: object) => shop.staff.post('/channel-orders', body)
const pathsOf = ({ body }: Reply) => body.error.details?.fields?.map(({ path }) => path)

describe('an order of another channel', () => {
  it('keeps its prices, taxes, charges, time, number and buyer, and is paid', async () => {
    const number = newChannelNumber()
    const { status, headers, body } = await take(channelOrder(sku, { sales_channel_number: number }))
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/orders/${String(body.data['id'])}`)
    expect(body.data).toMatchObject({
      ...{ status: 'paid', payment_status: 'paid', balance: 'settled', source: 'v1' },
      ...{ sales_channel: 'amazon-uk', sales_channel_number: number, notify: false },
      placed_at: '2026-11-28T14:05:00.000Z',
      customer: { id: null, name: 'Grace Guest', email: 'grace@marketplace.example' },
      lines: [{ sku, quantity: 2, unit_price: gbp(1100), line_total: gbp(2200), tax_total: gbp(367) }],
      charges: [{ kind: 'shipping', title: 'Prime', amount: gbp(299) }],
      ...{ subtotal: gbp(2200), shipping_total: gbp(299), tax_total: gbp(417), total: gbp(2499) },
      ...{ paid_total: gbp(2499), shipping_address: { phone: '+44 20 7946 0001' } },
    })
    const { payments, events } = (
      await shop.staff.get(`/orders/${String(body.data['id'])}?include=payments,events`)
    ).body.data as { payments: object[]; events: object[] }
    expect(payments).toMatchObject([{ reference: 'AMZ-1', received_at: '2026-11-28T14:05:00.000Z' }])
    expect(events).toMatchObject([{ type: 'order.imported' }, { type: 'payment.recorded', to: 'paid' }])
  })

  it('is found by its channel, its number there and the email address of its guest', async () => {
    const number = newChannelNumber()
    const { id } = (await take(channelOrder(sku, { sales_channel: 'etsy', sales_channel_number: number })))
      .body.data
    for (const query of [
      'filter[sales_channel]=etsy',
      `filter[sales_channel]=etsy&filter[sales_channel_number]=${number}`,
      `q=${number}`,
      'q=grace@marketplace.example&filter[sales_channel]=etsy',
      'filter[customer_email]=grace@marketplace.example&filter[sales_channel]=etsy',
    ])
      expect((await shop.staff.get(`/orders?${query}`)).body.data, query).toMatchObject([{ id }])
  })

  it('may be of an account, and then is one of its orders', async () => {
    const { customer, buyer } = shop
    const { body } = await take(channelOrder(sku, { guest: null, customer_id: customer.id }))
    expect(body.data['customer']).toMatchObject({ id: customer.id, email: customer.email })
    expect((await buyer.get(`/orders/${String(body.data['id'])}`)).status).toBe(200)
  })

  it('may be without a customer, with nothing to deliver and nothing paid, as at a till on account', async () => {
    const bare = { guest: undefined, payments: undefined, shipping_address: undefined }
    const { status, body } = await take(channelOrder(sku, { ...bare, sales_channel: 'till-2' }))
    expect([status, body.data['status'], body.data['customer']]).toEqual([201, 'placed', null])
  })

  it('may have articles that the shop no longer sells or never had', async () => {
    const gone = await makeVariant(shop.payload, { title: 'Old mug' })
    await shop.payload.update({
      collection: 'products',
      id: typeof gone.product === 'string' ? gone.product : gone.product.id,
      overrideAccess: true,
      data: { _status: 'draft' },
    })
    const lines = [
      { sku: gone.sku, quantity: 1, unit_price: gbp(100) },
      { title: 'Engraving', quantity: 1, unit_price: gbp(200) },
      { title: 'A listing', code: 'B00ASIN', quantity: 1, unit_price: gbp(300) },
    ]
    const { status, body } = await take(
      channelOrder(sku, { lines, charges: [], total: gbp(600), payments: [] }),
    )
    expect(status).toBe(201)
    expect(body.data['lines']).toMatchObject([
      { variant_id: gone.id, sku: gone.sku, title: 'Old mug' },
      { variant_id: null, sku: 'CUSTOM-2', title: 'Engraving' },
      { variant_id: null, sku: 'B00ASIN', title: 'A listing' },
    ])
  })

  it('names its lines apart from those to which the channel gave a code, and from articles', async () => {
    const article = await makeVariant(shop.payload)
    expect((await shop.staff.send('PATCH', `/variants/${article.id}`, { sku: 'CUSTOM-4' })).status).toBe(200)
    const own = (title: string, code?: string) => ({ title, code, quantity: 1, unit_price: gbp(100) })
    const lines = [
      ...[own('A'), own('B', 'CUSTOM-1'), own('C', 'custom-3'), own('D')],
      { sku: 'CUSTOM-4', quantity: 1, unit_price: gbp(100) },
    ]
    const bare = { charges: [], payments: [], stock: 'ignore' }
    const { body } = await take(channelOrder(sku, { ...bare, lines, total: gbp(500) }))
    expect((body.data['lines'] as { sku: string }[]).map((line) => line.sku)).toEqual([
      ...['CUSTOM-2', 'CUSTOM-1', 'custom-3', 'CUSTOM-5', 'CUSTOM-4'],
    ])
  })

  it('may be all free, by a voucher and with a shipping charge of nothing', async () => {
    const charges = [
      { kind: 'shipping', title: 'Standard', amount: gbp(0) },
      { kind: 'discount', title: 'Voucher', amount: gbp(2200) },
    ]
    const lines = [{ sku, quantity: 2, unit_price: gbp(1100) }]
    const { body } = await take(channelOrder(sku, { lines, charges, total: gbp(0), payments: [] }))
    expect(body).toMatchObject({ data: { status: 'paid', total: gbp(0), shipping_total: gbp(0) } })
  })

  it('may be in another currency than the shop’s', async () => {
    const eur = (amount: number) => ({ amount, currency: 'EUR' })
    const lines = [{ sku, quantity: 1, unit_price: eur(1000) }]
    const body = { lines, charges: [], total: eur(1000), payments: [{ amount: eur(1000) }] }
    expect((await take(channelOrder(sku, body))).body.data).toMatchObject({
      currency: 'EUR',
      total: eur(1000),
    })
  })

  it('is an operation of a bulk as well', async () => {
    const operation = { method: 'POST', path: '/channel-orders', body: channelOrder(sku) }
    const { body } = await shop.staff.post('/bulk', { operations: [operation], atomic: true })
    expect(body.data).toMatchObject({ succeeded: 1, results: [{ status: 201 }] })
  })

  it('cannot be made into another one afterwards', async () => {
    const { id } = (await take(channelOrder(sku))).body.data
    const { status } = await shop.staff.send('PATCH', `/orders/${String(id)}`, { sales_channel: 'ebay' })
    expect(status).toBe(400)
    await expect(
      shop.payload.update({
        collection: 'orders',
        id: String(id),
        overrideAccess: true,
        data: { notify: true },
      }),
    ).rejects.toThrow('notify')
  })
})

describe('a wrong order of another channel', () => {
  const line = (others: object) => ({ lines: [{ sku, quantity: 2, unit_price: gbp(1100), ...others }] })
  const shipping = { kind: 'shipping', title: 'Prime' }
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
  const wrong: [string, () => object][] = [
    ['total', () => ({ total: gbp(2498), payments: [] })],
    ['subtotal', () => ({ subtotal: gbp(2201) })],
    ['tax_total', () => ({ tax_total: gbp(400) })],
    ['lines.0.line_total', () => line({ line_total: gbp(2100) })],
    ['lines.0.sku', () => ({ lines: [{ sku: 'NO-SUCH', quantity: 2, unit_price: gbp(1100) }] })],
    ['lines.0.sku', () => line({ variant_id: shop.teapot.id })],
    ['lines.0.code', () => line({ code: 'B00' })],
    ['lines.0.unit_price.currency', () => line({ unit_price: { amount: 1100, currency: 'EUR' } })],
    ['payments.0.amount', () => ({ payments: [{ amount: gbp(2500) }] })],
    ['payments.0.amount.currency', () => ({ payments: [{ amount: { amount: 1, currency: 'EUR' } }] })],
    ['charges.0.amount', () => ({ charges: [{ kind: 'discount', title: 'Sale', amount: gbp(2201) }] })],
    ['charges.0.tax_total', () => ({ charges: [{ ...shipping, amount: gbp(299), tax_total: gbp(300) }] })],
    ['tax_total', () => ({ ...line({}), charges: [], tax_total: gbp(2200), total: gbp(2200), payments: [] })],
    ['payments.0.received_at', () => ({ payments: [{ amount: gbp(1), received_at: inAnHour() }] })],
    ['placed_at', () => ({ placed_at: inAnHour() })],
    ['guest', () => ({ customer_id: shop.customer.id })],
    ['guest.email', () => ({ guest: { email: 'nowhere' } })],
    ['customer_id', () => ({ guest: null, customer_id: shop.teapot.id })],
    ['shipping_address.country', () => ({ shipping_address: { country: 'XX' } })],
    ['sales_channel', () => ({ sales_channel: 'Amazon UK' })],
    ['total.currency', () => ({ total: { amount: 2499, currency: 'XXQ' } })],
  ]

  it.each(wrong)('is refused with the path of what is wrong: %s', async (path, others) => {
    const reply = await take(channelOrder(sku, others()))
    expect([reply.status, pathsOf(reply)]).toEqual([400, [path]])
  })
})

describe('a number of a channel', () => {
  it('is taken over once: the second time names the order that has it', async () => {
    const body = channelOrder(sku)
    const { id, number } = (await take(body)).body.data
    const again = await take({ ...body, lines: [{ sku, quantity: 1, unit_price: gbp(2200) }] })
    expect([again.status, again.body.error.code]).toEqual([409, 'CONFLICT'])
    expect(again.body.error.details).toMatchObject({
      fields: [{ path: 'sales_channel_number' }],
      field: 'sales_channel_number',
      document: { collection: 'orders', id, title: number },
    })
    expect((await take({ ...body, sales_channel: 'ebay' })).status).toBe(201)
  })

  it('becomes one order when it comes 50 times at once', async () => {
    const body = channelOrder(sku)
    const before = await levelsOf(shop.payload, shop.teapot.id)
    const replies = await Promise.all(Array.from({ length: 50 }, () => take(body)))
    const made = replies.filter(({ status }) => status === 201)
    expect(made).toHaveLength(1)
    const holder = { collection: 'orders', id: made[0]?.body.data['id'] }
    for (const reply of replies.filter(({ status }) => status !== 201))
      expect([reply.status, reply.body.error.details?.['document']]).toMatchObject([409, holder])
    const after = await levelsOf(shop.payload, shop.teapot.id)
    expect(after.reserved - before.reserved).toBe(2)
  })

  it('answers a retry by the first answer', async () => {
    const client = shop.staff.with({ 'Idempotency-Key': newChannelNumber() })
    const body = channelOrder(sku)
    const [first, second] = [
      await client.post('/channel-orders', body),
      await client.post('/channel-orders', body),
    ]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.data['id']).toBe(first.body.data['id'])
  })
})

describe('who takes orders over', () => {
  it.each(ROLES)('are administrators and managers: %s', async (role) => {
    const client = await shop.api.as(await makeUser(shop.payload, { roles: [role] }))
    const { status } = await client.post('/channel-orders', channelOrder(sku))
    expect(status).toBe(role === 'admin' || role === 'manager' ? 201 : 403)
  })

  it.each([
    ['orders:import', 201],
    ['orders:*', 201],
    ['orders:write', 403],
    ['orders:read', 403],
    ['imports:*', 403],
  ] as const)('are keys with the scope: %s', async (scope, expected) => {
    const owner = await makeUser(shop.payload, { roles: ['manager'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: [scope] })
    const client = makeClient(shop.api.fetch, secret)
    expect((await client.post('/channel-orders', channelOrder(sku))).status).toBe(expected)
  })

  it('do nothing else by that scope', async () => {
    const owner = await makeUser(shop.payload, { roles: ['admin'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['orders:import'] })
    const client = makeClient(shop.api.fetch, secret)
    const { id } = (await client.post('/channel-orders', channelOrder(sku))).body.data
    expect((await client.get(`/orders/${String(id)}`)).status).toBe(200)
    expect((await client.post('/orders', { lines: [{ sku, quantity: 1 }] })).status).toBe(403)
    expect((await client.post(`/orders/${String(id)}/shipments`, {})).status).toBe(403)
    expect((await client.send('PATCH', `/orders/${String(id)}`, { note: 'x' })).status).toBe(403)
  })

  it('are signed in', async () => {
    expect((await shop.api.anonymous.post('/channel-orders', channelOrder(sku))).status).toBe(401)
  })
})
