import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { createShipment } from '@/features/orders/actions/create-shipment'
import type { Burst } from '@/jobs/handler'
import { JOBS } from '@/jobs/jobs'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'
import type { JobData } from '@/platform/queue'

import { openRunShop, placeOrders, times } from '../../factories/bulk-runs'
import { deadLettersOf, jobContext, jobsOf, startWorkerOf } from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const QUEUE = 'mail.order-shipped'
type Mail = JobData[typeof QUEUE]

let buyer: Context
let manager: Context
let variantId: string

beforeAll(async () => {
  ;({ buyer, manager, variantId } = await openRunShop(payload))
})

afterEach(async () => {
  await sqlOf(payload).query('delete from pgboss.job')
  await sqlOf(payload).query('delete from mails')
})

/** Ships orders, whose mails wait then. */
async function shipOrders(count: number): Promise<string[]> {
  const orderIds = await placeOrders(buyer, variantId, count)
  for (const id of orderIds) await createShipment(manager, id, {})
  return orderIds
}

/** A worker for these mails alone. Answers how many mails each burst prepared, and how many rests there were. */
async function sendAll(wish: Partial<Burst<Mail>> = {}) {
  const declared = JOBS[QUEUE]
  if (!declared.burst) throw new Error('these mails are sent in bursts')
  const { prepare } = declared.burst
  const seen = { prepared: [] as number[], rests: 0 }
  const burst: Burst<Mail> = {
    ...declared.burst,
    prepare: (ctx, data) => {
      seen.prepared.push(data.length)
      return prepare(ctx, data)
    },
    ...wish,
  }
  const worker = await startWorkerOf(payload, { [QUEUE]: { ...declared, concurrency: 1, burst } }, () => {
    seen.rests += 1
    return Promise.resolve()
  })
  await vi.waitFor(
    async () => {
      const states = (await jobsOf(payload, QUEUE)).map(({ state }) => state)
      expect(states.filter((state) => !['completed', 'failed'].includes(state))).toEqual([])
    },
    { timeout: 50_000, interval: 50 },
  )
  await worker.stop()
  return seen
}

const sentTo = async (): Promise<string[]> => {
  const rows = await sqlOf(payload).query<{ id: string }>(
    'select order_id as id from mails order by order_id',
  )
  return rows.map(({ id }) => id)
}

const writtenFiles = async () =>
  (await readdir(path.join(process.env['DATA_DIR'] ?? '', 'mail'))).filter((name) =>
    name.startsWith('order-shipped'),
  )

describe('mails that wait by the dozen', () => {
  it('are prepared ten at a time and each sent once, as one that came alone', async () => {
    const orderIds = await shipOrders(21)
    const { prepared, rests } = await sendAll()
    expect([prepared, rests]).toEqual([[10, 10], 2])
    expect(await sentTo()).toEqual(orderIds.toSorted())
    expect(await writtenFiles()).toHaveLength(21)
    expect((await jobsOf(payload, QUEUE)).map(({ state }) => state)).toEqual(times(21, 'completed'))
  })

  it('are all sent but one that is about nothing, which goes to the dead letters alone', async () => {
    const orderIds = await shipOrders(5)
    const [first = ''] = orderIds
    await withTransaction(jobContext(payload), (sql) =>
      enqueue(sql, QUEUE, { orderId: first, shipmentId: '019ad5b0-0000-7000-8000-000000000000' }),
    )
    await sendAll()
    expect(await sentTo()).toEqual(orderIds.toSorted())
    expect(await deadLettersOf(payload, QUEUE)).toHaveLength(1)
  })

  it('are put back where those before them take long, and prepared anew', async () => {
    const orderIds = await shipOrders(3)
    const { prepared } = await sendAll({ longestMs: 0 })
    expect(prepared).toEqual([3, 2])
    expect(await sentTo()).toEqual(orderIds.toSorted())
    expect((await jobsOf(payload, QUEUE)).map(({ state }) => state)).toEqual(times(3, 'completed'))
  })
})
