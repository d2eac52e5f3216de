import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { env } from '@/platform/settings/env'
import { getLogger, logRequest } from '@/platform/logging/logger'
import { countError } from '@/platform/metrics/errors'
import { countServed } from '@/platform/metrics/requests'
import { allowedOrigins } from '@/platform/http/origins'
import { describeThisRequest } from '@/platform/tracing/request-span'

import type { AuthenticateRequest } from './authenticate'
import { createAuthenticateRequest } from './authenticate'
import { allowOrigin } from './cors'
import { createEngine } from './engine/engine'
import { createLimitRequest } from './limit'
import { REQUEST_ID } from './request-id'
import { respondOrProblem } from './respond-or-problem'
import type { RequestFacts, Router } from './router'
import { createRouter } from './router'
import { addRoutes } from './routes'
import type { OpenSandbox } from './sandbox/sandbox-router'
import { createSandboxRouter, isForSandbox } from './sandbox/sandbox-router'

/** Whether a path belongs to this API. */
export function isApiPath(path: string): boolean {
  return path === '/api/v1' || path.startsWith('/api/v1/')
}

function factsOf(request: Request): RequestFacts {
  const given = request.headers.get('x-request-id')
  const requestId = given !== null && REQUEST_ID.test(given) ? given : randomUUID()
  return { requestId, route: '/api/v1/*', channel: 'v1', actorId: null }
}

async function answerOrProblem(
  routerFor: (headers: Headers) => Promise<Router>,
  request: Request,
  facts: RequestFacts,
): Promise<Response> {
  const response = await respondOrProblem(
    facts.requestId,
    async () => (await routerFor(request.headers)).fetch(request, facts),
    (code) => countError(facts.channel, code),
  )
  return request.method === 'HEAD' && !response.ok ? new Response(null, response) : response
}

/** What the API is over. */
interface ApiOptions {
  payload: Payload
  authenticate?: AuthenticateRequest
  /** Opens what test keys work on; absent where there is no sandbox. */
  openSandbox?: OpenSandbox | undefined
}

/** The routes over the shop, or with a test key over the sandbox. */
function createRouting({
  payload,
  authenticate = createAuthenticateRequest(payload),
  openSandbox,
}: ApiOptions): (headers: Headers, facts: RequestFacts) => Promise<Router> {
  const engine = createEngine(payload)
  const router = createRouter(engine, { authenticate, limit: createLimitRequest(payload) })
  addRoutes(router, engine)
  const sandboxRouter = createSandboxRouter(payload, openSandbox)
  return async (headers, facts) => {
    if (!isForSandbox(headers)) return router
    facts.mode = 'test'
    return sandboxRouter(headers)
  }
}

/**
 * `/api/v1` as one function: it needs Payload, and no server around it. It never throws.
 * The access line names the route's pattern and the actor's id, never what was asked or answered.
 */
export function createFetch(options: ApiOptions): (request: Request) => Promise<Response> {
  const routerFor = createRouting(options)
  const origins = new Set(allowedOrigins(env))
  const log = getLogger()
  return async (request) => {
    const startedMs = performance.now()
    const facts = factsOf(request)
    const response = await answerOrProblem((headers) => routerFor(headers, facts), request, facts)
    response.headers.set('x-request-id', facts.requestId)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    response.headers.set('x-content-type-options', 'nosniff')
    if (facts.mode) response.headers.set('x-backroom-mode', facts.mode)
    for (const [name, value] of Object.entries(facts.headers ?? {})) {
      // A refusal of something inside speaks of its own limit.
      if (!response.headers.has(name)) response.headers.set(name, value)
    }
    allowOrigin(request, response, origins)
    const served = {
      requestId: facts.requestId,
      channel: facts.channel,
      method: request.method,
      route: facts.route,
      status: response.status,
      durationMs: performance.now() - startedMs,
      actorId: facts.actorId,
      ...(facts.mode ? { mode: facts.mode } : {}),
    }
    logRequest(log, served)
    countServed(served, facts.route)
    describeThisRequest(served)
    return response
  }
}
