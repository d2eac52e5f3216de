import { z } from 'zod'

import type { Channel } from '@/domain/channel'
import type { ErrorCode } from '@/domain/errors'
import type { ActionOf, Resource as Permitted } from '@/domain/permissions'
import { policyOf } from '@/domain/permissions'
import type { Policy } from '@/domain/policy'

import type { Answer, Call } from './call'
import type { Deprecation } from './deprecation'
import type { Resource, Row } from './engine/resource'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who a route answers: every principal, authenticated ones alone, or also those who still have to set up a second factor. */
export type Audience = 'anyone' | 'signed-in' | 'setting-up'

/** Actions of the table of permissions, any of which a route is under. */
export interface Permission {
  readonly policy: Policy
  readonly actions: readonly string[]
}

/**
 * What a route asks of its caller: a permission, by which keys need a scope, or one of several; a person, for what is about
 * their own account and no key does; what the requests need that are inside of it; or nothing.
 */
export type Need = Permission | readonly Permission[] | 'a person' | 'what is inside' | 'nothing'

/** A parameter of the address that only this route takes; an `array` may be repeated or written with commas. */
export interface RouteParameter {
  readonly name: string
  readonly description: string
  /** A JSON schema. */
  readonly schema: Readonly<Record<string, unknown>> & { readonly type: string }
}

/** What a route answers inside the envelope, and with which status. */
export interface RouteAnswer<Data> {
  readonly status: 200 | 201
  /**
   * `one` document, a `list` of them, `data` of the schema's shape, a `feed` of such, `nothing` but a message; without
   * envelope a `text`, a `file`, a `stream` of texts, or a message of another `protocol`, which has its own words for errors.
   */
  readonly kind: 'one' | 'list' | 'data' | 'feed' | 'nothing' | 'text' | 'file' | 'stream' | 'protocol'
  /** Of `one`, `list` and `stream`: the resource whose fields the answer has. */
  readonly resource?: Resource
  /** Of `data`, `feed` and `protocol`. */
  readonly schema?: z.ZodType<Data>
  /** Of `text`, `file` and `stream`. */
  readonly contentType?: string
  /** Of a `file` that may have others instead. */
  readonly otherTypes?: readonly string[]
  /** Whether `Location` says where what was created is. */
  readonly hasLocation?: true
}

/** One route of `/api/v1`: all that a description of the API needs to know of it. */
export interface Route<Body extends z.ZodType = z.ZodType, Data = unknown> {
  /** Method and path below `/api/v1`: `POST /orders/:id/refunds`. */
  readonly route: `${Method} /${string}`
  /** Its name in the API's description, as a program would call it: `refundOrder`. */
  readonly name: string
  /** What it does, in one line. */
  readonly summary: string
  readonly audience: Audience
  readonly needs: Need
  /** Codes that it answers besides those that follow from its audience, path, parameters and body. */
  readonly errors?: readonly ErrorCode[]
  /** Parameters of the address: those of a list, of its export, or of one document (`fields`, `include`); none without it. */
  readonly parameters?: 'list' | 'export' | 'document'
  /** Parameters of its own. */
  readonly query?: readonly RouteParameter[]
  /** The JSON body, if it takes one. */
  readonly body?: Body
  /** Whether the body may be left out, which says the same as `{}`. */
  readonly isBodyOptional?: true
  /** A `multipart/form-data` instead. */
  readonly form?: z.ZodType
  /** Whether `If-Match` is compared with the version of the document that the path names, below which this is. */
  readonly hasPrecondition?: true
  /**
   * Whether it takes what no caller can simply give back, or moves an order to another status, as every DELETE and PUT
   * overwrites something: programs that act for people ask them first.
   */
  readonly isDestructive?: true
  /** Whether the same request again changes something again, although its method promises otherwise: it adds to numbers. */
  readonly addsUp?: true
  /** What changes through it are said to come through; `v1` without it. */
  readonly channel?: Channel
  /** A body as a caller would send it. */
  readonly example?: Readonly<Record<string, unknown>>
  /** Said where it will go: its answers then have `Deprecation` and `Sunset`. */
  readonly deprecated?: Deprecation
  readonly answer: RouteAnswer<Data>
}

