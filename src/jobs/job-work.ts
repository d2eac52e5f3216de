import { randomUUID } from 'node:crypto'

import type { Span } from '@/platform/tracing/span'
import { tracer } from '@/platform/tracing/span'
import { parseTraceparent } from '@/platform/tracing/traceparent'

import type { ClaimedJob } from './lease'

/** What a run of a job is done for. */
export interface JobWork {
  /** Of the request that caused the job; a new one of a job that no request caused. */
  requestId: string
  span: Span | null
}

/** Begins the run of a job: in the trace of the request that caused it, where there is one. */
export function beginWork({ name, attempt, cause }: ClaimedJob): JobWork {
  const attributes = { 'backroom.queue': name, 'backroom.attempt': attempt }
  const parent = parseTraceparent(cause?.traceparent)
  const span = tracer()?.start({ name: `job ${name}`, kind: 'consumer', attributes }, parent) ?? null
  return { requestId: cause?.request_id ?? span?.traceId ?? randomUUID(), span }
}
