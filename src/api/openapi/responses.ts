import { z } from 'zod'

import type { ErrorCode } from '@/domain/errors'
import { documentationOf, ERROR_HELP } from '@/domain/error-help'
import { HTTP_STATUS } from '@/domain/errors'
import { isLastingCode } from '@/platform/idempotency/answer'

import type { FeedPagination } from '../call'
import type { Engine } from '../engine/engine'
import { describeResource } from '../engine/engine'
import type { Pagination } from '../engine/listing/list'
import { toPascal } from '../engine/names'
import { ERROR_DETAILS } from '../error-details'
import type { Route, RouteAnswer } from '../route'
import { EVENT_STREAM, takesIdempotencyKey } from '../route'
import type { Components } from './components'
import type { JsonSchema } from './json-schema'

const HEADERS = {
  'X-Request-Id': { description: 'The id of the request, as in the log.', required: true, type: 'string' },
  'X-Backroom-Mode': {
    description:
      '`test` in each answer of the sandbox, to requests with a test key; absent in those of the shop.',
    required: false,
    type: 'string',
  },
  ETag: {
    description: 'A digest of this answer; of one document, with its version.',
    required: true,
    type: 'string',
  },
  Location: { description: 'The path of what was created.', required: true, type: 'string' },
  'Content-Disposition': { description: 'The name of the file.', required: true, type: 'string' },
  Allow: { description: 'The methods of this address.', required: true, type: 'string' },
  'WWW-Authenticate': { description: '`Bearer`.', required: true, type: 'string' },
  'Retry-After': { description: 'Seconds.', required: true, type: 'integer' },
  'Retry-After-Running': {
    name: 'Retry-After',
    description: 'Seconds; while the first request with the same `Idempotency-Key` still runs.',
    required: false,
    type: 'integer',
  },
  'Idempotent-Replayed': {
    description: '`true` for the stored answer of an earlier request with the same `Idempotency-Key`.',
    required: false,
    type: 'string',
  },
  'Cache-Control': { description: 'How long caches may keep it.', required: true, type: 'string' },
  Deprecation: {
    description: 'Since when it is deprecated: `@` and the seconds since 1970 (RFC 9745).',
    required: true,
    type: 'string',
  },
  Sunset: { description: 'From when it may be gone (RFC 8594).', required: true, type: 'string' },
  Link: { description: 'What is said about it, as `rel="deprecation"`.', required: true, type: 'string' },
  'RateLimit-Limit': {
    description: 'Requests in a window of a minute; with a key.',
    required: false,
    type: 'integer',
  },
  'RateLimit-Remaining': { description: 'What is left of them.', required: false, type: 'integer' },
  'RateLimit-Reset': { description: 'Seconds until the next window.', required: false, type: 'integer' },
} as const
type HeaderName = keyof typeof HEADERS

interface HeaderFacts {
  description: string
  required: boolean
  type: string
  /** Where it is not called as the component is. */
  name?: string
}

const LIMITS = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const

const pagination = z
  .object({
    page: z.int(),
    per_page: z.int(),
    total: z.int(),
    pages: z.int(),
    total_exact: z.boolean(),
    next_cursor: z.string().nullable(),
  })
  .meta({ title: 'Pagination' }) satisfies z.ZodType<Pagination>

const feedPagination = z
  .object({
    next_cursor: z.string().meta({ description: 'Where to read on, also when there was no event.' }),
    has_more: z.boolean().meta({ description: 'Whether there is more to read now.' }),
  })
  .meta({ title: 'FeedPagination' }) satisfies z.ZodType<FeedPagination>

/** A response of an operation, or a reference to one. */
export type Response = Readonly<Record<string, unknown>>

function headersOf(components: Components, names: readonly HeaderName[]): Record<string, unknown> {
  const all: readonly HeaderName[] = ['X-Request-Id', 'X-Backroom-Mode', ...names, ...LIMITS]
  return Object.fromEntries(
    all.map((name) => {
      const { type, name: header = name, ...rest }: HeaderFacts = HEADERS[name]
      return [header, components.share('headers', name, { ...rest, schema: { type } })]
    }),
  )
}

