import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { listOrderMails } from '@/features/mail/preview/order-mails'
import { findSiblings } from '@/features/orders/editing/find-articles'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { quoteExchange } from '@/features/orders/returns/quote-exchange'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { ADDRESS, contextOf, makeStaffContext, makeUser, makeVariant } from '../../factories/shop'
import { toldBy, typesIn } from '../support/events/told'
import { allInterfaces } from '../support/orders/order-interfaces'
import type { Data } from '../support/orders/returns-shop'
import { codeOf, startReturnsShop } from '../support/orders/returns-shop'
import { tokenOf } from '../support/v1/v1-client'
import { gbp } from '../support/v1/v1-shop'

/** Goods that came back are given out again as other goods: an order that their money pays for. */

const shop = await startReturnsShop()
const { payload, api, customer, staff, teapot, spoon, sentOrder, asked, read, newest } = shop
const sql = sqlOf(payload)
const ctx = await makeStaffContext(payload)
const interfacesOf = async (user: typeof customer) =>
  allInterfaces({ client: await api.as(user), token: await tokenOf(payload, user) })
const person = async (role: 'manager' | 'support' | 'fulfilment') => makeUser(payload, { roles: [role] })
const managers = await interfacesOf(await person('manager'))
const refused = await Promise.all(
  [await person('support'), await person('fulfilment'), customer].map(interfacesOf),
)

/** A teapot of two that is here again, for £12.50. */
async function received() {
  const order = await sentOrder()
  return { order, part: await asked(order, { status: 'received' }) }
}
const exchange = (part: string, body: object = {}) => staff.post(`/returns/${part}/exchange`, body)
const other = async (part: string) => {
  const { exchange_order_id: id } = await read(`/returns/${part}`)
  return read(`/orders/${String(id)}?include=payments`)
}
const eventsOf = async (id: unknown) =>
  (await read(`/orders/${String(id)}/events?sort=at`)) as unknown as Data[]
/** How much of what an exchange writes there is. */
const WRITTEN = `select (select count(*) from orders) as orders, (select count(*) from refunds) as refunds,
  (select count(*) from payments) as payments`
const written = () => sql.query(WRITTEN)
const jobsAbout = async (name: string, orderId: unknown) =>
  (await sql.query(`select 1 from pgboss.job where name = $1 and data->>'orderId' = $2`, [name, orderId]))
    .length

describe.each(['v1', 'rest', 'graphql'] as const)('an exchange at %s', (name) => {
  it('for the same again is an order that is paid at once, with what was due, and ends the return', async () => {
    const { order, part } = await received()
    const before = await levelsOf(payload, teapot.id)
    expect(await managers[name]('exchange', {}, part)).toBeLessThan(300)
    const replacement = await other(part)
    expect(replacement).toMatchObject({
      ...{ status: 'paid', total: gbp(1250), paid_total: gbp(1250), balance: 'settled' },
      ...{ customer: { id: customer.id }, shipping_total: gbp(0), shipping_address: { city: ADDRESS.city } },
      lines: [{ sku: teapot.sku, quantity: 1, unit_price: gbp(1250) }],
    })
    const { number } = await newest(order.id)
    expect(await newest(order.id)).toMatchObject({
      ...{ status: 'closed', exchange_order_number: replacement['number'], is_refunded: true },
    })
    expect(await read(`/orders/${order.id}`)).toMatchObject({
      ...{ balance: 'settled', refunded_total: gbp(1250), refund_due: gbp(0) },
      lines: [{ returned_quantity: 1, refunded_quantity: 1 }],
    })
    expect(replacement['payments']).toMatchObject([{ amount: gbp(1250), method: 'other', reference: number }])
    const [payment] = replacement['payments'] as { id: string }[]
    expect(await managers[name]('voids', { reason: 'Typed twice' }, payment?.id)).toBe(409)
    expect(await levelsOf(payload, teapot.id)).toEqual({ ...before, reserved: before.reserved + 1 })
    expect(await findImbalances(payload)).toEqual([])
    expect(await managers[name]('exchange', {}, part)).toBe(409)
  })

  it('is for those who refund and take orders', async () => {
    const { part } = await received()
    for (const person of refused) expect(await person[name]('exchange', {}, part)).toBe(403)
    expect(await read(`/returns/${part}`)).toMatchObject({ status: 'received', exchange_order_id: null })
  })
})

