import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

import type { Channel } from '@/domain/channel'
import type { Role } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

import type { RequiredVersion } from './required-version'

export type { Channel }
export const CHANNELS = [
  'admin',
  'rest',
  'graphql',
  'v1',
  'mcp',
  'storefront',
  'import',
  'script',
  'job',
] as const satisfies readonly Channel[]

/** `key` is a program with a key, `anonymous` a visitor without an account. */
export const ACTOR_TYPES = ['user', 'key', 'system', 'job', 'anonymous'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** The principal behind a call. */
export interface Actor {
  type: ActorType
  id: string | null
  name: string
  roles: readonly Role[]
  /** The scopes that limit an API key. */
  scopes?: readonly Scope[]
}

/** What every use case gets: the database behind Payload, the principal, and the channel of the call. */
export interface Context {
  payload: Payload
  /** Set inside a Payload operation: its transaction is joined. */
  req?: PayloadRequest
  actor: Actor
  channel: Channel
  requestId: string
  /** The session of a signed-in person. */
  sessionId?: string | null
  /** Where the caller's request comes from. */
  client?: Client
  /** The versions of a document in which alone the call may act on it. */
  requiredVersion?: RequiredVersion | null
}

/** The client of a request: its user agent and network address. */
export interface Client {
  userAgent: string | null
  address: string | null
}

/**
 * The client from request headers. The address is the one that our own server determined, never one that the caller
 * claims.
 */
export function clientOfHeaders(headers: Pick<Headers, 'get'>): Client {
  return { userAgent: headers.get('user-agent'), address: headers.get('x-client-address') }
}

/** The actor of unauthenticated requests. */
export const ANONYMOUS: Actor = { type: 'anonymous', id: null, name: 'Visitor', roles: [] }

/** The actor of maintenance commands and seeds. */
export const SYSTEM: Actor = { type: 'system', id: null, name: 'System', roles: ['admin'] }

/** The API key that authenticated a program. */
export interface KeyInUse {
  id: string
  name: string
  /** The beginning of its secret; unique among keys. */
  prefix: string
  scopes: readonly Scope[]
  /** Requests a minute. */
  rateLimit: number
}

type ActingUser = Pick<User, 'id' | 'name' | 'email' | 'roles' | 'isActive'> & {
  /** Set when an API key of the user acts, not the person. */
  _key?: KeyInUse | undefined
}

/**
 * The actor of a Payload user document; an inactive user is unauthenticated. A key acts for its owner and is named
 * first.
 */
export function actorOfUser(user: ActingUser | null): Actor {
  if (!user || user.isActive === false) return ANONYMOUS
  const { id, name, email, roles, _key: key } = user
  const owner = name || email
  if (!key) return { type: 'user', id, name: owner, roles }
  return { type: 'key', id, name: `${key.name} (${key.prefix}…), key of ${owner}`, roles, scopes: key.scopes }
}

/** The account that the actor acts for, in person or by a key; null for the system and for visitors. */
export function accountOf({ type, id }: Pick<Actor, 'type' | 'id'>): string | null {
  return type === 'user' || type === 'key' ? id : null
}

/** Whether a request comes from one of our own pages, according to its browser. */
function isSameOrigin(headers: Headers): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return true
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/**
 * The panel uses REST with the session's cookie; programs send a token or a key instead. Before the sign-in there is
 * neither; then the browser's headers decide.
 */
function isPanel({ headers, user }: PayloadRequest): boolean {
  if (headers.has('authorization')) return false
  return Boolean(user) || isSameOrigin(headers)
}

function channelOfRequest(req: PayloadRequest): Channel {
  const channel = req.context['channel']
  const known = CHANNELS.find((name) => name === channel)
  if (known) return known
  if (req.payloadAPI === 'GraphQL') return 'graphql'
  if (req.payloadAPI === 'REST') return isPanel(req) ? 'admin' : 'rest'
  return cameFromOutside(req) ? 'admin' : 'script'
}

/** The id of a request; created at the first call. */
function requestIdOf(req: PayloadRequest): string {
  const { context } = req
  const known = context['requestId']
  if (typeof known === 'string') return known
  const id = req.headers.get('x-request-id') ?? randomUUID()
  context['requestId'] = id
  return id
}

/** The client that our own code set for the request, else the one of its headers. */
function clientOf(req: PayloadRequest): Client {
  const known = req.context['client'] as Client | undefined
  return known ?? clientOfHeaders(req.headers)
}

function sessionIdOf(user: object | null): string | null {
  const id: unknown = user && '_sid' in user ? user._sid : null
  return typeof id === 'string' ? id : null
}

/**
 * Requests made by our own code are local and have no id. The panel's server functions make local requests too, from
 * ones that our server gave an id.
 */
function cameFromOutside(req: PayloadRequest): boolean {
  return req.payloadAPI !== 'local' || req.headers.has('x-request-id')
}

/** The actor of a request without a user: the system for our own code, else an anonymous visitor. */
function unauthenticatedActorOf(req: PayloadRequest): Actor {
  return cameFromOutside(req) ? ANONYMOUS : SYSTEM
}

/** The context of a Payload hook, endpoint or server function. */
export function contextOfRequest(req: PayloadRequest): Context {
  const user = req.user
  return {
    payload: req.payload,
    req,
    actor: user ? actorOfUser(user) : unauthenticatedActorOf(req),
    channel: channelOfRequest(req),
    requestId: requestIdOf(req),
    sessionId: sessionIdOf(user),
    client: clientOf(req),
  }
}

/**
 * The request context for Payload operations that our own code runs in this context. They have no user; `onBehalfOf` is
 * the actor for whom they run, and the audit trail names it.
 */
export function requestContextOf({ actor, channel, requestId, client }: Context): Record<string, unknown> {
  return { channel, requestId, onBehalfOf: actor, ...(client ? { client } : {}) }
}

/** The context with request id and client from headers that our own server completed. */
export function withCallFacts(ctx: Context, headers: Pick<Headers, 'get'>): Context {
  const requestId = headers.get('x-request-id') ?? ctx.requestId
  return { ...ctx, requestId, client: clientOfHeaders(headers) }
}

/** The context without its transaction, for writes that stay when that transaction is rolled back. */
export function apart(ctx: Context): Context {
  const { req, ...others } = ctx
  return req ? others : ctx
}

/** A context outside any Payload request, with a request id of its own. */
export function makeContext(payload: Payload, channel: Channel, actor: Actor): Context {
  return { payload, channel, actor, requestId: randomUUID() }
}