function envelope(properties: Record<string, unknown>, required: readonly string[]): JsonSchema {
  const success = { type: 'boolean', const: true }
  return { type: 'object', required: ['success', ...required], properties: { success, ...properties } }
}

const MESSAGE = { type: 'string', description: 'For people.' }

/** The schema of one document: whole, or what `fields` left of it where the route takes that parameter. */
function documentOf(components: Components, engine: Engine, { answer, parameters }: Route): JsonSchema {
  const { resource } = answer
  if (!resource) throw new Error('this answer is of no resource')
  const name = toPascal(resource.noun)
  const whole = () => describeResource(engine, resource)
  const all = components.once(name, () => components.schemaOf(whole(), 'output'))
  if (parameters === undefined) return all
  const part = components.once(`Partial${name}`, () =>
    components.schemaOf(whole().partial().required({ id: true }), 'output', `Partial${name}`),
  )
  return { anyOf: [all, part] }
}

function bodyOf(components: Components, engine: Engine, route: Route): JsonSchema {
  const { kind, schema } = route.answer
  if (kind === 'one')
    return envelope({ data: documentOf(components, engine, route), message: MESSAGE }, ['data'])
  if (kind === 'list') {
    const data = { type: 'array', items: documentOf(components, engine, route) }
    const pages = components.schemaOf(pagination, 'output')
    return envelope({ data, pagination: pages }, ['data', 'pagination'])
  }
  if (kind === 'feed' && schema) {
    const pages = components.schemaOf(feedPagination, 'output')
    return envelope({ data: components.schemaOf(schema, 'output'), pagination: pages }, [
      'data',
      'pagination',
    ])
  }
  if (kind === 'protocol' && schema) return components.schemaOf(schema, 'output')
  if (kind === 'data' && schema)
    return envelope({ data: components.schemaOf(schema, 'output'), message: MESSAGE }, ['data'])
  return envelope({ data: { type: 'null' }, message: MESSAGE }, ['data', 'message'])
}

const isWrite = ({ route }: Pick<Route, 'route'>) => !route.startsWith('GET ')
const isMessage = ({ answer }: Pick<Route, 'answer'>) => answer.kind === 'protocol'

/** Kinds that have a tag whatever was asked. */
const TAGGED: readonly RouteAnswer<unknown>['kind'][] = ['one', 'text']
/** Kinds that have one where nothing is written. */
const TAGGED_READS: readonly RouteAnswer<unknown>['kind'][] = ['list', 'data', 'feed']

function hasTag(route: Route): boolean {
  const { kind } = route.answer
  return TAGGED.includes(kind) || (TAGGED_READS.includes(kind) && !isWrite(route))
}

function headerNamesOf(route: Route): HeaderName[] {
  const { kind, hasLocation }: RouteAnswer<unknown> = route.answer
  const isPublic = !isWrite(route) && route.audience === 'anyone' && (kind === 'one' || kind === 'list')
  return [
    ...(hasTag(route) ? (['ETag'] as const) : []),
    ...(hasLocation ? (['Location'] as const) : []),
    ...(kind === 'stream' ? (['Content-Disposition'] as const) : []),
    ...(kind === 'text' || isPublic ? (['Cache-Control'] as const) : []),
    ...(takesIdempotencyKey(route) ? (['Idempotent-Replayed'] as const) : []),
    ...(route.deprecated ? (['Deprecation', 'Link'] as const) : []),
    ...(route.deprecated?.sunset === undefined ? [] : (['Sunset'] as const)),
  ]
}

const isJson = (contentType: string) => contentType === 'application/json'

const WORDS = {
  one: 'The document',
  list: 'A page of the list',
  data: 'Done',
  feed: 'The events, as a page or as a stream',
  nothing: 'Done',
  text: 'The text',
  protocol: 'The answer of the protocol',
  stream:
    'One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after`',
} as const

/** Answers of one name have the same headers. */
function notModifiedName(names: readonly HeaderName[]): string {
  const marks = (['Deprecation', 'Sunset'] as const).filter((name) => names.includes(name)).join('')
  return `${names.includes('Cache-Control') ? 'Cached' : ''}NotModified${marks}`
}

