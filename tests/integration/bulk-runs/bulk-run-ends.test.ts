import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { transitionOrder } from '@/features/orders/actions/transition-order'
import { retryRefused } from '@/features/bulk-runs/start-run'
import { readTags, tagOrder } from '@/features/orders/tagging/tag-orders'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import {
  itemsOf,
  mailsOf,
  openRunShop,
  placeOrders,
  start,
  statusesOf,
  times,
  undo,
  work,
} from '../../factories/bulk-runs'
import { findImbalances } from '../../factories/books'
import { makeStaffContext } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()

let buyer: Context
let manager: Context
let variantId: string

beforeAll(async () => {
  ;({ buyer, manager, variantId } = await openRunShop(payload))
})

const place = (count: number) => placeOrders(buyer, variantId, count)
describe('a run that has ended', () => {
  it('is tried again for what it was refused, and for nothing else', async () => {
    const orderIds = await place(3)
    const [held = ''] = orderIds
    await transitionOrder(manager, held, { to: 'on_hold', reason: 'x' })
    const runId = await start(manager, { kind: 'ship', ids: orderIds, settings: { carrier: 'DHL' } })
    await expect(retryRefused(manager, runId, { id: uuidv7() })).rejects.toMatchObject({ code: 'CONFLICT' })
    await work(payload, runId)
    await transitionOrder(manager, held, { to: 'placed' })
    const { id } = await retryRefused(manager, runId, { id: uuidv7() })
    await work(payload, id)
    expect(await itemsOf(payload, id)).toMatchObject([{ documentId: held, state: 'done' }])
    expect(await statusesOf(payload, orderIds)).toEqual(times(3, 'shipped'))
    await expect(retryRefused(manager, id, { id: uuidv7() })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each([
    {
      ...{ kind: 'ship', settings: {}, status: 'shipped' },
      undoing: { reason: 'Not collected', notifyCustomer: false },
    },
    { kind: 'pay', settings: { method: 'cash' }, status: 'paid', undoing: { reason: 'Wrong account' } },
    { kind: 'hold', settings: { reason: 'x' }, status: 'on_hold', undoing: {} },
  ] as const)('of kind $kind is taken back by another run', async ({ kind, settings, status, undoing }) => {
    const orderIds = await place(2)
    const runId = await start(manager, { kind, ids: orderIds, settings } as Parameters<typeof start>[1])
    await work(payload, runId)
    expect(await statusesOf(payload, orderIds)).toEqual([status, status])
    const id = await undo(manager, runId, undoing)
    await work(payload, id)
    expect(await itemsOf(payload, id)).toMatchObject(times(2, { state: 'done' }))
    expect(await statusesOf(payload, orderIds)).toEqual(['placed', 'placed'])
    expect(await findImbalances(payload)).toEqual([])
  })

  it('that has put tags on orders takes off its own alone', async () => {
    const [plain = '', known = ''] = await place(2)
    await tagOrder(manager, known, { add: ['VIP'] })
    const tagging = await start(manager, {
      ...{ kind: 'tag', ids: [plain, known], settings: { tags: ['vip', 'Fair'] } },
    })
    await work(payload, tagging)
    const id = await undo(manager, tagging)
    await work(payload, id)
    const sql = sqlOf(payload)
    expect([await readTags(sql, plain), await readTags(sql, known)]).toEqual([[], ['VIP']])
  })

  it('that has held orders resumes those alone that were not resumed or held since', async () => {
    const orderIds = await place(3)
    const [ours = '', heldAgain = '', resumed = ''] = orderIds
    const holding = await start(manager, { kind: 'hold', ids: orderIds, settings: { reason: 'Stock take' } })
    await work(payload, holding)
    for (const id of [heldAgain, resumed]) await transitionOrder(manager, id, { to: 'placed' })
    await transitionOrder(manager, heldAgain, { to: 'on_hold', reason: 'Address to be asked' })
    const id = await undo(manager, holding)
    await work(payload, id)
    const refused = {
      ...{ state: 'refused', code: 'CONFLICT', reason: 'The order has been held or resumed since.' },
    }
    expect(await itemsOf(payload, id)).toMatchObject([
      { documentId: ours, state: 'done' },
      { documentId: heldAgain, ...refused },
      { documentId: resumed, ...refused },
    ])
    expect(await statusesOf(payload, orderIds)).toEqual(['placed', 'on_hold', 'placed'])
  })

  it('that has resumed orders holds those alone that were not held or resumed since', async () => {
    const orderIds = await place(2)
    const [ours = '', moved = ''] = orderIds
    for (const id of orderIds) await transitionOrder(manager, id, { to: 'on_hold', reason: 'x' })
    const resuming = await start(manager, { kind: 'resume', ids: orderIds, settings: {} })
    await work(payload, resuming)
    await transitionOrder(manager, moved, { to: 'on_hold', reason: 'y' })
    await transitionOrder(manager, moved, { to: 'placed' })
    const id = await undo(manager, resuming, { reason: 'Too soon' })
    await work(payload, id)
    expect(await itemsOf(payload, id)).toMatchObject([
      { documentId: ours, state: 'done' },
      { state: 'refused' },
    ])
    expect(await statusesOf(payload, orderIds)).toEqual(['on_hold', 'placed'])
  })

  it('that has put tags on orders leaves those that were put on again since', async () => {
    const orderIds = await place(3)
    const [ours = '', again = '', partly = ''] = orderIds
    const tagging = await start(manager, { kind: 'tag', ids: orderIds, settings: { tags: ['Fair', 'Late'] } })
    await work(payload, tagging)
    await tagOrder(manager, ours, { add: ['Gift'] })
    await tagOrder(manager, again, { remove: ['fair', 'late'] })
    await tagOrder(manager, again, { add: ['Fair', 'Late'] })
    await tagOrder(manager, partly, { remove: ['Fair'] })
    await tagOrder(manager, partly, { add: ['fair'] })
    const id = await undo(manager, tagging)
    await work(payload, id)
    expect(await itemsOf(payload, id)).toMatchObject([
      { state: 'done' },
      { state: 'refused', code: 'CONFLICT', reason: 'The tags have been changed since.' },
      { state: 'done' },
    ])
    const sql = sqlOf(payload)
    const left = await Promise.all(orderIds.map((orderId) => readTags(sql, orderId)))
    expect(left).toEqual([['Gift'], ['Fair', 'Late'], ['fair']])
  })

  it('is taken back by those alone who may do that, and not where it leads only forward', async () => {
    const orderIds = await place(2)
    const support = await makeStaffContext(payload, 'support')
    const paying = await start(support, { kind: 'pay', ids: orderIds, settings: { method: 'cash' } })
    await work(payload, paying)
    const undoing = { reason: 'x' }
    await expect(undo(support, paying, undoing)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(undo(manager, paying)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    })
    const cancelling = await start(manager, { kind: 'cancel', ids: orderIds, settings: { reason: 'x' } })
    await work(payload, cancelling)
    expect(await mailsOf(payload, orderIds, 'mail.order-cancelled')).toBe(2)
    await expect(undo(manager, cancelling, undoing)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
