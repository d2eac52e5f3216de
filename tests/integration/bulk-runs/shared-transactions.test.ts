import { beforeAll, describe, expect, it } from 'vitest'

import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { Context } from '@/platform/context'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { itemsOf, mailsOf, openRunShop, placeOrders, start, times, work } from '../../factories/bulk-runs'
import { makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)

let buyer: Context
let manager: Context

beforeAll(async () => {
  ;({ buyer, manager } = await openRunShop(payload))
})

const place = async (count: number) => {
  const { id: variantId } = await makeVariant(payload, { onHand: 100 })
  return { variantId, orderIds: await placeOrders(buyer, variantId, count) }
}

const ship = async (orderIds: string[]) => {
  const runId = await start(manager, { kind: 'ship', ids: orderIds, settings: {} })
  await work(payload, runId)
  return itemsOf(payload, runId)
}

const IN_TRANSACTIONS = `
  select count(distinct s.xmin::text)::int as count from shipments s where s.order_id = any($1::uuid[])`

/** In how many transactions the orders were shipped. */
async function transactionsOf(orderIds: string[]): Promise<number> {
  const [row] = await sql.query<{ count: number }>(IN_TRANSACTIONS, [orderIds])
  return row?.count ?? 0
}

describe('orders that are shipped in one transaction', () => {
  it('leave the records that each leaves alone: movement, event, mail, audit entries that follow one another', async () => {
    const { variantId, orderIds } = await place(10)
    expect((await ship(orderIds)).map(({ state }) => state)).toEqual(times(10, 'done'))
    expect(await transactionsOf(orderIds)).toBe(1)

    const perOrder = await sql.query(
      `select (select count(*)::int from shipments_lines l join shipments s on s.id = l._parent_id where s.order_id = o.id) as lines,
         (select count(*)::int from stock_movements m where m.order_id = o.id and m.kind = 'shipment' and m.on_hand_delta = -1
            and m.reserved_delta = -1 and m.reason is null) as movements,
         (select count(*)::int from order_events e where e.order_id = o.id and e.type = 'order.shipped' and e.from = 'placed'
            and e.actor_id = $2) as events,
         (select count(*)::int from audit_entries a where a.document_id = o.id::text and a.action = 'transition') as entries
       from orders o where o.id = any($1::uuid[]) and o.status = 'shipped'`,
      [orderIds, manager.actor.id],
    )
    expect(perOrder).toEqual(times(10, { lines: 1, movements: 1, events: 1, entries: 1 }))
    expect(await mailsOf(payload, orderIds, 'mail.order-shipped')).toBe(10)
    const levels = await sql.query(
      `select (changes->'onHand'->>'before')::int as before, (changes->'onHand'->>'after')::int as after
       from audit_entries where document_id = $1 and action = 'adjust-stock' order by position`,
      [variantId],
    )
    expect(levels).toEqual(Array.from({ length: 10 }, (_, n) => ({ before: 100 - n, after: 99 - n })))
    expect(await findImbalances(payload)).toEqual([])
  })

  it('are shipped all the same when one among them is refused', async () => {
    const { orderIds } = await place(10)
    const refused = orderIds[6] ?? ''
    await transitionOrder(manager, refused, { to: 'on_hold', reason: 'Asked for' })
    const states = (await ship(orderIds)).map(({ state, code }) => [state, code])
    expect(states).toEqual(
      orderIds.map((id) => (id === refused ? ['refused', 'TRANSITION_NOT_ALLOWED'] : ['done', null])),
    )
    expect(await transactionsOf(orderIds.filter((id) => id !== refused))).toBeLessThan(6)
    expect(await mailsOf(payload, orderIds, 'mail.order-shipped')).toBe(9)
    expect(await findImbalances(payload)).toEqual([])
  })

  it('do not wait for one that another session holds', async () => {
    const { orderIds } = await place(4)
    const client = await poolOf(payload).connect()
    try {
      await client.query('begin')
      await client.query('select 1 from orders where id = $1 for update', [orderIds[0]])
      const shipping = ship(orderIds)
      await expect
        .poll(() => transactionsOf(orderIds.slice(1)), { timeout: 20_000 })
        .toBeGreaterThanOrEqual(2)
      await client.query('rollback')
      expect((await shipping).map(({ state }) => state)).toEqual(times(4, 'done'))
    } finally {
      client.release()
    }
  })
})
