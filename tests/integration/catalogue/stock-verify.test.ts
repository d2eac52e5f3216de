import { describe, expect, it } from 'vitest'

import { verifyStock } from '@/features/stock/verify-stock'
import { reconcileStock } from '@/jobs/handlers/reconcile-stock'
import { createLogger } from '@/platform/logging/logger'
import { sqlOf } from '@/platform/database/transaction'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { jobContext } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
await makeStore(payload)
const ctx = jobContext(payload)
const sql = sqlOf(payload)

async function placeOrderOf(variantId: string, quantity: number): Promise<string> {
  const customer = await makeUser(payload)
  const { id } = await placeNewOrder(contextOf(payload, customer), {
    lines: [{ variantId, quantity }],
    shippingAddress: ADDRESS,
    shippingMethod: 'standard',
  })
  return id
}

async function reconcile(): Promise<Record<string, unknown>[]> {
  const lines: string[] = []
  const log = createLogger({ destination: { write: (line) => lines.push(line) } })
  await reconcileStock({ ctx, log, signal: new AbortController().signal }, {})
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('verifying the stock', () => {
  it('finds nothing while orders reserve and books balance', async () => {
    const variant = await makeVariant(payload, { onHand: 10 })
    await placeOrderOf(variant.id, 3)
    const report = await verifyStock(ctx)
    expect(report).toMatchObject({ variants: 1, movements: 2, differences: [] })
    expect(await reconcile()).toMatchObject([{ level: 'info', msg: 'the stock books balance' }])
  })

  it('names every variant whose level, ledger or open orders were tampered with, with the numbers', async () => {
    const level = await makeVariant(payload, { onHand: 10 })
    const reserved = await makeVariant(payload, { onHand: 10 })
    const sound = await makeVariant(payload, { onHand: 10 })
    const line = await makeVariant(payload, { onHand: 10 })
    await placeOrderOf(sound.id, 1)
    const orderId = await placeOrderOf(line.id, 2)
    await sql.query(`update variants set on_hand = 12 where id = $1`, [level.id])
    await sql.query(`update variants set reserved = 1 where id = $1`, [reserved.id])
    await sql.query(
      `update orders_lines set quantity = 5, line_total_minor = 5 * unit_price_minor where _parent_id = $1`,
      [orderId],
    )
    const { differences } = await verifyStock(ctx)
    const none = { onHand: 10, movedOnHand: 10, reserved: 0, movedReserved: 0, openReserved: 0 }
    expect(differences).toEqual(
      [
        { ...none, variantId: level.id, sku: level.sku, onHand: 12 },
        { ...none, variantId: reserved.id, sku: reserved.sku, reserved: 1 },
        { ...none, variantId: line.id, sku: line.sku, reserved: 2, movedReserved: 2, openReserved: 5 },
      ].toSorted((a, b) => (a.sku < b.sku ? -1 : 1)),
    )
    const [entry] = await reconcile()
    expect(entry).toMatchObject({ level: 'error', msg: 'the stock books do not balance', differing: 3 })
  })

  it('counts no order that reserves nothing any more', async () => {
    await sql.query(
      `update orders_lines set quantity = 2, line_total_minor = 2 * unit_price_minor where quantity = 5`,
    )
    await sql.query(`update variants set on_hand = 10, reserved = 0 where sku = any(
      select sku from variants where on_hand = 12 or reserved = 1 and id not in (select variant_id from orders_lines))`)
    expect((await verifyStock(ctx)).differences).toEqual([])
    await sql.query(`update orders set status = 'cancelled'`)
    expect((await verifyStock(ctx)).differences.length).toBeGreaterThan(0)
  })
})