describe('the money of an exchange', () => {
  it('that costs less stays due in part: the return is open for the rest, and is not exchanged again', async () => {
    const { order, part } = await received()
    const { status } = await exchange(part, { lines: [{ sku: spoon.sku, quantity: 1 }] })
    expect(status).toBe(200)
    expect(await other(part)).toMatchObject({ status: 'paid', total: gbp(333), paid_total: gbp(333) })
    expect(await read(`/orders/${order.id}`)).toMatchObject({ refund_due: gbp(917) })
    expect(await newest(order.id)).toMatchObject({ status: 'received' })
    expect(codeOf(await exchange(part))).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    const rest = { amount: gbp(917), reason: 'The rest', return_id: part }
    expect((await staff.post(`/orders/${order.id}/refunds`, rest)).status).toBe(201)
    expect(await newest(order.id)).toMatchObject({ status: 'closed' })
    expect(await read(`/orders/${order.id}`)).toMatchObject({ balance: 'settled' })
  })

  it('that costs more is owed on the new order', async () => {
    const { part } = await received()
    const body = { lines: [{ variant_id: teapot.id, quantity: 2 }], shipping_price: gbp(300) }
    expect((await exchange(part, body)).status).toBe(200)
    expect(await other(part)).toMatchObject({
      ...{ status: 'placed', total: gbp(2800), paid_total: gbp(1250), owed: gbp(1550) },
      ...{ balance: 'owed', shipping_total: gbp(300) },
    })
    expect(await read(`/returns/${part}`)).toMatchObject({ status: 'closed' })
  })

  it('takes the price that the article had, discount included; others cost what they cost today, or what was agreed', async () => {
    const cup = await makeVariant(payload, { priceMinor: 1000 })
    const bowl = await makeVariant(payload, { priceMinor: 700 })
    const placed = await staff.post('/orders', {
      ...{ customer_id: customer.id, shipping_address: ADDRESS },
      lines: [{ sku: cup.sku, quantity: 3 }],
    })
    const id = String(placed.body.data['id'])
    const edit = { discount: gbp(200), reason: 'Agreed' }
    expect((await staff.post(`/orders/${id}/edits`, edit)).status).toBe(200)
    const { total, lines } = await read(`/orders/${id}`)
    await staff.post(`/orders/${id}/payments`, { amount: total, method: 'card' })
    await staff.post(`/orders/${id}/shipments`, {})
    const [line] = lines as { id: string }[]
    const parts = []
    for (let n = 0; n < 3; n += 1)
      parts.push(await asked({ id, line: line?.id ?? '' }, { status: 'received' }))
    await sql.query(`update variants set price_minor = 1500 where id = $1`, [cup.id])
    const totalOf = async (part = '', body: object = {}) => {
      expect((await exchange(part, body)).body.error).toBeUndefined()
      return (await other(part))['total']
    }
    const agreed = { lines: [{ sku: cup.sku, quantity: 1, unit_price: gbp(450) }] }
    expect(await totalOf(parts[0])).toEqual(gbp(933))
    expect(await totalOf(parts[1], { lines: [{ sku: bowl.sku, quantity: 1 }] })).toEqual(gbp(700))
    expect(await totalOf(parts[2], agreed)).toEqual(gbp(450))
    // Three cups cost 2800 after the discount, of which the exchanges took 933, 700 and 450.
    expect(await read(`/orders/${id}`)).toMatchObject({ status: 'returned', refunded_total: gbp(2083) })
  })

  it('is not there when it was paid back meanwhile: no order is placed that would have to be paid again', async () => {
    const { order, part } = await received()
    await staff.post(`/orders/${order.id}/refunds`, { amount: gbp(1250), reason: 'Paid back at once' })
    const before = await written()
    expect(codeOf(await exchange(part))).toEqual([409, 'CONFLICT'])
    expect(await written()).toEqual(before)
    const free = { lines: [{ sku: teapot.sku, quantity: 1, unit_price: gbp(0) }] }
    expect((await exchange(part, free)).status).toBe(200)
    expect(await other(part)).toMatchObject({ status: 'paid', total: gbp(0), payments: [] })
  })
})

