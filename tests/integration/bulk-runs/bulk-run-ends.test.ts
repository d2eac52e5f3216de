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
