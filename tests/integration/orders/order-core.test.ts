import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { Order, User } from '@/payload-types'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import {
  ADDRESS,
  contextOf,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
  openPayload,
} from '../../factories/shop'

let payload: Payload
let customer: User
let buyer: Context
let staff: Context

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  customer = await makeUser(payload)
  buyer = contextOf(payload, customer)
  staff = await makeStaffContext(payload)
})
afterAll(() => payload.destroy())

function findOrder(id: string): Promise<Order> {
  return payload.findByID({ collection: 'orders', id, overrideAccess: true, depth: 0 })
}

async function place(lines: { sku: string; quantity: number }[]) {
  return placeNewOrder(buyer, { lines, shippingAddress: ADDRESS })
}

describe('placing an order', () => {
  it('freezes title, SKU, price and tax rate of each line, and adds them up', async () => {
    const taxed = await makeVariant(payload, { priceMinor: 1200, title: 'Kettle' })
    const exempt = await makeVariant(payload, { priceMinor: 333, taxClass: 'zero' })
    const { id, number } = await place([
      { sku: taxed.sku.toLowerCase(), quantity: 2 },
      { sku: exempt.sku, quantity: 1 },
    ])
    await payload.update({
      collection: 'variants',
      id: taxed.id,
      overrideAccess: true,
      data: { priceMinor: 9900 },
    })
    const order = await findOrder(id)
    expect(number).toMatch(/^T\d+$/)
    expect(order).toMatchObject({
      status: 'placed',
      paymentStatus: 'unpaid',
      fulfilmentStatus: 'unfulfilled',
      source: 'v1',
      customer: customer.id,
      subtotalMinor: 2733,
      shippingTotalMinor: 499,
      taxTotalMinor: 400 + 83,
      totalMinor: 3232,
    })
    expect(order.lines).toMatchObject([
      {
        sku: taxed.sku,
        title: 'Kettle',
        unitPriceMinor: 1200,
        quantity: 2,
        taxRateBp: 2000,
        lineTotalMinor: 2400,
      },
      { sku: exempt.sku, unitPriceMinor: 333, taxRateBp: 0, taxTotalMinor: 0, lineTotalMinor: 333 },
    ])
  })

  it('reserves the stock, writes the ledger, the timeline and the mail job, all or nothing', async () => {
    const variant = await makeVariant(payload, { onHand: 5 })
    const { id } = await place([
      { sku: variant.sku, quantity: 2 },
      { sku: variant.sku, quantity: 1 },
    ])
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 5, reserved: 3 })
    const sql = sqlOf(payload)
    const events = await sql.query(
      'select type, actor_id, channel::text from order_events where order_id = $1',
      [id],
    )
    expect(events).toEqual([{ type: 'order.placed', actor_id: customer.id, channel: 'v1' }])
    const jobs = await sql.query(`select name from pgboss.job where data->>'orderId' = $1`, [id])
    expect(jobs).toEqual([{ name: 'mail.order-placed' }])
    const before = await payload.count({ collection: 'orders', overrideAccess: true })
    await expect(place([{ sku: variant.sku, quantity: 3 }])).rejects.toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      details: { shortages: [{ sku: variant.sku, available: 2, requested: 3 }] },
    })
    expect(await payload.count({ collection: 'orders', overrideAccess: true })).toEqual(before)
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 5, reserved: 3 })
  })

  it('refuses what is not for sale, line by line', async () => {
    const variant = await makeVariant(payload)
    const wrong = place([
      { sku: variant.sku, quantity: 1 },
      { sku: 'NO-SUCH', quantity: 1 },
    ])
    await expect(wrong).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { fields: [{ path: 'lines.1.sku' }] },
    })
  })

  it('answers a repeated checkout with the order it already placed, even when both arrive at once', async () => {
    const variant = await makeVariant(payload, { onHand: 50 })
    const input = {
      lines: [{ sku: variant.sku, quantity: 1 }],
      shippingAddress: ADDRESS,
      checkoutKey: `cart-${variant.id}`,
    }
    const placed = await Promise.all(Array.from({ length: 10 }, () => placeNewOrder(buyer, input)))
    expect(new Set(placed.map((order) => order.id)).size).toBe(1)
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 50, reserved: 1 })
  })
})

