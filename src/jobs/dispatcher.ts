import { setTimeout as sleep } from 'node:timers/promises'

import type { Context } from '@/platform/context'
import type { Logger } from '@/platform/logging/logger'
import type { JobData, JobName } from '@/platform/queue'
import { runAs } from '@/platform/tracing/current-work'

import { countRun } from './count-run'
import type { Job } from './handler'
import { runInScope } from './job-scope'
import type { JobWork } from './job-work'
import { beginWork } from './job-work'
import type { ClaimedJob, Lease } from './lease'

const POLL_MS = 1000
/** A look at the queues takes milliseconds. */
const POLL_LATE_MS = 15_000

/** All jobs, or some of them. */
export type JobsToRun = { readonly [Name in JobName]?: Job<JobData[Name]> }

export interface DispatcherOptions {
  lease: Lease
  /** The jobs that are taken, by name. */
  jobs: JobsToRun
  log: Logger
  /** A fresh context for each job. */
  makeJobContext: () => Context
  /** Called when the end of a job could not be recorded: the worker no longer knows where its jobs stand. */
  onBroken: (error: unknown) => void
}

/**
 * Takes due jobs, runs them side by side up to each queue's limit, and records how they ended. pg-boss' own workers
 * are not used: they do not wait for the record to be written, and take a job that ran too long from under its handler.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #names: readonly JobName[]
  readonly #running = new Map<Promise<void>, ClaimedJob>()
  readonly #stopping = new AbortController()
  #wake = new AbortController()
  #polledMs = Number.NEGATIVE_INFINITY

  constructor(options: DispatcherOptions) {
    this.#options = options
    this.#names = Object.keys(options.jobs) as JobName[]
  }

  /** Whether it looks for jobs: its last look at the queues ended not long ago, and it is not stopping. */
  get isPolling(): boolean {
    return !this.#stopping.signal.aborted && performance.now() - this.#polledMs < POLL_LATE_MS
  }

  /** Works until it is stopped and resolves once no further job is taken. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController()
      await this.#startDueJobs()
      this.#polledMs = performance.now()
      await this.#rest()
    }
  }

  /**
   * Takes no more jobs, tells the running ones, and waits for them.
   * @returns how many were still running after `timeoutMs`; their locks go with the connection.
   */
  async stop(timeoutMs: number): Promise<number> {
    this.#stopping.abort(new Error('the worker stops'))
    this.#wake.abort()
    await Promise.race([
      Promise.allSettled(this.#running.keys()),
      sleep(timeoutMs, undefined, { ref: false }),
    ])
    return this.#running.size
  }

  async #startDueJobs(): Promise<void> {
    const free = this.#names.filter((name) => this.#freeSlots(name) > 0)
    if (free.length === 0) return
    for (const name of await this.#options.lease.findDueQueues(free)) await this.#fill(name)
  }

  async #fill(name: JobName): Promise<void> {
    while (this.#freeSlots(name) > 0 && !this.#stopping.signal.aborted) {
      const job = await this.#options.lease.claim(name)
      if (!job) return
      const work = beginWork(job)
      const run = runAs(work, () => this.#process(job, work))
        .catch(this.#options.onBroken)
        .finally(() => {
          this.#running.delete(run)
          this.#wake.abort()
        })
      this.#running.set(run, job)
    }
  }

  #freeSlots(name: JobName): number {
    const busy = [...this.#running.values()].filter((job) => job.name === name).length
    return (this.#options.jobs[name]?.concurrency ?? 0) - busy
  }

  /** Until the next look at the queues, or until a job ended and made room. */
  async #rest(): Promise<void> {
    await sleep(POLL_MS, undefined, { signal: this.#wake.signal }).catch(() => undefined)
  }

  /** Each line that is written meanwhile has the id of the request that caused the job. */
  async #process(job: ClaimedJob, { requestId, span }: JobWork): Promise<void> {
    const { lease, makeJobContext } = this.#options
    const ctx = { ...makeJobContext(), requestId }
    const log = this.#options.log.child({ queue: job.name, job_id: job.id, attempt: job.attempt })
    const startedMs = performance.now()
    const duration = () => ({ duration_ms: Math.round(performance.now() - startedMs) })
    const ended = countRun(job.name)
    try {
      const { run } = this.#options.jobs[job.name] as Job<object>
      await runInScope(this.#stopping.signal, (signal) => run({ ctx, log, signal }, job.data))
    } catch (error) {
      span?.end(error)
      if (this.#stopping.signal.aborted) {
        ended('interrupted')
        await lease.giveBack(job)
        log.info(duration(), 'job interrupted, put back')
        return
      }
      ended('failed')
      await lease.fail(job, error instanceof Error ? error : new Error(String(error)))
      log.warn({ err: error, ...duration() }, 'job failed')
      return
    }
    span?.end()
    ended('done')
    await lease.complete(job)
    log.info(duration(), 'job done')
  }
}
