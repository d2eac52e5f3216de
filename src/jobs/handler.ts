import type { Context } from '@/platform/context'
import type { Logger } from '@/platform/logging/logger'

/** What a handler gets besides its data. */
export interface JobRun {
  ctx: Context
  /** Writes the job's id and queue with each line. */
  log: Logger
  /** Aborted when the worker stops. A handler that ends early by throwing is run again by the next worker. */
  signal: AbortSignal
}

/**
 * Does the work of one job. It may run more than once, after a failure or a killed worker, so that a second run must
 * do no harm. Two workers never run the same job at the same time. `Data` is what the job carries: ids only, never
 * personal data.
 */
export type JobHandler<Data> = (run: JobRun, data: Data) => Promise<void>

/** How a queue treats its jobs. */
export interface QueueSettings {
  /** How often a failed job runs again before it goes to the dead letters. */
  readonly retryLimit: number
  /** First pause before it does; each further one is twice as long, with some chance added. */
  readonly retryDelaySeconds: number
  /** How many jobs of this queue one worker runs at the same time. */
  readonly concurrency: number
}

/** How a worker takes several jobs of a queue at once, when so many wait. */
export interface Burst<Data> {
  /** How many at most. */
  readonly most: number
  /** What is not begun by then is put back, so that it neither waits for those before it nor is run by what was read long ago. */
  readonly longestMs: number
  /**
   * Reads, by the same statements, what each of them needs; answers how to run each. When it fails, each job is run as
   * one that came alone.
   */
  readonly prepare: (ctx: Context, data: readonly Data[]) => Promise<readonly JobHandler<Data>[]>
}

/** One kind of background job. */
export interface Job<Data> extends QueueSettings {
  /** What people call it. */
  readonly label: string
  /** Only of kinds that come by the thousand; the others are taken one by one. */
  readonly burst?: Burst<Data>
  /** Whether it is enqueued once a day by itself, without data. */
  readonly isNightly?: true
  readonly run: JobHandler<Data>
}

/** The data of a job without any. */
export type NoData = Record<string, never>
