// The way of a request through the server: what is refused at once, what the API answers, what Next.js answers.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { installRequests } from '@/platform/http/served-request'
import type { ServedRequestFacts } from '@/platform/http/served-request'
import type { WebHandlers } from '@/platform/http/web-handlers'
import { runAs } from '@/platform/tracing/current-work'
import { startRequestSpan } from '@/platform/tracing/request-span'
import { logWhenDone } from './access-log'
import { appHandlers } from './app'
import type { PassToNext } from './app'
import { clientAddressOf, hasKeyInAddress, headerOf, requestIdOf, traceparentIn } from './caller'
import type { GuardedResponse } from './guarded-response'
import { isWrite, siteOf } from './own-site'
import { acceptPage } from './page-limit'
import { FAILED, FOREIGN_SITE, KEY_IN_ADDRESS, sendRefusal, tooLarge } from './refusals'
import type { Refusal } from './refusals'
import { renewSession } from './renew-session'
import { bodyLimitOf, findFault, limitChunks } from './request-limits'
import { withSources } from './stack-sources'
import { BodyTooLarge, sendResponse, toRequest } from './web-adapter'

/** Which request the running code belongs to, for the app too. */
const requests = new AsyncLocalStorage<ServedRequestFacts | undefined>()
let inFlight = 0
installRequests(requests, () => inFlight)

/** Opens what is known of a request while it is served, and notes when its client goes away too soon. */
function openRequest(res: GuardedResponse, requestId: string): ServedRequestFacts {
  const served: ServedRequestFacts = {
    actorId: null,
    requestId,
    isRead: res.req.method === 'GET' || res.req.method === 'HEAD',
    isGone: false,
    whenGone: null,
    isBusy: false,
  }
  inFlight += 1
  res.once('close', () => {
    inFlight -= 1
    if (res.writableFinished) return
    served.isGone = true
    for (const act of served.whenGone ?? []) act()
  })
  res.servedBy = served
  return served
}

/** Lets a page of a listed origin read why it was refused. Cookies count for Payload's own interfaces alone. */
function allowOrigin(res: GuardedResponse, origins: readonly string[]): void {
  const { origin } = res.req.headers
  if (!res.path.startsWith('/api/') || origin === undefined || !origins.includes(origin)) return
  res.setHeader('access-control-allow-origin', origin)
  res.setHeader('vary', 'Origin')
  if (!res.path.startsWith('/api/v1/')) res.setHeader('access-control-allow-credentials', 'true')
}

/** Refuses a request before or below the API, with one log line. */
export function refuse(res: GuardedResponse, refusal: Refusal): void {
  logWhenDone(res, refusal)
  if (!res.headersSent) allowOrigin(res, appHandlers().origins)
  sendRefusal(res, refusal)
}

const limitOf = (req: IncomingMessage, res: GuardedResponse) =>
  bodyLimitOf(res.path, req.headers['content-type'], req.method)

/** The cause of a failure, where it is a body that was too large: the web's own errors may be around it. */
function tooLargeBodyOf(error: unknown): BodyTooLarge | undefined {
  const reasons = [error, error instanceof Error ? error.cause : undefined]
  return reasons.find((reason) => reason instanceof BodyTooLarge)
}

/** Answers a request by the API or a probe's handler, without Next.js. */
async function serveFast(req: IncomingMessage, res: GuardedResponse): Promise<void> {
  const handlers = appHandlers()
  try {
    const request = await toRequest(req, { origin: handlers.origin, limitBytes: limitOf(req, res) })
    const response = await handlers.fetch(request)
    await sendResponse(response, res, handlers.textOf(response))
  } catch (error) {
    const tooMuch = tooLargeBodyOf(error)
    if (tooMuch) {
      refuse(res, tooLarge(tooMuch.limitBytes))
      return
    }
    if (res.destroyed || res.writableEnded) return
    handlers.logError(withSources(error))
    refuse(res, FAILED)
  }
}

