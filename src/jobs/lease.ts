import { Client } from 'pg'

import type { QueueClient } from '@/platform/queue'
import { PermanentFailure, QUEUE_SCHEMA, makeQueueClient, splitCause } from '@/platform/queue'
import type { JobName } from '@/platform/queue'
import { applicationName } from '@/platform/database/connections/application-name'
import { redactText } from '@/platform/logging/redact'
import { env } from '@/platform/settings/env'
import type { Cause } from '@/platform/tracing/cause'

import { JOB_NAMES } from './jobs'

/** A job that this worker alone runs now. */
export interface ClaimedJob {
  id: string
  name: JobName
  data: object
  /** 1 at the first run. */
  attempt: number
  /** The request that caused it; null where none did. */
  cause: Cause | null
}

const KEY_OF = (id: string) => `hashtextextended('backroom.job.' || ${id}, 0)`
const UNLOCK = `select pg_advisory_unlock(${KEY_OF('$1')})`

// The statements that run with every job are our own, and prepared: those of pg-boss are planned anew each time, for a table of
// eighty partitions, and read all that waits in a queue while statistics do not know of a burst.

/** Stops at the first due job of each queue: thousands may wait. */
const DUE = {
  name: 'jobs-due',
  text: `
    select q.name from unnest($1::text[]) as q(name) where exists (
      select from ${QUEUE_SCHEMA}.job j
      where j.name = q.name and j.state < 'active' and j.start_after < now())`,
}

/**
 * Takes the next job of a queue and its lock at once. A job whose lock another worker has, because it is recovering this very
 * job, stays as it was.
 */
const CLAIM = {
  name: 'job-claim',
  text: `
    with next as materialized (
      select id from ${QUEUE_SCHEMA}.job
      where name = $1 and state < 'active' and start_after < now()
      order by priority desc, created_on, id limit 1 for update skip locked),
    locked as materialized (select id from next where pg_try_advisory_lock(${KEY_OF('id')}))
    update ${QUEUE_SCHEMA}.job set state = 'active', started_on = now(),
      retry_count = case when started_on is null then retry_count else retry_count + 1 end
    where name = $1 and id = (select id from locked)
    returning id, data, retry_count as "retryCount"`,
}

/** With the lock, which another worker that looks for abandoned jobs may then get: it waits for this to be committed. */
const COMPLETE = {
  name: 'job-complete',
  text: `
    update ${QUEUE_SCHEMA}.job set state = 'completed', completed_on = now()
    where name = $1 and id = $2 and state = 'active' returning pg_advisory_unlock(${KEY_OF('id')})`,
}

/** The planner takes the index that has the order of jobs (see \`prepare-queues.ts\`), whatever statistics say. */
const IN_ORDER = 'set enable_sort = off'

/** The filter stands alone in its CTE: the planner might otherwise lock rows that are not active. */
const ABANDONED = `
  with active as materialized (
    select name, id from ${QUEUE_SCHEMA}.job where name = any($1) and state = 'active' and id <> all($2::uuid[]))
  select name, id from active where pg_try_advisory_xact_lock(hashtextextended('backroom.job.' || id, 0))`

const STILL_ACTIVE = `
  select id from ${QUEUE_SCHEMA}.job where name = $1 and id = any($2::uuid[]) and state = 'active' for update`

const NO_MORE_TRIES = `
  update ${QUEUE_SCHEMA}.job set retry_limit = retry_count where name = $1 and id = $2 and state = 'active'`

/** One try more, because this one did not count: the worker stopped, the job did not fail. */
const GIVE_BACK = `
  update ${QUEUE_SCHEMA}.job set state = 'retry', start_after = now(), retry_limit = retry_limit + 1
  where name = $1 and id = $2 and state = 'active'`

/** A statement of the lease takes milliseconds. Of a server that was cut off or frozen nothing else tells. */
const LONGEST_MS = 30_000

function longestMs(): number {
  const { statementMs } = env.jobTimeouts
  return statementMs === 0 ? LONGEST_MS : Math.min(LONGEST_MS, statementMs)
}

interface ClaimedRow {
  id: string
  data: object | null
  retryCount: number
}

/**
 * A worker's hold on its jobs: an advisory lock per job on one connection of its own. A claim and its lock become
 * visible in the same commit, and PostgreSQL drops the locks when the worker dies, however it dies. So a job that is
 * marked as running and not locked has lost its worker, and one that is locked has not.
 */
export class Lease {
  readonly #client: Client
  readonly #queues: QueueClient
  readonly #own = new Set<string>()
  #turn: Promise<unknown> = Promise.resolve()
  #isClosing = false