describe('the life of an order', () => {
  it('goes from placed to refunded with stock, payments and statuses in step', async () => {
    const variant = await makeVariant(payload, { onHand: 10, priceMinor: 2500 })
    const { id } = await place([{ sku: variant.sku, quantity: 4 }])
    await recordPayment(staff, id, { amountMinor: 4000, currency: 'GBP', method: 'card' })
    expect(await findOrder(id)).toMatchObject({ status: 'placed', paymentStatus: 'partially_paid' })
    await recordPayment(staff, id, { amountMinor: 6000, currency: 'GBP', method: 'bank_transfer' })
    expect(await findOrder(id)).toMatchObject({ status: 'paid', paymentStatus: 'paid' })
    const lineId = (await findOrder(id)).lines?.[0]?.id ?? ''
    await transitionOrder(staff, id, {
      to: 'partially_shipped',
      lines: [{ lineId, quantity: 1 }],
      carrier: 'Royal Mail',
    })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 9, reserved: 3 })
    await transitionOrder(staff, id, { to: 'shipped' })
    await transitionOrder(staff, id, { to: 'delivered' })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 6, reserved: 0 })
    await refundOrder(staff, id, {
      amountMinor: 2500,
      currency: 'GBP',
      reason: 'One was cracked',
      lines: [{ lineId, quantity: 1, restock: true }],
    })
    expect(await findOrder(id)).toMatchObject({ status: 'delivered', paymentStatus: 'partially_refunded' })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 7, reserved: 0 })
    await transitionOrder(staff, id, {
      to: 'returned',
      reason: 'All back',
      lines: [{ lineId, quantity: 3, restock: false }],
    })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 7, reserved: 0 })
    await transitionOrder(staff, id, { to: 'refunded', reason: 'All back' })
    expect(await findOrder(id)).toMatchObject({
      status: 'refunded',
      paymentStatus: 'refunded',
      fulfilmentStatus: 'returned',
      paidTotalMinor: 10_000,
      refundedTotalMinor: 10_000,
    })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('never refunds more than was paid', async () => {
    const variant = await makeVariant(payload)
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    const refund = { amountMinor: 1500, currency: 'GBP', reason: 'x' }
    await expect(refundOrder(staff, id, refund)).rejects.toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' })
    await recordPayment(staff, id, { amountMinor: 1499, currency: 'GBP', method: 'card' })
    await expect(refundOrder(staff, id, refund)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    const both = await Promise.allSettled(
      [1000, 1000].map((amountMinor) => refundOrder(staff, id, { ...refund, amountMinor })),
    )
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await findOrder(id)).toMatchObject({ refundedTotalMinor: 1000 })
  })

  it('releases what a cancelled or held-and-cancelled order reserved', async () => {
    const variant = await makeVariant(payload, { onHand: 3 })
    const { id } = await place([{ sku: variant.sku, quantity: 3 }])
    await transitionOrder(staff, id, { to: 'on_hold', reason: 'Address unclear' })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 3, reserved: 3 })
    await expect(transitionOrder(buyer, id, { to: 'cancelled' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await transitionOrder(staff, id, { to: 'cancelled', reason: 'No answer' })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 3, reserved: 0 })
  })

  it('ends a cancelled, part-paid order as refunded once its money is back', async () => {
    const variant = await makeVariant(payload)
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    await recordPayment(staff, id, { amountMinor: 500, currency: 'GBP', method: 'card' })
    await transitionOrder(staff, id, { to: 'cancelled', reason: 'x' })
    await refundOrder(staff, id, { amountMinor: 500, currency: 'GBP', reason: 'Cancelled' })
    expect(await findOrder(id)).toMatchObject({ status: 'refunded', paymentStatus: 'refunded' })
  })

  it('keeps a held order held when its deposit is paid back', async () => {
    const variant = await makeVariant(payload)
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    await recordPayment(staff, id, { amountMinor: 1499, currency: 'GBP', method: 'card' })
    await transitionOrder(staff, id, { to: 'on_hold', reason: 'x' })
    await refundOrder(staff, id, { amountMinor: 1499, currency: 'GBP', reason: 'x' })
    expect(await findOrder(id)).toMatchObject({ status: 'on_hold' })
    expect(await findImbalances(payload)).toEqual([])
  })

  it('takes an order that costs nothing as paid', async () => {
    const variant = await makeVariant(payload, { priceMinor: 0 })
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { shippingMethods: [] } })
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    await makeStore(payload)
    expect(await findOrder(id)).toMatchObject({ status: 'paid', paymentStatus: 'paid', totalMinor: 0 })
  })

  it('ships a part of an order only by naming its lines, and nothing of a held one', async () => {
    const variant = await makeVariant(payload, { onHand: 9 })
    const { id } = await place([{ sku: variant.sku, quantity: 3 }])
    const lineId = (await findOrder(id)).lines?.[0]?.id ?? ''
    const lines = [{ lineId, quantity: 1 }]
    await expect(transitionOrder(staff, id, { to: 'partially_shipped' })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    })
    await expect(transitionOrder(staff, id, { to: 'shipped', lines })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    })
    await transitionOrder(staff, id, { to: 'partially_shipped', lines })
    await transitionOrder(staff, id, { to: 'on_hold', reason: 'x' })
    await expect(transitionOrder(staff, id, { to: 'partially_shipped', lines })).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    })
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 8, reserved: 2 })
  })

  it('names what is allowed instead, and why the rest is not', async () => {
    const variant = await makeVariant(payload)
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    await transitionOrder(staff, id, { to: 'cancelled', reason: 'x' })
    await expect(transitionOrder(staff, id, { to: 'shipped' })).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      details: { from: 'cancelled', to: 'shipped' },
    })
  })

  it('shows no other customer’s order to a customer, not even that it exists', async () => {
    const variant = await makeVariant(payload)
    const { id } = await place([{ sku: variant.sku, quantity: 1 }])
    const stranger = contextOf(payload, await makeUser(payload))
    const missing = '01890000-0000-7000-8000-000000000000'
    const errors = await Promise.all(
      [id, missing, 'nonsense'].map((orderId) =>
        transitionOrder(stranger, orderId, { to: 'cancelled' }).catch((error: unknown) => error),
      ),
    )
    for (const error of errors) expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'No such order.' })
  })
})
