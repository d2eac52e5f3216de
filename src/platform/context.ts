import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

import type { Role } from '@/domain/roles'
import type { Scope } from '@/domain/scopes'
import type { User } from '@/payload-types'

/** Through which entrance a call came; recorded with every change. */
export const DOORS = ['admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job'] as const
export type Door = (typeof DOORS)[number]

/** Who is behind a call. `anonymous` is a visitor without an account. */
export interface Actor {
  type: 'user' | 'key' | 'system' | 'job' | 'anonymous'
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
  door: Door
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
  name: string
  prefix: string
  scopes: readonly Scope[]
}

type ActingUser = Pick<User, 'id' | 'name' | 'email' | 'roles' | 'isActive'> & {
  /** Set when a key of the user's acts, and not the person. */
  _key?: KeyInUse | undefined
}

/** The actor behind a Payload user document; inactive users are nobody. A key acts for its owner. */
export function actorOfUser(user: ActingUser | null): Actor {
  if (!user || user.isActive === false) return ANONYMOUS
  const { id, name, email, roles, _key: key } = user
  if (!key) return { type: 'user', id, name: name || email, roles }
  return { type: 'key', id, name: `${key.name} (${key.prefix}…)`, roles, scopes: key.scopes }
}

/** The account in whose name somebody acts, in person or by a key; null for the system and for visitors. */
export function accountOf({ type, id }: Pick<Actor, 'type' | 'id'>): string | null {
  return type === 'user' || type === 'key' ? id : null
}

function doorOfRequest(req: PayloadRequest): Door {
  const door = req.context['door']
  const known = DOORS.find((name) => name === door)
  if (known) return known
  if (req.payloadAPI === 'GraphQL') return 'graphql'
  if (req.payloadAPI === 'REST') {
    return req.headers.get('referer')?.includes('/admin') ? 'admin' : 'rest'
  }
  return 'script'
}

function sessionIdOf(user: object | null): string | null {
  const id: unknown = user && '_sid' in user ? user._sid : null
  return typeof id === 'string' ? id : null
}

/** The context of a Payload hook, endpoint or server function. */
export function contextOfRequest(req: PayloadRequest): Context {
  const user = req.user
  return {
    payload: req.payload,
    req,
    actor: user ? actorOfUser(user) : req.payloadAPI === 'local' ? SYSTEM : ANONYMOUS,
    door: doorOfRequest(req),
    requestId: req.headers.get('x-request-id') ?? randomUUID(),
    sessionId: sessionIdOf(user),
    client: clientOfHeaders(req.headers),
  }
}

/** A context outside any Payload request, with a request id of its own. */
export function makeContext(payload: Payload, door: Door, actor: Actor): Context {
  return { payload, door, actor, requestId: randomUUID() }
}