  private constructor(client: Client) {
    this.#client = client
    this.#queues = makeQueueClient({
      executeSql: async (text, values) => ({
        rows: (await client.query<Record<string, unknown>>(text, values)).rows,
      }),
    })
  }

  /**
   * @param onLost called when the connection breaks: from then on the jobs in hand may be taken over by others.
   * @throws when the database cannot be reached or its queues are not prepared.
   */
  static async open(connectionString: string, onLost: (error: unknown) => void): Promise<Lease> {
    // Keepalive makes both ends notice a cable that was pulled.
    const client = new Client({
      ...{ connectionString, fallback_application_name: applicationName('lease'), keepAlive: true },
      connectionTimeoutMillis: env.jobTimeouts.connectMs,
      query_timeout: longestMs(),
    })
    await client.connect()
    await client.query(IN_ORDER)
    const lease = new Lease(client)
    client.on('error', (error) => {
      if (!lease.#isClosing) onLost(error)
    })
    client.on('end', () => {
      if (!lease.#isClosing) onLost(new Error('the connection that holds the jobs was closed'))
    })
    await lease.#queues.start()
    return lease
  }

  /** The queues that have something to do now. */
  async findDueQueues(names: readonly JobName[]): Promise<JobName[]> {
    return this.#alone(async () => {
      const { rows } = await this.#client.query<{ name: string }>({ ...DUE, values: [names] })
      const due = new Set(rows.map((row) => row.name))
      return names.filter((name) => due.has(name))
    })
  }

  /** Takes the next job of a queue, or null when there is none. */
  async claim(name: JobName): Promise<ClaimedJob | null> {
    return this.#alone(async () => {
      const { rows } = await this.#client.query<ClaimedRow>({ ...CLAIM, values: [name] })
      const [job] = rows
      if (!job) return null
      this.#own.add(job.id)
      return { id: job.id, name, ...splitCause(job.data ?? {}), attempt: job.retryCount + 1 }
    })
  }

  /** Records that a job is done. */
  async complete(job: ClaimedJob): Promise<void> {
    await this.#alone(async () => {
      const { rowCount } = await this.#client.query({ ...COMPLETE, values: [job.name, job.id] })
      if (rowCount === 0) await this.#release(job)
      this.#own.delete(job.id)
    })
  }

  /** Records a failure: the job waits for its next try, or goes to the dead letters after its last. */
  async fail(job: ClaimedJob, error: Error): Promise<void> {
    await this.#inTransaction(async () => {
      if (error instanceof PermanentFailure) await this.#client.query(NO_MORE_TRIES, [job.name, job.id])
      // The message is shown to staff and kept for long: servers like to quote addresses in theirs.
      await this.#queues.fail(job.name, job.id, { name: error.name, message: redactText(error.message) })
      return { isKept: true, result: undefined }
    })
    await this.#alone(() => this.#release(job))
  }

  /** Puts a job back that was interrupted because the worker stops. */
  async giveBack(job: ClaimedJob): Promise<void> {
    await this.#alone(async () => {
      await this.#client.query(GIVE_BACK, [job.name, job.id])
      await this.#release(job)
    })
  }

  async #release(job: ClaimedJob): Promise<void> {
    await this.#client.query(UNLOCK, [job.id])
    this.#own.delete(job.id)
  }

  /** Lets the jobs of dead workers fail, so that they run again; answers how many there were. */
  async recover(): Promise<number> {
    return this.#inTransaction(async () => {
      const own = [...this.#own]
      const { rows } = await this.#client.query<{ name: string; id: string }>(ABANDONED, [JOB_NAMES, own])
      let count = 0
      for (const name of new Set(rows.map((row) => row.name))) {
        const ids = rows.filter((row) => row.name === name).map((row) => row.id)
        count += await this.#failAbandoned(name, ids)
      }
      return { isKept: true, result: count }
    })
  }

  /** The locks are ours by now, so no worker runs these; but one may have finished before we looked. */
  async #failAbandoned(name: string, ids: string[]): Promise<number> {
    const { rows } = await this.#client.query<{ id: string }>(STILL_ACTIVE, [name, ids])
    if (rows.length === 0) return 0
    const abandoned = rows.map((row) => row.id)
    const db = this.#queues.getDb()
    const output = { name: 'WorkerLost', message: 'The worker ended while it ran this job.' }
    for (const id of abandoned) await this.#queues.fail(name, id, output, { db })
    return abandoned.length
  }

  /** Ends the connection; locks that are still held are free then. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#client.end()
  }

  /** One piece of work at a time: transactions of the same connection must not mix. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #inTransaction<T>(work: () => Promise<{ isKept: boolean; result: T }>): Promise<T> {
    return this.#alone(async () => {
      await this.#client.query('begin')
      try {
        const { isKept, result } = await work()
        await this.#client.query(isKept ? 'commit' : 'rollback')
        return result
      } catch (error) {
        await this.#client.query('rollback')
        throw error
      }
    })
  }
}
