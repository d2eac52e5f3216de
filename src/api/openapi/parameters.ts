import { MAX_SEARCH_LENGTH } from '@/domain/search-text'
import { IDEMPOTENCY_KEY } from '@/platform/idempotency/idempotency-key'

import type { ApiField, FieldRule } from '../engine/field'
import {
  DEFAULT_PER_PAGE,
  MAX_PAGED_ROWS,
  MAX_PER_PAGE,
  MAX_VALUES,
  MIN_SEARCH_LENGTH,
  operatorsOf,
} from '../engine/listing/list-query'
import type { Operator } from '../engine/values'
import { MAX_TEXT } from '../engine/values'
import type { View } from '../engine/view'
import { REQUEST_ID } from '../request-id'
import type { RouteParameter } from '../route'
import type { Components } from './components'
import type { JsonSchema } from './json-schema'

/** A parameter of a request, or a reference to one. */
export type Parameter = Readonly<Record<string, unknown>>

const SHARED = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    description: 'Kept in the log and answered; a new one without it.',
    schema: { type: 'string', pattern: REQUEST_ID.source },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer.',
    schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` of the version that is to be changed; `*` for any.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the answer that the caller has.',
    schema: { type: 'string' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'Of a stream that goes on: the last `id` that the client saw. It counts instead of `after`.',
    schema: { type: 'string' },
  },
  Page: {
    name: 'page',
    in: 'query',
    description: `Reaches the first ${MAX_PAGED_ROWS} rows; not together with \`cursor\`.`,
    schema: { type: 'integer', minimum: 1, maximum: MAX_PAGED_ROWS, default: 1 },
  },
  PerPage: {
    name: 'per_page',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: MAX_PER_PAGE, default: DEFAULT_PER_PAGE },
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `next_cursor` of the page before, with the same `sort`.',
    schema: { type: 'string' },
  },
  After: {
    name: 'after',
    in: 'query',
    description:
      'Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list.',
    schema: { type: 'string' },
  },
  Count: {
    name: 'count',
    in: 'query',
    description: 'Counts more than 10,000 rows exactly too, which takes time.',
    schema: { type: 'string', enum: ['exact'] },
  },
  Search: {
    name: 'q',
    in: 'query',
    description: 'Finds what has all these words.',
    schema: { type: 'string', minLength: MIN_SEARCH_LENGTH, maxLength: MAX_SEARCH_LENGTH },
  },
} as const

/** One of the parameters that many routes share. */
export function sharedParameter(components: Components, name: keyof typeof SHARED): Parameter {
  return components.share('parameters', name, SHARED[name])
}

/** A parameter that one route declares. */
export function routeParameter({ name, description, schema }: RouteParameter): Parameter {
  const list = schema.type === 'array' ? { style: 'form', explode: false } : {}
  return { name, in: 'query', description, ...list, schema }
}

/** Several names, with commas between them. */
function namesParameter(name: string, description: string, names: readonly string[]): Parameter[] {
  if (names.length === 0) return []
  const schema = { type: 'array', items: { type: 'string', enum: names } }
  return [{ name, in: 'query', description, style: 'form', explode: false, schema }]
}

/** `fields` and `include` of a document or a list. */
export function fieldParameters({ fields }: View): Parameter[] {
  const shown = [...fields.values()].filter((field) => !field.isHidden)
  const optional = shown.filter((field) => field.isOptional)
  const nameOf = ({ name }: ApiField) => name
  return [
    ...namesParameter('fields', 'Only these, and `id`.', shown.map(nameOf)),
    ...namesParameter('include', 'These as well.', optional.map(nameOf)),
  ]
}

function valueSchema({ type, options = [] }: FieldRule): JsonSchema {
  switch (type) {
    case 'uuid':
      return { type: 'string', format: 'uuid' }
    case 'number':
      return { type: 'number' }
    case 'boolean':
      return { type: 'boolean' }
    case 'enum':
      return { type: 'string', enum: options }
    case 'date':
      return {
        type: 'string',
        description: 'An ISO 8601 time with its zone, or a day of the shop: 2026-11-28.',
      }
    case 'text':
      return { type: 'string', maxLength: MAX_TEXT }
  }
}

const WORDS: Readonly<Record<Operator, string>> = {
  eq: 'is this',
  ne: 'is not this',
  in: 'is one of these',
  gte: 'is at least this',
  lte: 'is at most this',
  gt: 'is more than this',
  lt: 'is less than this',
}

function filterOf(name: string, rule: FieldRule, operator: Operator): Parameter {
  const value = valueSchema(rule)
  const head = {
    name: operator === 'eq' ? `filter[${name}]` : `filter[${name}][${operator}]`,
    in: 'query',
    description: `\`${name}\` ${WORDS[operator]}.`,
  }
  if (operator !== 'in') return { ...head, schema: value }
  const schema = { type: 'array', maxItems: MAX_VALUES, items: value }
  return { ...head, style: 'form', explode: false, schema }
}

function filtersOf({ name, rule }: ApiField): Parameter[] {
  if (!rule?.canFilter) return []
  return operatorsOf(rule).map((operator) => filterOf(name, rule, operator))
}

function sortParameter({ fields, resource }: View): Parameter {
  const names = [...fields.values()].flatMap(({ name, rule }) => (rule?.canSort ? [name, `-${name}`] : []))
  return {
    name: 'sort',
    in: 'query',
    description: 'With `-` in front, descending.',
    schema: { type: 'string', enum: names, default: resource.defaultSort },
  }
}

/** All parameters of a list's export. */
export function exportParameters(components: Components, view: View): Parameter[] {
  const shared = (name: keyof typeof SHARED) => sharedParameter(components, name)
  return [
    ...[shared('After'), sortParameter(view)],
    ...(view.hasSearch ? [shared('Search')] : []),
    ...fieldParameters(view),
    ...[...view.fields.values()].flatMap(filtersOf),
  ]
}

/** All parameters of a list. */
export function listParameters(components: Components, view: View): Parameter[] {
  const shared = (name: keyof typeof SHARED) => sharedParameter(components, name)
  return [
    ...[shared('Page'), shared('PerPage'), shared('Cursor'), sortParameter(view), shared('Count')],
    ...(view.hasSearch ? [shared('Search')] : []),
    ...fieldParameters(view),
    ...[...view.fields.values()].flatMap(filtersOf),
  ]
}
