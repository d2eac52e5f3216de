import { invalidField } from '@/domain/errors'
import { EVENT_PATTERNS } from '@/domain/events'
import type { FeedStart } from '@/features/events/read-feed'

import { MAX_VALUES, readInteger, readParameters, refuseUnknown } from '../engine/listing/list-query'
import { parseValue } from '../engine/values'
import type { RouteParameter } from '../route'

const MAX_EVENTS = 1_000
const DEFAULT_EVENTS = 100
export const MAX_WAIT_SECONDS = 30

const UUID = { type: 'string', format: 'uuid' }
const PATTERN = { type: 'string', enum: EVENT_PATTERNS }

/** The parameters of the feed, as the API describes them. */
export const FEED_PARAMETERS = [
  {
    name: 'after',
    description:
      'The cursor behind which to read: `next_cursor` of the answer before, or `cursor` of an event. `latest` begins behind the newest event; without it, the feed begins at the oldest event that is kept.',
    schema: { type: 'string', pattern: '^(latest|\\d{1,15})$' },
  },
  {
    name: 'per_page',
    description: 'How many events at most.',
    schema: { type: 'integer', minimum: 1, maximum: MAX_EVENTS, default: DEFAULT_EVENTS },
  },
  {
    name: 'wait',
    description: 'Seconds to wait for an event, when there is none.',
    schema: { type: 'integer', minimum: 0, maximum: MAX_WAIT_SECONDS, default: 0 },
  },
  {
    name: 'filter[type]',
    description: 'Events of this type, or of all of its types: `order.*`.',
    schema: PATTERN,
  },
  {
    name: 'filter[type][in]',
    description: 'Events of one of these types.',
    schema: { type: 'array', maxItems: MAX_VALUES, items: PATTERN },
  },
  { name: 'filter[document_id]', description: 'Events of this document.', schema: UUID },
  {
    name: 'filter[document_id][in]',
    description: 'Events of one of these documents.',
    schema: { type: 'array', maxItems: MAX_VALUES, items: UUID },
  },
] as const satisfies readonly RouteParameter[]

const NAMES: ReadonlySet<string> = new Set(FEED_PARAMETERS.map(({ name }) => name))

/** What was asked of the feed. */
export interface AskedFeed {
  after: FeedStart
  limit: number
  waitSeconds: number
  /** Null for all types that the caller may read. */
  patterns: readonly string[] | null
  documentIds: readonly string[] | undefined
}

function readValues(
  given: ReadonlyMap<string, string>,
  field: string,
): { path: string; values: string[] } | null {
  const one = given.get(`filter[${field}]`)
  const path = one === undefined ? `filter[${field}][in]` : `filter[${field}]`
  const text = one ?? given.get(path)
  if (text === undefined) return null
  if (one !== undefined && given.has(`filter[${field}][in]`))
    throw invalidField(path, `Give either filter[${field}] or filter[${field}][in].`)
  const values = one === undefined ? text.split(',').map((value) => value.trim()) : [text]
  if (values.length > MAX_VALUES) throw invalidField(path, `At most ${String(MAX_VALUES)} values at once.`)
  return { path, values }
}

function readPatterns(given: ReadonlyMap<string, string>): readonly string[] | null {
  const found = readValues(given, 'type')
  const unknown = found?.values.find((value) => !EVENT_PATTERNS.includes(value))
  if (found && unknown !== undefined)
    throw invalidField(
      found.path,
      `There are no events of this type. There are: ${EVENT_PATTERNS.join(', ')}.`,
    )
  return found?.values ?? null
}

function readDocumentIds(given: ReadonlyMap<string, string>): readonly string[] | undefined {
  const found = readValues(given, 'document_id')
  return found?.values.map((value) => parseValue({ type: 'uuid' }, value, found.path))
}

/**
 * A cursor of the feed as a position.
 * @throws DomainError `VALIDATION_ERROR` for a text that is none.
 */
function readStart(text: string | undefined): FeedStart {
  if (text === undefined) return 'oldest'
  if (text === 'latest') return text
  if (!/^\d{1,15}$/.test(text)) throw invalidField('after', 'This is no cursor of this API.')
  return Number(text)
}

/**
 * What was asked of the feed. A stream that goes on says by `Last-Event-ID` where.
 * @throws DomainError `VALIDATION_ERROR` naming the parameter.
 */
export function readFeedQuery(params: URLSearchParams, lastEventId: string | null): AskedFeed {
  const given = readParameters(params)
  refuseUnknown(given, NAMES)
  return {
    after: readStart(lastEventId ?? given.get('after')),
    limit: readInteger(given.get('per_page'), 'per_page', [DEFAULT_EVENTS, 1, MAX_EVENTS]),
    waitSeconds: readInteger(given.get('wait'), 'wait', [0, 0, MAX_WAIT_SECONDS]),
    patterns: readPatterns(given),
    documentIds: readDocumentIds(given),
  }
}
