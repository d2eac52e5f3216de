import { Hono } from 'hono'
import type { z } from 'zod'

import type { Channel } from '@/domain/channel'
import { DomainError, invalidField } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { clientOfHeaders } from '@/platform/context'
import { traced } from '@/platform/tracing/traced'

import type { AuthenticateRequest } from './authenticate'
import { isRead, respondTo } from './answering/respond'
import { inWordsOf } from './answering/wire-paths'
import type { Call } from './call'
import { readBody, readOptionalBody, refuseBody } from './call'
import { deprecationHeaders } from './deprecation'
import type { Engine } from './engine/engine'
import { answerOnce } from './idempotency'
import type { LimitRequest } from './limit'
import { nameHolder } from './identity/name-holder'
import { readJsonBody } from './read-body'
import type { Principal } from './principal'
import type { Audience, Handler, Route } from './route'
import { isMessage, takesPrecondition } from './route'

/** What is known of a request once it was routed; kept for its log line. */
export interface RequestFacts {
  requestId: string
  route: string
  channel: Channel
  actorId: string | null
  /** Set for what happens in the sandbox. */
  mode?: 'test'
  /** Headers of the response, whatever that will be. */
  headers?: Readonly<Record<string, string>>
}

/** By whom, and in which transaction, a request is made that another one holds. */
export type Inside = Pick<Call, 'principal' | 'ctx' | 'engine'>

type Env = { Bindings: RequestFacts & { inside?: Inside } }

export interface Router {
  /** Adds a route. @throws Error when its method and path are taken. */
  add: <Body extends z.ZodType, Data>(route: Route<Body, Data>, handler: Handler<Body, Data>) => void
  /** Those that were added. */
  readonly routes: readonly Route[]
  /** Answers a request or throws a DomainError. */
  fetch: (request: Request, facts: RequestFacts) => Promise<Response>
  /** Answers a request that another one holds, which was authenticated and counted, or throws a DomainError. */
  perform: (request: Request, inside: Inside) => Promise<Response>
  /** Counts more requests of a call's principal. @throws DomainError `RATE_LIMITED`. */
  count: (call: Pick<Call, 'principal' | 'request'>, requests: number) => Promise<void>
}

const BASE = '/api/v1'

/**
 * A precondition or an idempotency key that nothing would look at is refused: who sends it relies on it.
 * @throws DomainError `VALIDATION_ERROR`.
 */
function assertHeaders(request: Request, route: Route): void {
  if (isMessage(route) && request.headers.has('idempotency-key'))
    throw invalidField('Idempotency-Key', 'Each tool that writes takes a key of its own: idempotency_key.')
  if (isRead(request) || !request.headers.has('if-match') || takesPrecondition(route)) return
  throw invalidField(
    'If-Match',
    'This request compares no version, so that If-Match would be ignored. /api/v1/openapi.json says which requests take an ETag.',
  )
}

function assertAudience(audience: Audience, principal: Principal): void {
  if (principal.mustSetUp && audience !== 'setting-up') {
    throw new DomainError(
      'TWO_FACTOR_SETUP_REQUIRED',
      'Your role signs in with two steps: set them up first, by POST /api/v1/auth/two-factor/setup.',
    )
  }
  if (audience === 'anyone' || principal.user) return
  throw new DomainError(
    'AUTHENTICATION_REQUIRED',
    'This needs an access token or a key: Authorization: Bearer <token>.',
  )
}

/** @throws DomainError `VALIDATION_ERROR` for a route that other requests do not hold. */
function assertInside(called: Pick<Route, 'route' | 'needs' | 'form' | 'answer'>): void {
  const { route, needs, form, answer: said } = called
  const isFile = said.kind === 'text' || said.kind === 'file' || said.kind === 'stream'
  const isApart = / \/(auth|sandbox)\//.test(route)
  if (typeof needs !== 'string' && !form && !isFile && !isApart) return
  throw new DomainError('VALIDATION_ERROR', 'This is a request of its own, not an operation of another one.')
}

/** @throws Error for a route that declares no body, and of the body: DomainError `VALIDATION_ERROR` and others. */
async function bodyOf<Body extends z.ZodType>(
  call: Call,
  schema: Body | undefined,
  isOptional: true | undefined,
): Promise<z.output<Body>> {
  if (!schema) throw new Error('this route declares no body')
  return isOptional ? readOptionalBody(call, schema) : readBody(call, schema)
}

/** What a handler threw, in the words of the body, with the document that a taken value belongs to. */
async function explained(
  engine: Engine,
  { route, call: { request, principal } }: { route: Route; call: Call },
  error: unknown,
): Promise<unknown> {
  const { resource } = route.answer
  if (!route.body || isRead(request)) return error
  const named = inWordsOf(route.body, error)
  if (!resource) return named
  const body = await readJsonBody(request).catch(() => null)
  return nameHolder(engine, { resource, principal, body }, named)
}

/** What stands in front of every handler, in this order. */
export interface Gate {
  authenticate: AuthenticateRequest
  limit: LimitRequest
  /** Refuses requests of principals that were authenticated and counted, by a DomainError. */
  admit?: (request: Request) => Promise<void>
}

/** A request at the gate, with the route that it asks for. */
interface Arrival {
  request: Request
  facts: RequestFacts
  route: Pick<Route, 'answer'>
}

