import { describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { ADDRESS, makeVariant } from '../../factories/shop'
import type { Reply } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

const { payload, buyer, staff } = await startShop()
const mug = await makeVariant(payload, { onHand: 5000, priceMinor: 1000, title: 'Mug' })
const lamp = await makeVariant(payload, { onHand: 5000, priceMinor: 3000, title: 'Lamp' })

interface Sold {
  id: string
  mug: string
  lamp: string
}

/** Two mugs at £10 and a lamp at £30, delivered free, paid and shipped. */
async function sell(): Promise<Sold> {
  const lines = [
    { sku: mug.sku, quantity: 2 },
    { sku: lamp.sku, quantity: 1 },
  ]
  const { body } = await buyer.post('/orders', { lines, shipping_address: ADDRESS })
  const order = body.data as { id: string; lines: { id: string }[]; total: object }
  await staff.post(`/orders/${order.id}/payments`, { amount: order.total, method: 'bank_transfer' })
  const shipped = await staff.post(`/orders/${order.id}/transitions`, { to: 'shipped' })
  expect(shipped.body.data).toMatchObject({ status: 'shipped', payment_status: 'paid', total: gbp(5000) })
  return { id: order.id, mug: order.lines[0]?.id ?? '', lamp: order.lines[1]?.id ?? '' }
}

interface Wish {
  line: string
  quantity?: number
  amount: number
  restock?: boolean
}

function refund(id: string, { line, quantity = 1, amount, restock = false }: Wish): Promise<Reply> {
  const lines = [{ line_id: line, quantity, restock }]
  return staff.post(`/orders/${id}/refunds`, { amount: gbp(amount), reason: 'Chipped', lines })
}

function statuses(replies: readonly Reply[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

describe('a refund by unit', () => {
  it('pays back each unit once, whether it went on the shelf or not', async () => {
    const { id, mug: line } = await sell()
    expect((await refund(id, { line, amount: 1000 })).status).toBe(201)
    expect((await refund(id, { line, amount: 1000, restock: true })).status).toBe(201)
    const third = await refund(id, { line, amount: 1000 })
    expect(third).toMatchObject({
      status: 400,
      body: { error: { details: { fields: [{ path: 'lines.0.quantity' }] } } },
    })
    const { body } = await staff.get(`/orders/${id}`)
    expect(body.data).toMatchObject({ refunded_total: gbp(2000) })
    expect(body.data['lines']).toMatchObject([
      { refunded_quantity: 2, returned_quantity: 1 },
      { refunded_quantity: 0 },
    ])
  })

  it('pays back no more than its units cost, and whatever is left once no unit is', async () => {
    const { id, mug: line, lamp: other } = await sell()
    expect((await refund(id, { line, amount: 1001 })).body.error.details?.fields).toMatchObject([
      { path: 'amount.amount' },
    ])
    expect((await refund(id, { line, quantity: 2, amount: 2000 })).status).toBe(201)
    expect((await refund(id, { line: other, amount: 3001 })).status).toBe(400)
    expect((await refund(id, { line: other, amount: 2500 })).status).toBe(201)
    const lines = [{ line_id: line, quantity: 1, restock: false }]
    const again = await staff.post(`/orders/${id}/refunds`, { amount: gbp(1), reason: 'More', lines })
    expect(again.status).toBe(400)
  })

  it('lets through as many of twenty at once as were sold', async () => {
    for (const restock of [false, true]) {
      const { id, mug: line } = await sell()
      const wish = { line, amount: 700, restock }
      const replies = await Promise.all(Array.from({ length: 20 }, () => refund(id, wish)))
      expect(statuses(replies)).toEqual({ 201: 2, 400: 18 })
      const { body } = await staff.get(`/orders/${id}`)
      expect(body.data).toMatchObject({ refunded_total: gbp(1400) })
    }
    expect(await findImbalances(payload)).toEqual([])
  })

  it('is bounded by the database itself, too', async () => {
    const { mug: line } = await sell()
    const write = sqlOf(payload).query(`update orders_lines set refunded_quantity = 3 where id = $1`, [line])
    await expect(write).rejects.toMatchObject({ code: '23514' })
  })
})

describe('a return of chosen lines', () => {
  const back = (id: string, lines: object[]) =>
    staff.post(`/orders/${id}/transitions`, { to: 'returned', reason: 'Too big', lines })

  it('takes back these units and leaves the rest with the customer', async () => {
    const { id, mug: line } = await sell()
    const { status, body } = await back(id, [{ line_id: line, quantity: 1 }])
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ status: 'shipped', balance: 'refund_due', refund_due: gbp(1000) })
    expect(body.data['lines']).toMatchObject([{ returned_quantity: 1 }, { returned_quantity: 0 }])
    const events = await staff.get(`/orders/${id}/events?sort=-at`)
    expect((events.body.data as unknown as object[])[0]).toMatchObject({
      type: 'return.recorded',
      reason: 'Too big',
    })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('makes the order returned once nothing is out any more', async () => {
    const { id, mug: line, lamp: other } = await sell()
    expect((await back(id, [{ line_id: line, quantity: 2, restock: false }])).body.data).toMatchObject({
      status: 'shipped',
    })
    expect((await back(id, [{ line_id: other, quantity: 1 }])).body.data).toMatchObject({
      status: 'returned',
      balance: 'refund_due',
      refund_due: gbp(5000),
    })
  })

  it('takes back no unit twice, of twenty at once neither', async () => {
    const { id, mug: line } = await sell()
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => back(id, [{ line_id: line, quantity: 1 }])),
    )
    expect(statuses(replies)).toEqual({ 200: 2, 400: 18 })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('refuses lines that the order does not have, and changes nothing', async () => {
    const { id } = await sell()
    const reply = await back(id, [{ line_id: 'nowhere', quantity: 1 }])
    expect(reply).toMatchObject({
      status: 400,
      body: { error: { details: { fields: [{ path: 'lines.0.line_id' }] } } },
    })
    expect((await staff.get(`/orders/${id}`)).body.data).toMatchObject({ status: 'shipped' })
  })

  it('stays open while something is still to be shipped', async () => {
    const { body } = await buyer.post('/orders', {
      lines: [{ sku: mug.sku, quantity: 3 }],
      shipping_address: ADDRESS,
    })
    const { id, lines } = body.data as { id: string; lines: { id: string }[] }
    const entry = { line_id: lines[0]?.id ?? '', quantity: 1 }
    await staff.post(`/orders/${id}/shipments`, { lines: [entry] })
    expect((await back(id, [entry])).body.data).toMatchObject({ status: 'partially_shipped' })
    const closed = await staff.post(`/orders/${id}/transitions`, { to: 'returned', reason: 'All off' })
    expect(closed.body.data).toMatchObject({ status: 'returned', balance: 'settled' })
    expect(await findImbalances(payload)).toEqual([])
  })
})
