import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

import type { Channel } from '@/domain/channel'
import type { Role } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

export type { Channel }
export const CHANNELS = [
  'admin',
  'rest',
  'graphql',
  'v1',
  'storefront',
  'import',
  'script',
  'job',
] as const satisfies readonly Channel[]

/** `key` is a program with a key, `anonymous` a visitor without an account. */
export const ACTOR_TYPES = ['user', 'key', 'system', 'job', 'anonymous'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Who is behind a call. */
export interface Actor {
  type: ActorType
  id: string | null
  name: string
  roles: readonly Role[]
  /** What a key is narrowed to. */
  scopes?: readonly Scope[]
}

/** What every use case gets: the database behind Payload, who asks, and through which door. */
export interface Context {
  payload: Payload
  /** Set inside a Payload operation: its transaction is joined. */
  req?: PayloadRequest
  actor: Actor
  channel: Channel
  requestId: string
  /** The session behind the call, where a person signed in. */
  sessionId?: string | null
  /** What the caller's request says of where it comes from. */
  client?: Client
}

/** From where somebody signs in, as the request has it. */
export interface Client {
  userAgent: string | null
  address: string | null
}

/** The address is the one that our own server settled, never one that the caller claims. */
export function clientOfHeaders(headers: Pick<Headers, 'get'>): Client {
  return { userAgent: headers.get('user-agent'), address: headers.get('x-client-address') }
}

export const ANONYMOUS: Actor = { type: 'anonymous', id: null, name: 'Visitor', roles: [] }

/** The actor of maintenance commands and seeds. */
export const SYSTEM: Actor = { type: 'system', id: null, name: 'System', roles: ['admin'] }

/** The key that a program came with. */
export interface KeyInUse {
  id: string
  name: string
  /** The beginning of its secret, which no other key has. */
  prefix: string
  scopes: readonly Scope[]
  /** Requests a minute. */
  rateLimit: number
}

type ActingUser = Pick<User, 'id' | 'name' | 'email' | 'roles' | 'isActive'> & {
  /** Set when a key of the user's acts, and not the person. */
  _key?: KeyInUse | undefined
}

/** The actor behind a Payload user document; inactive users are nobody. A key acts for its owner, and is named first. */
export function actorOfUser(user: ActingUser | null): Actor {
  if (!user || user.isActive === false) return ANONYMOUS
  const { id, name, email, roles, _key: key } = user
  const owner = name || email
  if (!key) return { type: 'user', id, name: owner, roles }
  return { type: 'key', id, name: `${key.name} (${key.prefix}…), key of ${owner}`, roles, scopes: key.scopes }
}

/** The account in whose name somebody acts, in person or by a key; null for the system and for visitors. */
export function accountOf({ type, id }: Pick<Actor, 'type' | 'id'>): string | null {
  return type === 'user' || type === 'key' ? id : null
}

/** Whether a page of ours asks, as its browser says. */
function isSameOrigin(headers: Headers): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return true
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/**
 * The panel works through REST, with the session's cookie, which programs do not have: they come with a token or a key.
 * Who is not signed in yet has neither; then the browser's word counts.
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

/** One id for all that a request does, whoever asks first. */
function requestIdOf(req: PayloadRequest): string {
  const { context } = req
  const known = context['requestId']
  if (typeof known === 'string') return known
  const id = req.headers.get('x-request-id') ?? randomUUID()
  context['requestId'] = id
  return id
}

/** Set by the code that made the request, else as the request's own headers have it. */
function clientOf(req: PayloadRequest): Client {
  const known = req.context['client'] as Client | undefined
  return known ?? clientOfHeaders(req.headers)
}

function sessionIdOf(user: object | null): string | null {
  const id: unknown = user && '_sid' in user ? user._sid : null
  return typeof id === 'string' ? id : null
}

/** Our own code makes its requests itself. The panel's functions make local ones out of those that our server gave an id. */
function cameFromOutside(req: PayloadRequest): boolean {
  return req.payloadAPI !== 'local' || req.headers.has('x-request-id')
}

/** Who acts where nobody is signed in: our own code, or a visitor. */
function nobodyOf(req: PayloadRequest): Actor {
  return cameFromOutside(req) ? ANONYMOUS : SYSTEM
}

/** The context of a Payload hook, endpoint or server function. */
export function contextOfRequest(req: PayloadRequest): Context {
  const user = req.user
  return {
    payload: req.payload,
    req,
    actor: user ? actorOfUser(user) : nobodyOf(req),
    channel: channelOfRequest(req),
    requestId: requestIdOf(req),
    sessionId: sessionIdOf(user),
    client: clientOf(req),
  }
}

/** What a Payload request made by our own code is to know of its context. */
export function requestContextOf({ actor, channel, requestId, client }: Context): Record<string, unknown> {
  return { channel, requestId, behind: actor, ...(client ? { client } : {}) }
}

/** The same context as the call with these headers, which our own server completed, makes it. */
export function withCallFacts(ctx: Context, headers: Pick<Headers, 'get'>): Context {
  const requestId = headers.get('x-request-id') ?? ctx.requestId
  return { ...ctx, requestId, client: clientOfHeaders(headers) }
}

/** The same context outside the transaction that it may be in: for what is to stay when that one is rolled back. */
export function apart(ctx: Context): Context {
  const { req, ...others } = ctx
  return req ? others : ctx
}

/** A context outside any Payload request, with a request id of its own. */
export function makeContext(payload: Payload, channel: Channel, actor: Actor): Context {
  return { payload, channel, actor, requestId: randomUUID() }
}