/** For callers that accept a stream: texts that the browser's `EventSource` reads. */
const streamOf = ({ kind }: RouteAnswer<unknown>) =>
  kind === 'feed' ? { [EVENT_STREAM]: { schema: { type: 'string' } } } : {}

/** What a route answers when all goes well, by status; the same again is 304 for who has it already. */
export function successResponses(
  components: Components,
  engine: Engine,
  route: Route,
): Record<string, Response> {
  const { answer } = route
  const names = headerNamesOf(route)
  const headers = headersOf(components, names)
  const content =
    answer.contentType === undefined
      ? { 'application/json': { schema: bodyOf(components, engine, route) }, ...streamOf(answer) }
      : { [answer.contentType]: { schema: { type: isJson(answer.contentType) ? 'object' : 'string' } } }
  const isTagged = names.includes('ETag') && !isWrite(route)
  const known = { description: 'The caller has this answer already', headers }
  return {
    [String(answer.status)]: { description: WORDS[answer.kind], headers, content },
    ...(isMessage(route) ? { 202: { description: 'Taken: there is nothing to answer', headers } } : {}),
    ...(isTagged ? { 304: components.share('responses', notModifiedName(names), known) } : {}),
  }
}

const nameOf = (code: ErrorCode) => toPascal(code.toLowerCase())

function problemOf(components: Components, code: ErrorCode): JsonSchema {
  const name = nameOf(code).replace(/(Error)?$/, 'Error')
  return components.once(name, () => components.share('schemas', name, problemSchema(components, code)))
}

function problemSchema(components: Components, code: ErrorCode): JsonSchema {
  const details = components.schemaOf(ERROR_DETAILS[code], 'output')
  const error = {
    type: 'object',
    required: ['code', 'message', 'documentation_url', 'request_id'],
    properties: {
      code: { type: 'string', const: code },
      message: { type: 'string', description: 'For people; it may change.' },
      ...(Object.keys(ERROR_DETAILS[code].shape).length > 0 ? { details } : {}),
      documentation_url: {
        type: 'string',
        description: `A page about this error, on this server: \`${documentationOf(code)}\`.`,
      },
      request_id: { type: 'string' },
    },
  }
  const { cause, remedy } = ERROR_HELP[code]
  const success = { type: 'boolean', const: false }
  const description = `${cause} ${remedy}`
  return { type: 'object', description, required: ['success', 'error'], properties: { success, error } }
}

const HEADERS_OF: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  409: ['Retry-After-Running'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}

/** Statuses with which a protocol answers errors of its own: of what it cannot read, and of methods that there are not. */
const PROTOCOL_STATUSES: readonly number[] = [400, 404]

/** The responses of a route for these codes, by status. */
export function errorResponses(
  components: Components,
  route: Route,
  codes: readonly ErrorCode[],
): Record<string, Response> {
  const own = isMessage(route) ? PROTOCOL_STATUSES : []
  const statuses = [...new Set([...codes.map((code) => HTTP_STATUS[code]), ...own])].toSorted((a, b) => a - b)
  const entries = statuses.map((status): [string, Response] => {
    const alike = [...new Set(codes)].filter((code) => HTTP_STATUS[code] === status)
    const message = own.includes(status)
      ? [components.schemaOf(route.answer.schema ?? z.never(), 'output')]
      : []
    const schemas = [...alike.map((code) => problemOf(components, code)), ...message]
    const isKept = takesIdempotencyKey(route) && alike.every(isLastingCode)
    const replayed = isKept ? (['Idempotent-Replayed'] as const) : []
    const response = {
      description: [...alike, ...message.map(() => 'an error of the protocol')].join(', '),
      headers: headersOf(components, [...(HEADERS_OF[status] ?? []), ...replayed]),
      content: { 'application/json': { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } } },
    }
    const name =
      [...alike.map(nameOf), ...message.map(() => 'ProtocolError')].join('Or') + (isKept ? 'OfWrite' : '')
    return [String(status), components.share('responses', name, response)]
  })
  return Object.fromEntries(entries)
}
