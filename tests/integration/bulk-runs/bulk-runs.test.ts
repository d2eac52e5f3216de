import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import type { ItemState } from '@/domain/bulk-runs/run-kinds'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { RUN_INPUTS } from '@/collections/bulk-runs/endpoints/run-inputs'
import { cancelRest } from '@/features/bulk-runs/cancel-rest'
import { readProgress } from '@/features/bulk-runs/run-progress'
import { startRun } from '@/features/bulk-runs/start-run'
import type { User } from '@/payload-types'
import type { Context } from '@/platform/context'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import {
  itemsOf,
  mailsOf,
  openRunShop,
  placeOrders,
  runRow,
  start,
  statusesOf,
  times,
  work,
} from '../../factories/bulk-runs'
import { findImbalances } from '../../factories/books'
import { jobsOf } from '../../factories/jobs'
import { contextOf, makeStaffContext, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)

let buyer: Context
let manager: Context
let variantId: string

beforeAll(async () => {
  ;({ buyer, manager, variantId } = await openRunShop(payload))
})

const place = (count: number) => placeOrders(buyer, variantId, count)

const statesOf = async (runId: string) => (await itemsOf(payload, runId)).map(({ state }) => state)

describe('a run', () => {
  it('does the single action to each order once, as the person who started it, and says why not where it did not', async () => {
    const orderIds = await place(6)
    const [held = ''] = orderIds
    await transitionOrder(manager, held, { to: 'on_hold', reason: 'Asked for' })
    const runId = await start(manager, { kind: 'ship', ids: orderIds, settings: { carrier: 'DHL' } })
    await work(payload, runId)
    expect(await runRow(payload, runId)).toEqual({
      ...{ status: 'done', total: 6, done: 5, refused: 1, isFinished: true },
    })
    expect(await itemsOf(payload, runId)).toMatchObject([
      {
        state: 'refused',
        code: 'TRANSITION_NOT_ALLOWED',
        reason: expect.stringContaining('on hold') as string,
      },
      ...times(5, { state: 'done', code: null }),
    ])
    expect(await statusesOf(payload, orderIds)).toEqual(['on_hold', ...times(5, 'shipped')])
    expect(await mailsOf(payload, orderIds, 'mail.order-shipped')).toBe(5)
    const entries = await sql.query(
      `select distinct actor_type, actor_id, channel, request_id from audit_entries
       where document_id = any($1) and changes -> 'status' ->> 'after' = 'shipped'`,
      [orderIds],
    )
    expect(entries).toEqual([
      { actor_type: 'user', actor_id: manager.actor.id, channel: 'admin', request_id: runId },
    ])
  })

  it('starts once for its id, and its work done twice changes nothing', async () => {
    const orderIds = await place(3)
    const input = { id: uuidv7(), kind: 'hold' as const, ids: orderIds, settings: { reason: 'Stock take' } }
    await startRun(manager, input, RUN_INPUTS)
    await startRun(manager, input, RUN_INPUTS)
    const jobs = await jobsOf(payload, 'orders.bulk-run')
    expect(jobs.length).toBeGreaterThan(0)
    const queued = await sql.query(`select 1 from pgboss.job where data->>'runId' = $1`, [input.id])
    expect(queued).toHaveLength(1)
    await work(payload, input.id)
    const before = await sql.query('select count(*) from order_events')
    await work(payload, input.id)
    expect(await sql.query('select count(*) from order_events')).toEqual(before)
    const other = await makeStaffContext(payload, 'manager')
    await expect(startRun(other, input, RUN_INPUTS)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('has the tracking of each order from a list, and ships those without a line all the same', async () => {
    const orderIds = await place(3)
    const rows = await sql.query<{ number: string }>(
      'select number from orders where id = any($1::uuid[]) order by number',
      [orderIds],
    )
    const [first = '', second = ''] = rows.map(({ number }) => number)
    const tracking = `Order,Carrier,Tracking\n#${first.toLowerCase()},DHL,00340\n${second};1E5\nZZ-9,UPS,7`
    const runId = await start(manager, {
      kind: 'ship',
      ids: orderIds,
      settings: { carrier: 'Royal Mail' },
      list: tracking,
    })
    await work(payload, runId)
    const parcels = await sql.query(
      `select carrier, tracking_number from shipments where order_id = any($1::uuid[]) order by tracking_number`,
      [orderIds],
    )
    expect(parcels).toEqual([
      { carrier: 'DHL', tracking_number: '00340' },
      { carrier: 'Royal Mail', tracking_number: '1E5' },
      { carrier: 'Royal Mail', tracking_number: null },
    ])
    const spoilt = { kind: 'ship' as const, ids: orderIds, settings: {}, list: `${first},,` }
    await expect(start(manager, spoilt)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
  })

  it('records what is owed of each order, and no more', async () => {
    const orderIds = await place(2)
    const [partly = ''] = orderIds
    await recordPayment(manager, partly, { amountMinor: 500, currency: 'GBP', method: 'card' })
    const runId = await start(manager, {
      kind: 'pay',
      ids: orderIds,
      settings: { method: 'cash', reference: 'Till 2' },
    })
    await work(payload, runId)
    const paid = await sql.query(
      `select o.status::text as status, o.balance::text as balance, sum(p.amount_minor)::int = o.total_minor::int as "isWhole"
       from orders o join payments p on p.order_id = o.id where o.id = any($1::uuid[]) group by o.id`,
      [orderIds],
    )
    expect(paid).toEqual(times(2, { status: 'paid', balance: 'settled', isWhole: true }))
    const again = await start(manager, { kind: 'pay', ids: orderIds, settings: { method: 'cash' } })
    await work(payload, again)
    expect(await statesOf(again)).toEqual(['refused', 'refused'])
  })
})

describe('a run whose rest is cancelled', () => {
  it('leaves what it had not begun as it is, and what it was working on too', async () => {
    const orderIds = await place(3)
    const [busy = ''] = orderIds
    const client = await poolOf(payload).connect()
    try {
      await client.query('begin')
      await client.query('select 1 from orders where id = $1 for update', [busy])
      const runId = await start(manager, { kind: 'ship', ids: orderIds, settings: {} })
      const working = work(payload, runId)
      await vi.waitFor(async () => expect(await statesOf(runId)).toEqual(['queued', 'done', 'done']), {
        timeout: 20_000,
      })
      expect(await cancelRest(manager, runId)).toMatchObject({ cancelled: 1 })
      await client.query('rollback')
      await working
      expect(await statesOf(runId)).toEqual(['cancelled', 'done', 'done'])
      expect(await statusesOf(payload, orderIds)).toEqual(['placed', 'shipped', 'shipped'])
      expect(await runRow(payload, runId)).toMatchObject({ status: 'cancelled', done: 2, isFinished: true })
      await expect(cancelRest(manager, runId)).rejects.toMatchObject({ code: 'CONFLICT' })
    } finally {
      client.release()
    }
    expect(await findImbalances(payload)).toEqual([])
  })

  it('has each order either done or not, at whichever moment it is cancelled', async () => {
    const orderIds = await place(12)
    const runId = await start(manager, { kind: 'hold', ids: orderIds, settings: { reason: 'x' } })
    const working = work(payload, runId)
    await vi.waitFor(async () => expect(await statesOf(runId)).toContain('done'), {
      interval: 2,
      timeout: 20_000,
    })
    await cancelRest(manager, runId).catch(() => undefined)
    await working
    const states = await statesOf(runId)
    const expected: Partial<Record<ItemState, string>> = { done: 'on_hold', cancelled: 'placed' }
    expect(await statusesOf(payload, orderIds)).toEqual(states.map((state) => expected[state as ItemState]))
  })

  it('goes on where it was when its worker stops, and loses nothing', async () => {
    const orderIds = await place(4)
    const runId = await start(manager, { kind: 'hold', ids: orderIds, settings: { reason: 'x' } })
    await expect(work(payload, runId, AbortSignal.abort(new Error('the worker stops')))).rejects.toThrow()
    expect(await runRow(payload, runId)).toMatchObject({ status: 'running' })
    await work(payload, runId)
    expect(await statesOf(runId)).toEqual(times(4, 'done'))
  })
})

describe('the person behind a run', () => {
  const lose: Record<string, (user: User) => Promise<unknown>> = {
    'was deactivated': (user) =>
      payload.update({ collection: 'users', id: user.id, overrideAccess: true, data: { isActive: false } }),
    'has another role': (user) =>
      payload.update({
        collection: 'users',
        id: user.id,
        overrideAccess: true,
        data: { roles: ['support'] },
      }),
    'is in the trash': (user) =>
      payload.update({
        collection: 'users',
        id: user.id,
        overrideAccess: true,
        data: { deletedAt: new Date().toISOString() },
      }),
  }

  it.each(Object.keys(lose))('who %s meanwhile has done nothing', async (what) => {
    const user = await makeUser(payload, { roles: ['fulfilment'] })
    const orderIds = await place(2)
    const runId = await start(contextOf(payload, user, 'admin'), {
      kind: 'ship',
      ids: orderIds,
      settings: {},
    })
    await lose[what]?.(user)
    await work(payload, runId)
    expect(await itemsOf(payload, runId)).toMatchObject(times(2, { state: 'refused', code: 'FORBIDDEN' }))
    expect(await statusesOf(payload, orderIds)).toEqual(['placed', 'placed'])
    expect(await runRow(payload, runId)).toMatchObject({ status: 'done', refused: 2 })
  })

  it('may do to many orders what they may do to one, and in person alone', async () => {
    const orderIds = await place(1)
    const fulfilment = await makeStaffContext(payload, 'fulfilment')
    const pay = { kind: 'pay' as const, ids: orderIds, settings: { method: 'cash' as const } }
    await expect(start(fulfilment, pay)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      start(buyer, { kind: 'cancel', ids: orderIds, settings: { reason: 'x' } }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const key = {
      ...manager,
      actor: { ...manager.actor, type: 'key' as const, scopes: ['orders:write' as const] },
    }
    await expect(start(key, pay)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const runId = await start(manager, pay)
    await expect(readProgress(buyer, runId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await readProgress(fulfilment, runId)).toMatchObject({ total: 1, queued: 1 })
    await expect(cancelRest(fulfilment, runId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