/** Begins the request's span, where requests are traced; it ends behind all else that looks at the answer's end. */
function openSpan({ method = '', headers }: IncomingMessage, res: GuardedResponse): void {
  const traceparent = traceparentIn(headers, appHandlers().trustedProxyCount)
  const span = startRequestSpan({ method, path: res.path, traceparent })
  if (span === null) return
  res.span = span
  res.once('close', () => process.nextTick(() => span.end()))
}

/** What later code may believe of a request's headers. Answers the request's id. */
function settleHeaders(req: IncomingMessage, res: GuardedResponse): string {
  openSpan(req, res)
  const id = requestIdOf(req.headers, res.span?.traceId)
  req.headers['x-request-id'] = id
  req.headers['x-client-address'] = clientAddressOf(req, appHandlers().trustedProxyCount)
  // Next.js would take a nonce out of them that the caller has chosen.
  delete req.headers['content-security-policy']
  delete req.headers['content-security-policy-report-only']
  res.setHeader('x-request-id', id)
  return id
}

/**
 * Whether the site behind a request lets it go on. Cookies come along with what other sites make a browser send. Where
 * no header says where a write comes from, no browser is behind it, and its session cookies count for nothing.
 */
function acceptSite(req: IncomingMessage, { origins, withoutSession }: WebHandlers): boolean {
  const site = isWrite(req.method ?? '') ? siteOf(req.headers, origins) : 'own'
  const { cookie } = req.headers
  if (site === 'unknown' && cookie !== undefined) req.headers.cookie = withoutSession(cookie)
  return site !== 'foreign'
}

const askedOf = (req: IncomingMessage) => ({
  method: req.method ?? '',
  get: (name: string) => headerOf(req, name),
})

/** Does what serves a request, in its context. */
function runFor(
  served: ServedRequestFacts,
  { span }: GuardedResponse,
  work: () => Promise<void>,
): Promise<void> {
  const requestId = served.requestId ?? ''
  return requests.run(served, span === null ? work : () => runAs({ requestId, span }, work))
}

/** What the way of a request depends on. */
export interface ServeOptions {
  isDevelopment: boolean
  /** Whether a request is still taken; one that is not was answered: see `followServer`. */
  accept: (res: GuardedResponse) => boolean
  passToNext: PassToNext
}

/** Why a request is refused before it is served; null for one that is not. */
function refusalBefore(req: IncomingMessage, res: GuardedResponse): Refusal | null {
  return hasKeyInAddress(req.url ?? '') ? KEY_IN_ADDRESS : findFault(req, res.path)
}

/** Makes what serves every request of the server. */
export function makeServe({ isDevelopment, accept, passToNext }: ServeOptions) {
  // In development Next.js serves the API, so that a change is seen without a restart.
  const isFast = (req: IncomingMessage, { path }: GuardedResponse, handlers: WebHandlers) =>
    !(isDevelopment && path.startsWith('/api/')) && handlers.serves(path, askedOf(req))

  async function serveByNext(req: IncomingMessage, res: GuardedResponse): Promise<void> {
    const policy = res.pagePolicy
    if (policy !== null) req.headers['content-security-policy'] = policy
    const limitBytes = limitOf(req, res)
    limitChunks(req, limitBytes, () => refuse(res, tooLarge(limitBytes)))
    const handlers = appHandlers()
    if (!(await acceptPage(req, res, handlers))) return
    await renewSession(req, res, handlers)
    await passToNext(req, res)
  }

  return function serve(req: IncomingMessage, res: GuardedResponse): void {
    const requestId = settleHeaders(req, res)
    if (!accept(res)) return
    const refusal = refusalBefore(req, res)
    if (refusal !== null) {
      refuse(res, refusal)
      return
    }
    const served = openRequest(res, requestId)
    const handlers = appHandlers()
    if (isFast(req, res, handlers)) {
      void runFor(served, res, () => serveFast(req, res))
    } else if (acceptSite(req, handlers)) {
      if (!res.path.startsWith('/_next/')) logWhenDone(res, { servedBy: served })
      runFor(served, res, () => serveByNext(req, res)).catch((error: unknown) => {
        if (res.destroyed || res.writableEnded) return
        handlers.logError(withSources(error))
        refuse(res, FAILED)
      })
    } else {
      refuse(res, FOREIGN_SITE)
    }
  }
}
