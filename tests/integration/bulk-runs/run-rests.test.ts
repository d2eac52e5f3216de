import { beforeAll, describe, expect, it } from 'vitest'

import { cancelRest } from '@/features/bulk-runs/cancel-rest'
import { workRun } from '@/features/bulk-runs/work-run'
import { RUN_ACTS } from '@/jobs/handlers/work-bulk-run'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { createLogger } from '@/platform/logging/logger'
import type { Rest } from '@/platform/rest'

import { itemsOf, openRunShop, placeOrders, runRow, start, times } from '../../factories/bulk-runs'
import { jobContext } from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()

let buyer: Context
let manager: Context
let variantId: string

beforeAll(async () => {
  ;({ buyer, manager, variantId } = await openRunShop(payload))
})

const makeRun = async (kind: 'ship' | 'hold', count: number) => {
  const ids = await placeOrders(buyer, variantId, count)
  return start(manager, { kind, ids, settings: kind === 'hold' ? { reason: 'Asked for' } : {} })
}

const workResting = (runId: string, rest: Rest, signal = new AbortController().signal) =>
  workRun(jobContext(payload), runId, {
    acts: RUN_ACTS,
    log: createLogger({ level: 'silent' }),
    signal,
    rest,
  })

const doneOf = async (runId: string) =>
  (await itemsOf(payload, runId)).filter(({ state }) => state === 'done').length

const HELD = `
  select (select count(*)::int from pg_locks l join pg_class c on c.oid = l.relation
      join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() and a.backend_type = 'client backend'
      where c.relname in ('orders', 'variants', 'bulk_runs', 'bulk_run_items') and l.mode <> 'AccessShareLock') as locks,
    (select count(*)::int from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%') as transactions`

describe('a run', () => {
  it('rests after each transaction, which has ended by then: nothing is locked, and what is done is visible', async () => {
    const runId = await makeRun('ship', 25)
    const seen: object[] = []
    await workResting(runId, async (tookMs) => {
      const [held] = await sqlOf(payload).query(HELD)
      seen.push({ ...held, done: await doneOf(runId), took: tookMs > 0 })
    })
    expect(seen).toEqual([10, 20, 25].map((done) => ({ locks: 0, transactions: 0, done, took: true })))
  })

  it('rests after each document where these have transactions of their own', async () => {
    const runId = await makeRun('hold', 7)
    let rests = 0
    await workResting(runId, () => {
      rests += 1
      return Promise.resolve()
    })
    expect(rests).toBe(7)
    expect(await doneOf(runId)).toBe(7)
  })

  it('can be cancelled while it rests, and ends with what it meets next', async () => {
    const runId = await makeRun('ship', 25)
    let rests = 0
    await workResting(runId, async () => {
      if ((rests += 1) === 1) await cancelRest(manager, runId)
    })
    expect(rests).toBe(2)
    const states = (await itemsOf(payload, runId)).map(({ state }) => state)
    expect(states).toEqual([...times(10, 'done'), ...times(15, 'cancelled')])
    expect(await runRow(payload, runId)).toMatchObject({ status: 'cancelled', done: 10, isFinished: true })
  })

  it('that rests when its worker stops begins nothing more, and is left to the next one', async () => {
    const runId = await makeRun('ship', 25)
    const stopping = new AbortController()
    const stopped = workResting(
      runId,
      () => {
        stopping.abort()
        return Promise.resolve()
      },
      stopping.signal,
    )
    await expect(stopped).rejects.toThrow()
    expect(await doneOf(runId)).toBe(10)
    await workResting(runId, () => Promise.resolve())
    expect(await doneOf(runId)).toBe(25)
  })
})
