import { describe, expect, it } from 'vitest'

import { sendEmailMessage } from '@/features/mail/send-email-message'
import { findArticles } from '@/features/orders/editing/find-articles'
import { verifyStock } from '@/features/stock/verify-stock'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { jobContext, jobsOf } from '../../factories/jobs'
import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

/** What was agreed with a placed order is changed: lines, prices, shipping, addresses. */

const { payload, api, customer, buyer, staff, teapot, spoon, placeOrder } = await startShop()
const sql = sqlOf(payload)
const [support, packer] = await Promise.all([
  makeUser(payload, { roles: ['support'] }),
  makeUser(payload, { roles: ['fulfilment'] }),
])
const interfacesOf = async (user: typeof support) =>
  allInterfaces({ client: await api.as(user), token: await tokenOf(payload, user) })
const [supporters, packers, buyers] = await Promise.all([support, packer, customer].map(interfacesOf))
const INTERFACES = ['v1', 'rest', 'graphql'] as const
const pounds = (amountMinor: number) => ({ amountMinor, currency: 'GBP' })
const reason = 'By phone'

const read = async (id: string) => (await staff.get(`/orders/${id}`)).body.data
const edit = (id: string, body: object) => staff.post(`/orders/${id}/edits`, { reason, ...body })
const lineOf = (order: { lines: { id: string }[] }) => order.lines[0]?.id ?? ''
const pay = (id: string, amount: number) =>
  staff.post(`/orders/${id}/payments`, { amount: gbp(amount), method: 'card' })

async function refusalOf(id: string, body: object) {
  const { status, body: answer } = await edit(id, body)
  return [status, answer.error.code, answer.error.message]
}

describe.each(INTERFACES)('an edit at %s', (name) => {
  it('changes lines, prices and shipping, with tax, totals, stock and balance after them', async () => {
    const order = await placeOrder()
    const { id } = order
    const before = await levelsOf(payload, spoon.id)
    const body = {
      reason,
      lines: [{ lineId: lineOf(order), quantity: 3, discount: pounds(150) }],
      addLines: [{ sku: spoon.sku, quantity: 2, unitPrice: pounds(300) }],
      shippingPrice: pounds(0),
    }
    expect(await supporters?.[name]('edits', body, id)).toBeLessThan(300)
    expect(await read(id)).toMatchObject({
      ...{ subtotal: gbp(4350), discount_total: gbp(150), shipping_total: gbp(0), total: gbp(4200) },
      // 20 % in 3,600 and 5 % in 600.
      ...{ tax_total: gbp(629), balance: 'owed', owed: gbp(4200), status: 'placed' },
      lines: [
        { quantity: 3, unit_price: gbp(1250), own_discount: gbp(150), line_total: gbp(3750) },
        { sku: spoon.sku, title: 'Spoon', quantity: 2, unit_price: gbp(300), tax_rate_bp: 500 },
      ],
    })
    expect(await levelsOf(payload, spoon.id)).toMatchObject({ reserved: before.reserved + 2 })
    expect(await packers?.[name]('edits', body, id)).toBe(403)
    expect(await buyers?.[name]('edits', body, id)).toBe(403)
    expect(await supporters?.[name]('edits', { ...body, reason: ' ' }, id)).toBe(400)
  })
})

