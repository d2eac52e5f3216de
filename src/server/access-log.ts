// The access log's lines of requests that the API does not serve: it writes lines of its own.
import type { ServedRequestFacts } from '@/platform/http/served-request'
import { webHandlers } from '@/platform/http/web-handlers'
import { describeRequest } from '@/platform/tracing/request-span'
import { channelOf, loggedPath } from './caller'
import type { GuardedResponse } from './guarded-response'

/** The client went away before it had the whole answer: no status of HTTP, but one that logs commonly have. */
const CLIENT_CLOSED_REQUEST = 499

/** What a line says, besides what the answer itself has. */
export interface LineFacts {
  /** In place of the path, where that must not be logged. */
  route?: string
  /** Where the caller is noted while the request is served; a request that is refused before that has none. */
  servedBy?: Pick<ServedRequestFacts, 'actorId'>
}

/** Writes one line when a request is done; the first call for a request decides what the line says. */
export function logWhenDone(res: GuardedResponse, facts: LineFacts = {}): void {
  if (res.isLogged) return
  res.isLogged = true
  const startedMs = performance.now()
  const { route = loggedPath(res.path), servedBy } = facts
  res.once('close', () => {
    const served = {
      requestId: String(res.getHeader('x-request-id')),
      channel: channelOf(res.path),
      method: res.req.method ?? '',
      route,
      status: res.writableFinished ? res.statusCode : CLIENT_CLOSED_REQUEST,
      durationMs: performance.now() - startedMs,
      actorId: servedBy?.actorId ?? null,
      traceId: res.span?.traceId,
    }
    const template = webHandlers()?.log(served)
    describeRequest(res.span, { ...served, route: template ?? '' })
  })
}

/** Writes the line of what never became a request. */
export function logUnreadable({ requestId, status }: { requestId: string; status: number }): void {
  webHandlers()?.log({
    requestId,
    status,
    channel: 'none',
    method: '-',
    route: '(unreadable)',
    durationMs: 0,
    actorId: null,
  })
}
