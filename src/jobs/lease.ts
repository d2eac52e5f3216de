import { Client } from 'pg'

import type { QueueClient } from '@/platform/queue'
import { PermanentFailure, makeQueueClient, splitCause } from '@/platform/queue'
import type { JobName } from '@/platform/queue'
import { applicationName } from '@/platform/database/connections/application-name'
import { redactText } from '@/platform/logging/redact'
import { env } from '@/platform/settings/env'
import type { Cause } from '@/platform/tracing/cause'

import { JOB_NAMES } from './jobs'
import {
  ABANDONED,
  CLAIM,
  COMPLETE,
  DUE,
  GIVE_BACK,
  IN_ORDER,
  NO_MORE_TRIES,
  STILL_ACTIVE,
  UNLOCK,
} from './lease-statements'

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
    return (await this.claimNext(name, 1))[0] ?? null
  }

  /** Takes the next jobs of a queue, so many at most. */
  async claimNext(name: JobName, most: number): Promise<ClaimedJob[]> {
    return this.#alone(async () => {
      const { rows } = await this.#client.query<ClaimedRow>({ ...CLAIM, values: [name, most] })
      for (const { id } of rows) this.#own.add(id)
      return rows.map(({ id, data, retryCount }) => ({
        ...{ id, name, ...splitCause(data ?? {}), attempt: retryCount + 1 },
      }))
    })
  }

  /** Records that a job is done. */
  async complete(job: ClaimedJob): Promise<void> {
    await this.completeAll(job.name, [job])
  }

  /** Records that jobs of a queue are done. */
  async completeAll(name: JobName, jobs: readonly ClaimedJob[]): Promise<void> {
    await this.#alone(async () => {
      const ids = jobs.map(({ id }) => id)
      const { rows } = await this.#client.query<{ id: string }>({ ...COMPLETE, values: [name, ids] })
      const completed = new Set(rows.map(({ id }) => id))
      for (const job of jobs) {
        if (completed.has(job.id)) this.#own.delete(job.id)
        else await this.#release(job)
      }
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