/**
 * Answers a request of its route. `body` reads and parses the declared body when the handler asks for it: an id that the
 * caller may not see is refused first, whatever the body says.
 */
export type Handler<Body extends z.ZodType, Data> = (
  call: Call,
  body: () => Promise<z.output<Body>>,
) => Promise<Answer<Data>>

/** The permission for any of these actions. */
export const permission = <R extends Permitted>(
  resource: R,
  ...actions: readonly ActionOf<R>[]
): Permission => ({ policy: policyOf(resource), actions })

/** One document of a resource. */
export const one = (resource: Resource): RouteAnswer<Row> => ({ status: 200, kind: 'one', resource })

/** A page of a resource's documents. */
export const listOf = (resource: Resource): RouteAnswer<unknown> => ({ status: 200, kind: 'list', resource })

/** Data of a shape of its own. */
export const dataOf = <Data>(schema: z.ZodType<Data>): RouteAnswer<Data> => ({
  status: 200,
  kind: 'data',
  schema,
})

/** The type of server-sent events. */
export const EVENT_STREAM = 'text/event-stream'

/** What happened, in order, of a shape: as a page, or for `Accept: text/event-stream` as a stream that goes on. */
export const feedOf = <Item>(item: z.ZodType<Item>): RouteAnswer<readonly Item[]> => ({
  status: 200,
  kind: 'feed',
  schema: z.array(item),
})

/** No data, and a message that says what was done. */
export const nothing: RouteAnswer<null> = { status: 200, kind: 'nothing' }

/** A text of its own type, without the envelope, which caches may keep for a while. */
export const textOf = (contentType: string): RouteAnswer<string> => ({
  status: 200,
  kind: 'text',
  contentType,
})

/** A file of a type, or of one of several, without the envelope. */
export const fileOf = (contentType: string, ...otherTypes: readonly string[]): RouteAnswer<null> => ({
  ...{ status: 200, kind: 'file', contentType },
  ...(otherTypes.length === 0 ? {} : { otherTypes }),
})

/** All of a list as a file that is made while it is sent. */
export const streamOf = (resource: Resource, contentType: string): RouteAnswer<null> => ({
  status: 200,
  kind: 'stream',
  resource,
  contentType,
})

/** A message of another protocol, which the handler answers as a whole response. */
export const protocolOf = <Message>(schema: z.ZodType<Message>): RouteAnswer<Message | null> => ({
  status: 200,
  kind: 'protocol',
  schema,
})

/** The same for what was not there before. */
export const created = <Data>(answer: RouteAnswer<Data>): RouteAnswer<Data> => ({ ...answer, status: 201 })

/** The same for what is found at an address from now on, which `Location` gives. */
export const located = <Data>(answer: RouteAnswer<Data>): RouteAnswer<Data> => ({
  ...created(answer),
  hasLocation: true,
})

/** Whether a route takes messages of a protocol of its own. */
export const isMessage = ({ answer }: Pick<Route, 'answer'>) => answer.kind === 'protocol'

/** Whether a write of this route is done once for each `Idempotency-Key`; what is inside of a message has keys of its own. */
export function takesIdempotencyKey({ route, answer }: Pick<Route, 'route' | 'answer'>): boolean {
  return !route.startsWith('GET ') && !isMessage({ answer })
}

/** One document of a resource, which a precondition can be about. */
const ONE = /^(PUT|PATCH|DELETE) \/[a-z-]+\/:id$/

/** Whether `If-Match` of a request of this route is compared with the version of the document that the path names. */
export function takesPrecondition({
  route,
  hasPrecondition,
}: Pick<Route, 'route' | 'hasPrecondition'>): boolean {
  return hasPrecondition === true || ONE.test(route)
}
