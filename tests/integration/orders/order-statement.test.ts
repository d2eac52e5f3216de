import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { DomainError } from '@/domain/errors'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { ADDRESS, contextOf, makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'

/** Placing an order is one statement without a transaction around it: what refuses it has to undo all of it. */

let payload: Payload
let buyer: Context

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  buyer = contextOf(payload, await makeUser(payload))
})
afterAll(() => payload.destroy())

const place = (sku: string, quantity: number) =>
  placeNewOrder(buyer, { lines: [{ sku, quantity }], shippingAddress: ADDRESS })

async function countOrders(): Promise<number | undefined> {
  const [row] = await sqlOf(payload).query<{ n: number }>(`
    select (select count(*) from orders) + (select count(*) from orders_lines) + (select count(*) from order_events)
      + (select count(*) from audit_entries where document_collection = 'orders')::int as n`)
  return row?.n
}

it('names what is short by what is there when its turn comes, and leaves nothing behind', async () => {
  const variant = await makeVariant(payload, { onHand: 3 })
  const before = await countOrders()
  const placed = await Promise.allSettled(Array.from({ length: 6 }, () => place(variant.sku, 2)))
  const refusals = placed.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []))
  expect(refusals).toHaveLength(5)
  for (const { code, details } of refusals) {
    const shortage = { variant_id: variant.id, sku: variant.sku, available: 1, requested: 2 }
    expect({ code, details }).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      details: { shortages: [shortage] },
    })
  }
  expect(await levelsOf(payload, variant.id)).toMatchObject({ onHand: 3, reserved: 2 })
  expect(await findImbalances(payload)).toEqual([])
  expect(Number(await countOrders()) - Number(before)).toBe(4)
})

it('leaves nothing behind when its mail has no queue, of which pg-boss itself would say nothing', async () => {
  const variant = await makeVariant(payload, { onHand: 5 })
  await place(variant.sku, 1)
  const before = await countOrders()
  await sqlOf(payload).query(`delete from pgboss.job where name = 'mail.order-placed'`)
  await sqlOf(payload).query(`select pgboss.delete_queue('mail.order-placed')`)
  await expect(place(variant.sku, 1)).rejects.toThrow(/no queue for mail.order-placed/)
  expect(await countOrders()).toBe(before)
  expect(await levelsOf(payload, variant.id)).toMatchObject({ onHand: 5, reserved: 1 })
})
