import type { Payload } from 'payload'

import type { JobsToRun } from '@/jobs/dispatcher'
import { Dispatcher } from '@/jobs/dispatcher'
import type { JobHandler } from '@/jobs/handler'
import { JOBS } from '@/jobs/jobs'
import { Lease } from '@/jobs/lease'
import type { Context } from '@/platform/context'
import { makeContext, SYSTEM } from '@/platform/context'
import { createLogger } from '@/platform/logging/logger'
import type { Rest } from '@/platform/rest'
import type { JobData, JobName } from '@/platform/queue'
import { deadLetterOf, enqueue } from '@/platform/queue'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

/** The address of this test file's own database. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (url === undefined) throw new Error('the test setup gives each file a database')
  return url
}

/** A context of the kind that the worker gives its jobs. */
export function jobContext(payload: Payload): Context {
  return makeContext(payload, 'job', SYSTEM)
}

/** Enqueues in a transaction of its own. */
export async function enqueueNow<Name extends JobName>(
  payload: Payload,
  name: Name,
  data: JobData[Name],
): Promise<void> {
  await withTransaction(jobContext(payload), (sql) => enqueue(sql, name, data))
}

/** A worker inside the test's process, with handlers of the test's own. */
export interface TestWorker {
  lease: Lease
  /** Takes no further job and waits for those that run. */
  stop: () => Promise<void>
}

export type Handlers = { readonly [Name in JobName]?: JobHandler<JobData[Name]> }

/** The declared jobs of these names, with other handlers. */
function withHandlers(handlers: Handlers): JobsToRun {
  const entries = Object.entries(handlers).map(([name, run]) => [
    name,
    { ...JOBS[name as JobName], burst: undefined, run },
  ])
  return Object.fromEntries(entries) as JobsToRun
}

/** Starts a worker with these handlers, whose failures `stop` throws. */
export function startTestWorker(payload: Payload, handlers: Handlers): Promise<TestWorker> {
  return startWorkerOf(payload, withHandlers(handlers))
}

/** The same with jobs as they are given. */
export async function startWorkerOf(
  payload: Payload,
  jobs: JobsToRun,
  restAfterBurst: Rest = () => Promise.resolve(),
): Promise<TestWorker> {
  const failures: unknown[] = []
  const lease = await Lease.open(databaseUrl(), (error) => failures.push(error))
  const dispatcher = new Dispatcher({
    lease,
    jobs,
    log: createLogger({ level: 'silent' }),
    makeJobContext: () => jobContext(payload),
    restAfterBurst,
    onBroken: (error) => failures.push(error),
  })
  const running = dispatcher.run()
  const stop = async () => {
    await dispatcher.stop(10_000)
    await running
    await lease.close()
    if (failures.length > 0) throw new AggregateError(failures, 'the worker broke')
  }
  return { lease, stop }
}

export interface JobRow {
  [column: string]: unknown
  id: string
  state: string
  retryCount: number
  output: { name?: string; message?: string } | null
}

/** All jobs of a queue, the oldest first. */
export async function jobsOf(payload: Payload, name: string): Promise<JobRow[]> {
  return sqlOf(payload).query<JobRow>(
    `select id, state::text as state, retry_count as "retryCount", output from pgboss.job
     where name = $1 order by created_on, id`,
    [name],
  )
}

/** The jobs of a queue that failed for good. */
export function deadLettersOf(payload: Payload, name: JobName): Promise<JobRow[]> {
  return jobsOf(payload, deadLetterOf(name))
}

/** Lets failed jobs be tried again at once instead of after their pause. */
export async function skipPauses(payload: Payload): Promise<void> {
  await sqlOf(payload).query(
    `update pgboss.job set start_after = now() - interval '1 s' where state = 'retry'`,
  )
}
