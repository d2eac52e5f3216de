import { afterEach, expect, it, vi } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../factories/books'
import { itemsOf, placeOrders, start } from '../factories/bulk-runs'
import { contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { killWorkers, WorkerProcess } from './support/worker'

const ORDERS = 80
const PATIENCE = { timeout: 90_000, interval: 25 }
const payload = await startPayload()

afterEach(killWorkers)

it('a run whose workers are killed ships each order once, with one mail, and goes on by itself', async () => {
  await makeStore(payload)
  const variant = await makeVariant(payload, { onHand: 1000 })
  const orderIds = await placeOrders(contextOf(payload, await makeUser(payload)), variant.id, ORDERS)
  const manager = await makeStaffContext(payload, 'manager')
  const runId = await start(manager, { kind: 'ship', ids: orderIds, settings: { carrier: 'DHL' } })
  const done = async () => (await itemsOf(payload, runId)).filter(({ state }) => state === 'done').length

  for (const upTo of [10, 40]) {
    const worker = await WorkerProcess.start()
    await vi.waitFor(async () => expect(await done()).toBeGreaterThanOrEqual(upTo), PATIENCE)
    await worker.kill()
    expect(await done()).toBeLessThan(ORDERS)
  }
  await WorkerProcess.start()
  await vi.waitFor(async () => expect(await done()).toBe(ORDERS), PATIENCE)

  const wrong = await sqlOf(payload).query(
    `select o.number from orders o where o.id = any($1::uuid[]) and (o.status <> 'shipped'
       or (select count(*) from shipments s where s.order_id = o.id) <> 1
       or (select count(*) from order_events e where e.order_id = o.id and e.type = 'order.shipped') <> 1
       or (select count(*) from stock_movements m where m.order_id = o.id and m.kind = 'shipment') <> 1)`,
    [orderIds],
  )
  expect(wrong).toEqual([])
  expect(await findImbalances(payload)).toEqual([])
  const mails = () =>
    sqlOf(payload).query(
      `select order_id from mails where template = 'order-shipped' and order_id = any($1::uuid[])`,
      [orderIds],
    )
  await vi.waitFor(async () => expect(await mails()).toHaveLength(ORDERS), PATIENCE)
  const [run] = await sqlOf(payload).query('select status::text as status from bulk_runs where id = $1', [
    runId,
  ])
  expect(run).toEqual({ status: 'done' })
})
