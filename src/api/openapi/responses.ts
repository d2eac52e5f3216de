import { z } from 'zod'

import type { FeedPagination } from '../call'
import type { Engine } from '../engine/engine'
import { describeResource } from '../engine/engine'
import type { Pagination } from '../engine/listing/list'
import { toPascal } from '../engine/names'
import type { Route, RouteAnswer } from '../route'
import { EVENT_STREAM, isMessage, takesIdempotencyKey } from '../route'
import type { Components } from './components'
import type { JsonSchema } from './json-schema'
import type { HeaderName, Response } from './response-headers'
import { headersOf } from './response-headers'

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

/** Kinds that have a tag whatever was asked. */
const TAGGED: readonly RouteAnswer<unknown>['kind'][] = ['one', 'text', 'file']
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
    ...(kind === 'protocol' ? (['Retry-After-Told'] as const) : []),
    ...(hasLocation ? (['Location'] as const) : []),
    ...(kind === 'stream' || kind === 'file' ? (['Content-Disposition'] as const) : []),
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
  file: 'The file',
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

/** OpenAPI says of a file in bytes no more than its type; one of JSON is read as what it holds. */
function schemaOfFile({ kind }: RouteAnswer<unknown>, contentType: string): JsonSchema {
  if (kind === 'file' && !isJson(contentType)) return { type: 'string', contentMediaType: contentType }
  return { type: isJson(contentType) ? 'object' : 'string' }
}

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
      : Object.fromEntries(
          [answer.contentType, ...(answer.otherTypes ?? [])].map((type) => [
            type,
            { schema: schemaOfFile(answer, type) },
          ]),
        )
  const isTagged = names.includes('ETag') && !isWrite(route)
  const kept = names.filter((name) => name !== 'Content-Disposition')
  const known = { description: 'The caller has this answer already', headers: headersOf(components, kept) }
  return {
    [String(answer.status)]: { description: WORDS[answer.kind], headers, content },
    ...(isMessage(route) ? { 202: { description: 'Taken: there is nothing to answer', headers } } : {}),
    ...(isTagged ? { 304: components.share('responses', notModifiedName(names), known) } : {}),
  }
}