/** Whether a message says in its own words that its caller, who is known, has to wait. */
const isTold = (route: Arrival['route'], { user }: Principal, error: unknown): error is DomainError =>
  isMessage(route) && user !== null && error instanceof DomainError && error.code === 'RATE_LIMITED'

/**
 * The principal of a request that was authenticated and counted. One whose credential is refused counts for its address.
 * @throws DomainError of authentication, `RATE_LIMITED`.
 */
async function passGate(
  { authenticate, limit, admit }: Gate,
  { request, facts, route }: Arrival,
): Promise<Pick<Call, 'principal' | 'overLimit'>> {
  const { headers } = request
  let principal: Principal
  try {
    principal = await authenticate(headers)
  } catch (error) {
    await limit(null, headers)
    throw error
  }
  try {
    facts.headers = { ...facts.headers, ...(await limit(principal, headers)) }
  } catch (error) {
    if (!isTold(route, principal, error)) throw error
    return { principal, overLimit: error }
  } finally {
    facts.actorId = principal.actor.id
  }
  await admit?.(request)
  return { principal }
}

/** The context of use cases that a request of this API asks for. */
function contextOf(
  { payload }: Engine,
  { actor, sessionId }: Principal,
  { request: { headers }, facts: { requestId, channel } }: Arrival,
): Context {
  return { payload, actor, channel, requestId, sessionId, client: clientOfHeaders(headers) }
}

/** By whom a request of its own is made. @throws DomainError as {@link passGate} does. */
async function insideOf(
  engine: Engine,
  gate: Gate,
  arrival: Arrival,
): Promise<Inside & Pick<Call, 'overLimit'>> {
  const passed = await passGate(gate, arrival)
  const ctx = contextOf(engine, passed.principal, arrival)
  return { ...passed, ctx, engine }
}

/** What runs a route's handler, and says of what it throws which document is in the way. */
function responderOf<Body extends z.ZodType, Data>(
  engine: Engine,
  route: Route<Body, Data>,
  handler: Handler<Body, Data>,
): (call: Call) => Promise<Response> {
  const { body: schema, isBodyOptional, form } = route
  const takesNone = route.route.startsWith('POST ') && !schema && !form
  return async (call) => {
    if (takesNone) await refuseBody(call)
    const done = await handler(call, () => bodyOf(call, schema, isBodyOptional)).catch(
      async (error: unknown) => {
        throw await explained(engine, { route, call }, error)
      },
    )
    return respondTo(route, done, call)
  }
}

/** Answers other methods of known paths, once all routes are known. */
function addFallbacks(app: Pick<Hono<Env>, 'all'>, methods: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [pattern, known] of methods) {
    const allowed = [...known, ...(known.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    app.all(pattern, ({ env: facts, req }) => {
      facts.route = `${BASE}${pattern}`
      if (req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allowed } })
      throw new DomainError('METHOD_NOT_ALLOWED', `${req.method} is not allowed here: ${allowed}.`, {
        allow: allowed.split(', '),
      })
    })
  }
}

/**
 * Collects routes and answers requests by them: authentication, then the limit, then the audience, then the handler, once
 * for each `Idempotency-Key`.
 * Every path that is known answers other methods with 405.
 */
export function createRouter(engine: Engine, gate: Gate): Router {
  const app = new Hono<Env>().basePath(BASE)
  const methods = new Map<string, Set<string>>()
  const routes: Route[] = []
  let isComplete = false

  const add: Router['add'] = (route, handler) => {
    const [method = 'GET', pattern = '/'] = route.route.split(' ')
    const known = methods.get(pattern) ?? new Set<string>()
    if (known.has(method)) throw new Error(`${method} ${pattern} is declared twice`)
    methods.set(pattern, known.add(method))
    routes.push(route)
    const leaving = deprecationHeaders(route)
    app.on(method, pattern, async ({ env: facts, req }) => {
      Object.assign(facts, { route: `${BASE}${pattern}`, channel: route.channel ?? 'v1', headers: leaving })
      const param = (name: string) => req.param(name) ?? ''
      assertHeaders(req.raw, route)
      const by = facts.inside ?? (await insideOf(engine, gate, { request: req.raw, facts, route }))
      if (facts.inside) assertInside(route)
      assertAudience(route.audience, by.principal)
      const call: Call = { ...by, request: req.raw, url: new URL(req.url), param }
      const respond = responderOf(engine, route, handler)
      return traced({ name: route.name }, () =>
        isRead(req.raw) ? respond(call) : answerOnce(call, route, respond),
      )
    })
  }

  app.onError((error) => {
    throw error
  })
  app.notFound(() => {
    throw new DomainError('NOT_FOUND', 'There is nothing at this address.')
  })

  const fetch = async (request: Request, facts: Env['Bindings']) => {
    if (!isComplete) addFallbacks(app, methods)
    isComplete = true
    return app.fetch(request, facts)
  }
  return {
    add,
    routes,
    fetch,
    perform: (request, inside) =>
      fetch(request, { requestId: inside.ctx.requestId, route: '', channel: 'v1', actorId: null, inside }),
    count: async ({ principal, request }, requests) => {
      for (let left = requests; left > 0; left -= 1) await gate.limit(principal, request.headers)
    },
  }
}
