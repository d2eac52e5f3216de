import type { Context } from '@/platform/context'
import type { Logger } from '@/platform/logging/logger'
import type { JobData, JobName } from '@/platform/queue'

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
 * do no harm. Two workers never run the same job at the same time.
 */
export type JobHandler<Name extends JobName> = (run: JobRun, data: JobData[Name]) => Promise<void>

export type JobHandlers = { readonly [Name in JobName]?: JobHandler<Name> }
