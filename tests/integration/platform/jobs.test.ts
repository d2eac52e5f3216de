import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, describe, expect, it, vi } from 'vitest'

import type { JobHandler } from '@/jobs/handler'
import { Lease } from '@/jobs/lease'
import { prepareQueues } from '@/jobs/prepare-queues'
import { tidyQueues } from '@/jobs/chores'
import { JOBS } from '@/jobs/jobs'
import { enqueue, PermanentFailure } from '@/platform/queue'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import {
  databaseUrl,
  deadLettersOf,
  enqueueNow,
  jobContext,
  jobsOf,
  skipPauses,
  type Handlers,
  startTestWorker,
} from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const QUEUE = 'mail.registered'

afterEach(async () => {
  await sqlOf(payload).query('delete from pgboss.job')
})

function handle(run: JobHandler<{ userId: string }>): Handlers {
  return { [QUEUE]: run }
}

const openLease = () => Lease.open(databaseUrl(), () => undefined)

describe('enqueueing', () => {
  it('leaves no job when its transaction rolls back', async () => {
    const failing = withTransaction(jobContext(payload), async (sql) => {
      await enqueue(sql, QUEUE, { userId: randomUUID() })
      throw new Error('the order was refused')
    })
    await expect(failing).rejects.toThrow('the order was refused')
    expect(await jobsOf(payload, QUEUE)).toEqual([])
  })

  it('fails the transaction rather than losing the job when its queue is missing', async () => {
    const failing = withTransaction(jobContext(payload), async (sql) => {
      await sql.query(`update pgboss.queue set name = 'elsewhere' where name = $1`, [QUEUE])
      await enqueue(sql, QUEUE, { userId: randomUUID() })
    })
    await expect(failing).rejects.toThrow(`there is no queue for ${QUEUE}`)
  })

  it('prepares the queues again without touching waiting jobs, in two processes at once', async () => {
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    await Promise.all([prepareQueues(databaseUrl()), prepareQueues(databaseUrl())])
    expect(await jobsOf(payload, QUEUE)).toHaveLength(1)
  })
})

describe('running', () => {
  it('runs each of 200 jobs once with two workers that want them all', async () => {
    const runs: string[] = []
    const handlers = handle(async (_run, { userId }) => {
      runs.push(userId)
      await sleep(5)
    })
    const ids = Array.from({ length: 200 }, () => randomUUID())
    await withTransaction(jobContext(payload), async (sql) => {
      for (const userId of ids) await enqueue(sql, QUEUE, { userId })
    })
    const workers = [await startTestWorker(payload, handlers), await startTestWorker(payload, handlers)]
    await vi.waitFor(
      async () => {
        const states = new Set((await jobsOf(payload, QUEUE)).map((job) => job.state))
        expect([...states]).toEqual(['completed'])
      },
      { timeout: 50_000, interval: 200 },
    )
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(runs.toSorted()).toEqual(ids.toSorted())
  })

  it('does not recover a job that its worker still runs, however long it takes', async () => {
    const [owner, other] = [await openLease(), await openLease()]
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    const job = await owner.claim(QUEUE)
    await sqlOf(payload).query(`update pgboss.job set started_on = now() - interval '20 hours'`)
    expect(job?.attempt).toBe(1)
    expect([await other.recover(), await owner.recover()]).toEqual([0, 0])
    expect(await other.claim(QUEUE)).toBeNull()
    await Promise.all([owner.close(), other.close()])
  })

  it('lets another worker run a job as soon as its own is gone', async () => {
    const [owner, other] = [await openLease(), await openLease()]
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    const job = await owner.claim(QUEUE)
    await owner.close()
    await vi.waitFor(async () => expect(await other.recover()).toBe(1))
    await skipPauses(payload)
    const again = await other.claim(QUEUE)
    expect(again).toEqual({ ...job, attempt: 2 })
    if (again) await other.complete(again)
    expect(await jobsOf(payload, QUEUE)).toMatchObject([{ state: 'completed' }])
    await other.close()
  })

  it('gives a job back that was interrupted by a stop, without counting the try', async () => {
    const lease = await openLease()
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    for (let stops = 0; stops < 20; stops += 1) {
      const job = await lease.claim(QUEUE)
      if (job) await lease.giveBack(job)
    }
    expect(await jobsOf(payload, QUEUE)).toMatchObject([{ state: 'retry' }])
    expect(await deadLettersOf(payload, QUEUE)).toEqual([])
    await lease.close()
  })
})

describe('failing', () => {
  it('tries again after a growing pause', async () => {
    const lease = await openLease()
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const job = await lease.claim(QUEUE)
      if (job) await lease.fail(job, new Error('away'))
      const [row] = await sqlOf(payload).query<{ seconds: number }>(
        `select extract(epoch from start_after - now())::float8 as seconds from pgboss.job where name = $1`,
        [QUEUE],
      )
      pauses.push(row?.seconds ?? 0)
      await skipPauses(payload)
    }
    const first = JOBS[QUEUE].retryDelaySeconds
    pauses.forEach((seconds, index) => {
      expect(seconds).toBeGreaterThan(first * 2 ** index - 1)
      expect(seconds).toBeLessThanOrEqual(first * 2 ** (index + 1))
    })
    await lease.close()
  })

  it('ends in the dead letters after its last try, with its error and without addresses', async () => {
    const worker = await startTestWorker(
      payload,
      handle(() => Promise.reject(new Error('no mailbox for ada@example.com'))),
    )
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    await sqlOf(payload).query(`update pgboss.job set retry_limit = 3`)
    await vi.waitFor(
      async () => {
        await skipPauses(payload)
        expect(await deadLettersOf(payload, QUEUE)).toHaveLength(1)
      },
      { timeout: 50_000, interval: 100 },
    )
    await worker.stop()
    const [letter] = await deadLettersOf(payload, QUEUE)
    expect(letter?.output).toEqual({ name: 'Error', message: 'no mailbox for [redacted]' })
    expect(await jobsOf(payload, QUEUE)).toMatchObject([{ state: 'failed', retryCount: 3 }])
  })

  it('goes to the dead letters at once when no later try can succeed', async () => {
    const worker = await startTestWorker(
      payload,
      handle(() => Promise.reject(new PermanentFailure('there is no such user'))),
    )
    await enqueueNow(payload, QUEUE, { userId: randomUUID() })
    await vi.waitFor(async () => expect(await deadLettersOf(payload, QUEUE)).toHaveLength(1), {
      timeout: 10_000,
    })
    await worker.stop()
    expect(await jobsOf(payload, QUEUE)).toMatchObject([{ state: 'failed', retryCount: 0 }])
  })
})

describe('every night', () => {
  it('reconciles the stock once a day, however many workers there are', async () => {
    await Promise.all([tidyQueues(databaseUrl()), tidyQueues(databaseUrl())])
    await tidyQueues(databaseUrl())
    expect(await jobsOf(payload, 'stock.reconcile')).toHaveLength(1)
  })
})