describe('an exchange', () => {
  it('is refused before its goods are here, without stock, and at another total, and leaves no trace', async () => {
    const { order, part } = await received()
    const approved = await asked(order, { status: 'approved' })
    const rare = await makeVariant(payload, { priceMinor: 500, onHand: 1 })
    const before = await written()
    expect(codeOf(await exchange(approved))).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    expect(codeOf(await exchange(part, { lines: [{ sku: rare.sku, quantity: 2 }] }))).toEqual([
      ...[409, 'INSUFFICIENT_STOCK'],
    ])
    expect(codeOf(await exchange(part, { expected_total: gbp(1000) }))).toEqual([409, 'CONFLICT'])
    const dollars = { amount: 1, currency: 'USD' }
    for (const body of [
      ...[{ lines: [] }, { lines: [{ sku: 'NO-SUCH', quantity: 1 }] }, { shipping_price: dollars }],
      { lines: [{ sku: teapot.sku, quantity: 1, unit_price: dollars }] },
      { lines: [{ sku: teapot.sku, variant_id: teapot.id, quantity: 1 }] },
    ])
      expect(codeOf(await exchange(part, body))).toEqual([400, 'VALIDATION_ERROR'])
    expect(await written()).toEqual(before)
    expect(await read(`/returns/${part}`)).toMatchObject({ status: 'received', exchange_order_id: null })
    expect(await levelsOf(payload, rare.id)).toMatchObject({ reserved: 0 })
  })

  it('is told on both timelines by the name of the other order, in events, and to the customer as an order alone', async () => {
    const { order, part } = await received()
    const told = typesIn(await toldBy(payload, () => exchange(part)))
    expect(told).toEqual([
      ...['order.created', 'order.paid', 'order.placed', 'order.updated', 'payment.created'],
      ...['refund.created', 'return.closed', 'stock.changed'],
    ])
    const replacement = await other(part)
    const { number } = await read(`/returns/${part}`)
    const names = (id: unknown, orderNumber: unknown) => ({
      ...{ return_id: part, return_number: number, amount: gbp(1250) },
      ...{ other_order_id: id, other_order_number: orderNumber },
    })
    const mine = await eventsOf(order.id)
    expect(mine.slice(-3).map(({ type }) => type)).toEqual([
      ...['refund.credited', 'return.exchanged', 'return.closed'],
    ])
    expect(mine.at(-2)?.['data']).toEqual(names(replacement['id'], replacement['number']))
    const theirs = await eventsOf(replacement['id'])
    expect(theirs.at(-1)).toMatchObject({ type: 'exchange.placed', data: names(order.id, order.number) })
    const own = await findOwnOrder(contextOf(payload, customer), { id: order.id })
    const shown = { exchangeOrderId: replacement['id'], exchangeOrderNumber: replacement['number'] }
    expect(own.returns).toMatchObject([shown])
    expect(await jobsAbout('mail.order-refunded', order.id)).toBe(0)
    expect(await jobsAbout('mail.order-placed', replacement['id'])).toBe(1)
    const request = { payload, user: { ...customer, roles: ['manager'] } } as unknown as PayloadRequest
    const mails = (await listOrderMails(request, order.id)).map(({ name }) => name)
    expect(mails).toEqual(['order-placed', 'order-shipped'])
  })

  it('of a guest’s order is in the same name', async () => {
    const { order, part } = await received()
    await sql.query(
      `update orders set customer_id = null, customer_name = 'Ada', customer_email = 'ada@example.com' where id = $1`,
      [order.id],
    )
    expect((await exchange(part)).status).toBe(200)
    expect(await other(part)).toMatchObject({
      customer: { id: null, name: 'Ada', email: 'ada@example.com' },
    })
  })

  it('is quoted as it will come out, with the other articles of the product, and nothing is written', async () => {
    const { part } = await received()
    const before = await written()
    const { id: product } = teapot.product as { id: string }
    const blue = await payload.create({
      collection: 'variants',
      overrideAccess: true,
      data: {
        product,
        sku: 'TEAPOT-BLUE',
        title: 'Blue',
        priceMinor: 1400,
        taxClass: 'standard',
        onHand: 3,
        reserved: 0,
      },
    })
    const quote = await quoteExchange(ctx, part, { lines: [{ variantId: blue.id, quantity: 1 }] })
    expect(quote).toMatchObject({ totalMinor: 1400, creditMinor: 1250, owedMinor: 150, restMinor: 0 })
    const siblings = await findSiblings(ctx, [teapot.id])
    expect(siblings).toMatchObject([{ sku: teapot.sku }, { sku: blue.sku, priceMinor: 1400, available: 3 }])
    expect(await written()).toEqual(before)
    const support = await makeStaffContext(payload, 'support')
    await expect(quoteExchange(support, part, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const packer = await makeStaffContext(payload, 'fulfilment')
    await expect(findSiblings(packer, [teapot.id])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is of the version of the return that the caller saw, and no other', async () => {
    const { part } = await received()
    const etag = (await staff.get(`/returns/${part}`)).headers.get('etag') ?? ''
    const { order, part: second } = await received()
    const send = (id: string) => staff.with({ 'if-match': etag }).send('POST', `/returns/${id}/exchange`, {})
    expect((await send(second)).status).toBe(412)
    expect(await newest(order.id)).toMatchObject({ status: 'received' })
    expect((await send(part)).status).toBe(200)
  })
})
