import { currentWork } from './current-work'
import type { Span } from './span'
import { tracer } from './span'
import { parseTraceparent } from './traceparent'

/** What is known of a request as it arrives. */
export interface Arriving {
  method: string
  path: string
  /** The caller's `traceparent`, where it is believed. */
  traceparent: unknown
}

/** Probes and files of pages would be most of what is exported. */
const UNTRACED = /^\/(?:health|ready|metrics)$|^\/_next\//

/** Begins the span of a request; null where nothing is traced. */
export function startRequestSpan({ method, path, traceparent }: Arriving): Span | null {
  const made = tracer()
  if (!made || UNTRACED.test(path)) return null
  return made.start(
    { name: method, kind: 'server', attributes: { 'http.request.method': method } },
    parseTraceparent(traceparent),
  )
}

/** What an answered request was, by its route's template: a path has ids in it, and sometimes a secret. */
export interface Answered {
  method: string
  route: string
  channel: string
  status: number
  requestId: string
}

/** Says of a request's span what was asked for and how it went. The server ends the span. */
export function describeRequest(span: Span | null | undefined, answered: Answered): void {
  if (span?.isSampled !== true) return
  const { method, route, channel, status, requestId } = answered
  span.rename(`${method} ${route}`)
  span.set({
    'http.route': route,
    'http.response.status_code': status,
    'backroom.channel': channel,
    'backroom.request_id': requestId,
  })
}

/** The same of the request that is being served. */
export function describeThisRequest(answered: Answered): void {
  describeRequest(currentWork()?.span, answered)
}