describe('an edit', () => {
  it('says in a preview what it comes to, writes nothing then, and the same when it is saved', async () => {
    const order = await placeOrder()
    const { id } = order
    await pay(id, 2999)
    const stored = await read(id)
    const change = { lines: [{ line_id: lineOf(order), quantity: 1 }] }
    const previewed = await edit(id, { ...change, preview: true })
    expect(previewed.status).toBe(200)
    expect(previewed.body.data).toMatchObject({
      is_preview: true,
      changes: [`Teapot (${teapot.sku}): 2 → 1`, 'Tax: £5.00 → £2.91', 'Total: £29.99 → £17.49'],
      before: { total: gbp(2999), owed: gbp(0), refund_due: gbp(0), status: 'paid' },
      after: { total: gbp(1749), owed: gbp(0), refund_due: gbp(1250), status: 'paid' },
    })
    expect(await read(id)).toEqual(stored)
    const saved = await edit(id, { ...change, updated_at: previewed.body.data['updated_at'] })
    expect(saved.body.data).toMatchObject({ is_preview: false, after: previewed.body.data['after'] })
    expect(await read(id)).toMatchObject({ total: gbp(1749), refund_due: gbp(1250), status: 'paid' })
    await staff.post(`/orders/${id}/refunds`, { amount: gbp(1250), reason: 'One less' })
    expect(await read(id)).toMatchObject({ balance: 'settled', status: 'paid', refunded_total: gbp(1250) })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('asks for the difference, and takes a paid order back until it is there', async () => {
    const order = await placeOrder()
    const { id } = order
    await pay(id, 2999)
    await edit(id, { add_lines: [{ variant_id: spoon.id, quantity: 1 }] })
    expect(await read(id)).toMatchObject({ status: 'placed', balance: 'owed', owed: gbp(333) })
    await pay(id, 333)
    expect(await read(id)).toMatchObject({ status: 'paid', balance: 'settled' })
  })

  it('is kept in the timeline with what the order came to before, and in the trail', async () => {
    const order = await placeOrder()
    const { id } = order
    await edit(id, { lines: [{ line_id: lineOf(order), unit_price: gbp(1000) }] })
    const { body } = await staff.get(`/orders/${id}/events?filter[type]=order.edited`)
    expect((body.data as unknown as object[])[0]).toMatchObject({
      reason,
      data: {
        changes: expect.arrayContaining([`Teapot (${teapot.sku}): £12.50 → £10.00 each`]) as unknown,
        before: { total: gbp(2999) },
        after: { total: gbp(2499) },
      },
    })
    const [entry] = await sql.query<{ changes: Record<string, unknown> }>(
      `select changes from audit_entries where document_id = $1 order by position desc limit 1`,
      [id],
    )
    expect(entry?.changes).toMatchObject({
      totalMinor: { before: 2999, after: 2499 },
      lines: { before: [{ unitPriceMinor: 1250 }], after: [{ unitPriceMinor: 1000 }] },
    })
  })

  it('removes a line and gives its units back, but not the last one', async () => {
    const { body } = await buyer.post('/orders', {
      lines: [teapot, spoon].map(({ sku }) => ({ sku, quantity: 1 })),
      shipping_address: ADDRESS,
    })
    const order = body.data as unknown as { id: string; lines: { id: string }[] }
    const before = await levelsOf(payload, teapot.id)
    await edit(order.id, { lines: [{ line_id: lineOf(order), quantity: 0 }] })
    expect((await levelsOf(payload, teapot.id)).reserved).toBe(before.reserved - 1)
    const left = (await read(order.id)) as unknown as { lines: { id: string; sku: string }[] }
    expect(left.lines.map(({ sku }) => sku)).toEqual([spoon.sku])
    expect(await refusalOf(order.id, { lines: [{ line_id: lineOf(left), quantity: 0 }] })).toEqual([
      ...[400, 'VALIDATION_ERROR', 'An order keeps at least one line: cancel it instead'],
    ])
    expect((await verifyStock(contextOf(payload, support))).differences).toEqual([])
  })

  it('oversells nothing, in its preview as when it is saved', async () => {
    const order = await placeOrder()
    for (const preview of [true, false]) {
      const { status, body } = await edit(order.id, {
        preview,
        lines: [{ line_id: lineOf(order), quantity: 100_000 }],
      })
      expect([status, body.error.code]).toEqual([409, 'INSUFFICIENT_STOCK'])
    }
  })

  it('keeps what was shipped as it was agreed, and is refused when nothing is left to change', async () => {
    const order = await placeOrder()
    const { id } = order
    const line_id = lineOf(order)
    await staff.post(`/orders/${id}/shipments`, { lines: [{ line_id, quantity: 1 }] })
    expect((await refusalOf(id, { lines: [{ line_id, unit_price: gbp(1) }] }))[2]).toContain(
      'shipped at this price',
    )
    expect((await refusalOf(id, { lines: [{ line_id, quantity: 0 }] }))[2]).toContain('at least so many stay')
    expect((await refusalOf(id, { shipping_address: { ...ADDRESS, line1: '1 New Road' } })).slice(1)).toEqual(
      [...['TRANSITION_NOT_ALLOWED', 'Goods have been shipped to this address']],
    )
    expect((await edit(id, { lines: [{ line_id, quantity: 1 }] })).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'shipped', fulfilment_status: 'fulfilled' })
    expect((await refusalOf(id, { shipping_price: gbp(0) })).slice(1)).toEqual([
      'TRANSITION_NOT_ALLOWED',
      'Everything has been shipped: take goods back or refund them instead',
    ])
    expect((await edit(id, { billing_address: { ...ADDRESS, company: 'Byron Ltd' } })).status).toBe(200)
  })

  it('of another country works the taxes out again, and its words name no one', async () => {
    const order = await placeOrder()
    const { id } = order
    await payload.updateGlobal({
      slug: 'store',
      overrideAccess: true,
      data: {
        taxRates: [
          { taxClass: 'standard', country: '*', rateBp: 2000 },
          { taxClass: 'reduced', country: '*', rateBp: 500 },
          { taxClass: 'standard', country: 'DE', rateBp: 1900 },
        ],
      },
    })
    const moved = { ...ADDRESS, name: 'Grace Hopper', country: 'DE', city: 'Bonn', postcode: '53111' }
    const { body } = await edit(id, { shipping_address: moved, customer_email: 'grace@example.com' })
    expect(body.data['changes']).toEqual(
      expect.arrayContaining(['Delivery address changed', 'Email address changed', 'Tax: £5.00 → £4.79']),
    )
    expect(JSON.stringify(body.data)).not.toMatch(/Grace|grace|Bonn/)
    expect(await read(id)).toMatchObject({
      shipping_address: { city: 'Bonn' },
      customer: { email: 'grace@example.com' },
    })
    const [entry] = await sql.query<{ sealed: string[] }>(
      `select sealed from audit_entries where document_id = $1 order by position desc limit 1`,
      [id],
    )
    expect(entry?.sealed).toEqual(expect.arrayContaining(['customerEmail', 'shippingAddress.city']))
  })

  it('of an order of another channel is refused, but for its addresses', async () => {
    const { body } = await staff.post('/channel-orders', {
      ...{ sales_channel: 'amazon', sales_channel_number: 'A-1', placed_at: '2026-11-28T14:05:00Z' },
      lines: [{ sku: teapot.sku, quantity: 1, unit_price: gbp(1100) }],
      total: gbp(1100),
      shipping_address: ADDRESS,
    })
    const id = String(body.data['id'])
    expect((await refusalOf(id, { shipping_price: gbp(0) }))[2]).toBe(
      'Lines and prices are as amazon has them: change them there',
    )
    expect((await edit(id, { shipping_address: { ...ADDRESS, line1: '1 New Road' } })).status).toBe(200)
  })

  it('in another version of the order is refused', async () => {
    const order = await placeOrder()
    const { id } = order
    const change = { shipping_price: gbp(100) }
    const { body } = await edit(id, { ...change, preview: true })
    await staff.send('PATCH', `/orders/${id}`, { internal_note: 'Meanwhile' })
    expect((await refusalOf(id, { ...change, updated_at: body.data['updated_at'] })).slice(0, 2)).toEqual([
      409,
      'CONFLICT',
    ])
    expect(await refusalOf(id, {})).toEqual([400, 'VALIDATION_ERROR', 'Name at least one change.'])
  })

  it('writes to the customer when asked to, once', async () => {
    const order = await placeOrder()
    const before = (await jobsOf(payload, 'mail.order-edited')).length
    await edit(order.id, { shipping_price: gbp(100) })
    expect((await jobsOf(payload, 'mail.order-edited')).length).toBe(before)
    await edit(order.id, { shipping_price: gbp(200), notify_customer: true })
    expect((await jobsOf(payload, 'mail.order-edited')).length).toBe(before + 1)
    const [event] = await sql.query<{ editId: string }>(
      `select data ->> 'editId' as "editId" from order_events where order_id = $1 and type = 'order.edited' order by id desc limit 1`,
      [order.id],
    )
    const mail = { orderId: order.id, editId: event?.editId ?? '' }
    expect(await sendEmailMessage(jobContext(payload), 'order-edited', mail)).toBe('sent')
    expect(await sendEmailMessage(jobContext(payload), 'order-edited', mail)).toBe('sent-before')
  })

  it('finds articles by the name of their product or their SKU, with what is there, for those who edit', async () => {
    const ctx = contextOf(payload, support)
    expect(await findArticles(ctx, 'teapo')).toMatchObject([
      { sku: teapot.sku, title: 'Teapot', priceMinor: 1250 },
    ])
    expect(await findArticles(ctx, spoon.sku)).toMatchObject([{ variantId: spoon.id }])
    await expect(findArticles(contextOf(payload, packer), 'tea')).rejects.toThrow('may edit')
  })
})
