import { setTimeout as sleep } from 'node:timers/promises'

import type { Context } from '@/platform/context'
import type { Logger } from '@/platform/logging/logger'
import type { JobData, JobName } from '@/platform/queue'
import type { Rest } from '@/platform/rest'
import { forThisWork, runAs } from '@/platform/tracing/current-work'

import { countRun } from './count-run'
import type { Job, JobHandler } from './handler'
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
  /** Rests after jobs that were taken at once, by how long they took. */
  restAfterBurst: Rest
  /** Called when the end of a job could not be recorded: the worker no longer knows where its jobs stand. */
  onBroken: (error: unknown) => void
}

/** A job that is to be run. */
interface Processing {
  job: ClaimedJob
  work: JobWork
  handler: JobHandler<object>
}

/** A job that is done, and what is said once that is recorded. */
interface Done {
  job: ClaimedJob
  tell: () => void
}

/**
 * Takes due jobs, runs them side by side up to each queue's limit, and records how they ended. pg-boss' own workers
 * are not used: they do not wait for the record to be written, and take a job that ran too long from under its handler.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #names: readonly JobName[]
  readonly #running = new Map<Promise<void>, JobName>()
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
    const most = this.#options.jobs[name]?.burst?.most ?? 1
    while (this.#freeSlots(name) > 0 && !this.#stopping.signal.aborted) {
      const jobs = await this.#options.lease.claimNext(name, most)
      if (jobs.length === 0) return
      const run = this.#work(name, jobs)
        .catch(this.#options.onBroken)
        .finally(() => {
          this.#running.delete(run)
          this.#wake.abort()
        })
      this.#running.set(run, name)
    }
  }

  /** Runs jobs that were taken at once, one after another, and records all that are done by one statement. */
  async #work(name: JobName, jobs: readonly ClaimedJob[]): Promise<void> {
    const startedMs = performance.now()
    const longestMs = this.#options.jobs[name]?.burst?.longestMs ?? 0
    const isLate = () => performance.now() - startedMs > longestMs
    const handlers = await this.#handlersOf(name, jobs)
    const done: Done[] = []
    for (const [index, job] of jobs.entries()) {
      if (index > 0 && (isLate() || this.#stopping.signal.aborted)) {
        await this.#options.lease.giveBack(job)
        continue
      }
      const work = beginWork(job)
      const handler = handlers[index] as JobHandler<object>
      const tell = await runAs(work, () => this.#process({ job, work, handler }))
      if (tell) done.push({ job, tell })
    }
    const ended = done.map(({ job }) => job)
    if (ended.length > 0) await this.#options.lease.completeAll(name, ended)
    for (const { tell } of done) tell()
    if (jobs.length > 1)
      await this.#options.restAfterBurst(performance.now() - startedMs, this.#stopping.signal)
  }

  /** How to run each of the jobs: by what was read for all of them, where that can be. */
  async #handlersOf(name: JobName, jobs: readonly ClaimedJob[]): Promise<readonly JobHandler<object>[]> {
    const { burst, run } = this.#options.jobs[name] as Job<object>
    const alone = jobs.map(() => run)
    if (!burst || jobs.length === 1) return alone
    const data = jobs.map((job) => job.data)
    return burst.prepare(this.#options.makeJobContext(), data).catch(() => alone)
  }

  #freeSlots(name: JobName): number {
    const busy = [...this.#running.values()].filter((running) => running === name).length
    return (this.#options.jobs[name]?.concurrency ?? 0) - busy
  }

  /** Until the next look at the queues, or until a job ended and made room. */
  async #rest(): Promise<void> {
    await sleep(POLL_MS, undefined, { signal: this.#wake.signal }).catch(() => undefined)
  }

  /**
   * Runs one job; answers what to say once it is recorded as done, or null when it is not. Each line that is written meanwhile
   * has the id of the request that caused the job.
   */
  async #process({ job, work: { requestId, span }, handler }: Processing): Promise<(() => void) | null> {
    const { lease, makeJobContext } = this.#options
    const ctx = { ...makeJobContext(), requestId }
    const log = this.#options.log.child({ queue: job.name, job_id: job.id, attempt: job.attempt })
    const startedMs = performance.now()
    const duration = () => ({ duration_ms: Math.round(performance.now() - startedMs) })
    const ended = countRun(job.name)
    try {
      await runInScope(this.#stopping.signal, (signal) => handler({ ctx, log, signal }, job.data))
    } catch (error) {
      span?.end(error)
      if (this.#stopping.signal.aborted) {
        ended('interrupted')
        await lease.giveBack(job)
        log.info(duration(), 'job interrupted, put back')
        return null
      }
      ended('failed')
      await lease.fail(job, error instanceof Error ? error : new Error(String(error)))
      log.warn({ err: error, ...duration() }, 'job failed')
      return null
    }
    span?.end()
    ended('done')
    const took = duration()
    return forThisWork(() => log.info(took, 'job done'))
  }
}
