import { currentRequest } from '@/platform/http/served-request'

import { currentWork } from './current-work'
import { traceparentOf } from './traceparent'

/** What caused a job, as it is stored with it. */
export interface Cause {
  /** The request, from which other jobs may have been in between. */
  request_id: string
  /** W3C Trace Context; absent where nothing is traced. */
  traceparent?: string
}

/** The request that the running code is done for; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return currentRequest()?.requestId ?? currentWork()?.requestId ?? undefined
}

/** What causes a job that is enqueued now; null outside of any request and job. */
export function currentCause(): Cause | null {
  const requestId = currentRequestId()
  if (requestId === undefined) return null
  const span = currentWork()?.span
  return { request_id: requestId, ...(span ? { traceparent: traceparentOf(span) } : {}) }
}

/** What a line of the log says of the request and the trace in which it is written. */
export function idsForLog(): { request_id?: string; trace_id?: string; span_id?: string } {
  const requestId = currentRequestId()
  const span = currentWork()?.span
  return {
    ...(requestId === undefined ? {} : { request_id: requestId }),
    ...(span ? { trace_id: span.traceId, span_id: span.spanId } : {}),
  }
}
