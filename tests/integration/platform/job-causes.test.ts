import { randomUUID } from 'node:crypto'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { listFailedJobs } from '@/features/jobs/list-failed-jobs'
import { retryJob } from '@/features/jobs/retry-job'
import type { JobRun } from '@/jobs/handler'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import { enqueue, PermanentFailure } from '@/platform/queue'
import type { Cause } from '@/platform/tracing/cause'
import { currentCause } from '@/platform/tracing/cause'
import { runAs } from '@/platform/tracing/current-work'

import { deadLettersOf, enqueueNow, jobContext, startTestWorker } from '../../factories/jobs'
import { makeStaffContext, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const QUEUE = 'mail.registered'
const TRACE = 'a0'.repeat(16)
const TRACEPARENT = `00-${TRACE}-${'b1'.repeat(8)}-00`
const PATIENCE = { timeout: 20_000 }

afterEach(async () => {
  await sqlOf(payload).query('delete from pgboss.job')
})

const span = {
  ...{ traceId: TRACE, spanId: 'b1'.repeat(8), isSampled: false },
  ...{ rename: () => undefined, set: () => undefined, end: () => undefined },
}

/** Enqueues a job, as a request with this id does. */
const enqueueFor = (requestId: string, userId: string = randomUUID()) =>
  runAs({ requestId, span }, () => enqueueNow(payload, QUEUE, { userId }))

const causesOf = async (queue: string) => {
  const rows = await sqlOf(payload).query<{ cause: Cause | null }>(
    `select data->'cause' as cause from pgboss.job where name = $1 order by created_on`,
    [queue],
  )
  return rows.map(({ cause }) => cause)
}

/** The first run of the next job, with what it was given. */
function firstRun(then: (run: JobRun) => Promise<void> | void = () => undefined) {
  const seen: { run?: JobRun; data?: object; cause?: Cause | null } = {}
  const started = startTestWorker(payload, {
    [QUEUE]: async (run, data) => {
      Object.assign(seen, { run, data, cause: currentCause() })
      await then(run)
    },
  })
  return { seen, started }
}

describe('a job', () => {
  it('runs under the id of the request that caused it, and gets its data alone', async () => {
    const userId = randomUUID()
    await enqueueFor('request-1', userId)
    expect(await causesOf(QUEUE)).toEqual([{ request_id: 'request-1', traceparent: TRACEPARENT }])
    const { seen, started } = firstRun()
    const worker = await started
    await vi.waitFor(() => expect(seen.run).toBeDefined(), PATIENCE)
    await worker.stop()
    expect(seen.run?.ctx.requestId).toBe('request-1')
    expect(seen.data).toEqual({ userId })
  })

  it('passes that id on to the jobs that it enqueues', async () => {
    await enqueueFor('request-2')
    const { seen, started } = firstRun(async ({ ctx }) => {
      await withTransaction(ctx, (sql) => enqueue(sql, 'invoices.issue', { orderId: randomUUID() }))
    })
    const worker = await started
    await vi.waitFor(async () => expect(await causesOf('invoices.issue')).toHaveLength(1), PATIENCE)
    await worker.stop()
    expect(seen.cause?.request_id).toBe('request-2')
    expect((await causesOf('invoices.issue'))[0]?.request_id).toBe('request-2')
  })

  it('that no request caused has an id of its own', async () => {
    await withTransaction(jobContext(payload), (sql) => enqueue(sql, QUEUE, { userId: randomUUID() }))
    expect(await causesOf(QUEUE)).toEqual([null])
    const { seen, started } = firstRun()
    const worker = await started
    await vi.waitFor(() => expect(seen.run?.ctx.requestId).toMatch(/^[0-9a-f-]{36}$/), PATIENCE)
    await worker.stop()
  })

  it('that failed for good is listed with that id, and keeps it when it is retried by another request', async () => {
    await enqueueFor('request-3')
    const { started } = firstRun(() => {
      throw new PermanentFailure('no such user')
    })
    const worker = await started
    await vi.waitFor(async () => expect(await deadLettersOf(payload, QUEUE)).toHaveLength(1), PATIENCE)
    await worker.stop()
    const user = await makeUser(payload, { roles: ['admin'] })
    const [failed] = (await listFailedJobs({ payload, user } as never)) ?? []
    expect(failed).toMatchObject({ requestId: 'request-3', error: 'no such user' })
    const admin = await makeStaffContext(payload)
    await runAs({ requestId: 'request-4', span: null }, () => retryJob(admin, failed?.id ?? ''))
    const [, again] = await causesOf(QUEUE)
    expect(again?.request_id).toBe('request-3')
  })
})
