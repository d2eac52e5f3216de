import type { Components } from './components'

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
  'Retry-After-Told': {
    name: 'Retry-After',
    description: 'Seconds; where the result of a tool is that its caller has to wait.',
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
/** A header of answers that the description knows. */
export type HeaderName = keyof typeof HEADERS

interface HeaderFacts {
  description: string
  required: boolean
  type: string
  /** Where it is not called as the component is. */
  name?: string
}

/** Those of answers to a key. */
const LIMITS = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const

/** A response of an operation, or a reference to one. */
export type Response = Readonly<Record<string, unknown>>

/** Headers of an answer, each described once. */
export function headersOf(components: Components, names: readonly HeaderName[]): Record<string, unknown> {
  const all: readonly HeaderName[] = ['X-Request-Id', 'X-Backroom-Mode', ...names, ...LIMITS]
  return Object.fromEntries(
    all.map((name) => {
      const { type, name: header = name, ...rest }: HeaderFacts = HEADERS[name]
      return [header, components.share('headers', name, { ...rest, schema: { type } })]
    }),
  )
}
