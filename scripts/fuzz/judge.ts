import type { JudgeAnswer } from '../lib/api-answers/judge-answer'
import type { Ask, PrincipalName } from './ask'

/** Marks data of another customer, and data that only staff may read. */
export const PRIVATE_MARKER = 'zqprivatezq'
export const MAX_ANSWER_MS = 2_000

export interface Answered {
  status: number
  headers: Headers
  text: string
  durationMs: number
}

/** Internals that no answer may contain, for any principal. */
const INSIDES: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'SQL',
    /\bselect\s+(?:distinct\s+)?[("\w].*\bfrom\s+"|\binsert into\s+"|\bdelete from\s+"|Failed query|syntax error at or near/i,
  ],
  ['a stack', /\n\s+at \S+ \(|\\n\s+at \S+ \(|node:internal/],
  ['a path of the server', /node_modules|\/scripts\/[\w-]+\.|\.next\/server|payload\.config\.ts/],
  ['a hash of a password', /"salt":"[0-9a-f]{32,}"|(?!([0-9a-f])\1{31})[0-9a-f]{256,}/],
  ['a secret', /postgres(?:ql)?:\/\/|PAYLOAD_SECRET/],
]

/** Interfaces that answer JSON and nothing else; files of media are files. */
const IS_JSON =
  /^\/(?:api(?:\/|\?|$)|health$|ready$|cart\/articles|checkout\/quote|account\/orders\/[^/]+\/state)/
const IS_FILE = /^\/api\/(?:media\/file\/|og)/
const STAFF: ReadonlySet<PrincipalName> = new Set(['support', 'fulfilment', 'manager', 'admin', 'key'])

function isParsable(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Whether an answer is what the address of an export promises: lines of JSON, or a table. */
function isExport(path: string, type: string, text: string): boolean {
  const [, form] = /^\/api\/v1\/[\w-]+\.(ndjson|csv)(?:\?|$)/.exec(path) ?? []
  if (form === 'csv') return type.startsWith('text/csv')
  const lines = text.split('\n').filter((line) => line !== '')
  return form === 'ndjson' && type.startsWith('application/x-ndjson') && lines.every(isParsable)
}

function jsonFault(ask: Ask, { status, headers, text }: Answered): string | null {
  const type = headers.get('content-type') ?? ''
  if (!IS_JSON.test(ask.path) || IS_FILE.test(ask.path)) return null
  if (ask.method === 'HEAD' || ask.method === 'OPTIONS' || status === 204 || status === 304) return null
  // A page, and the text of a document that has a type of its own.
  if (ask.path.startsWith('/api/v1/docs')) return null
  // Addresses with too many slashes are led to those without.
  if (status >= 300 && status < 400) return null
  if (status === 200 && isExport(ask.path, type, text)) return null
  return type.includes('application/json') && isParsable(text) ? null : `no JSON (${type})`
}

/** What is wrong with an answer; null when nothing is. */
export function faultOf(ask: Ask, principal: PrincipalName, answer: Answered): string | null {
  const { status, text, durationMs } = answer
  if (status >= 500) return `status ${String(status)}`
  if (status === 0) return 'no answer'
  if (/"statusCode":5\d\d/.test(text)) return 'status 5xx within GraphQL'
  const inside = INSIDES.find(([, pattern]) => pattern.test(text))
  if (inside) return `leak: ${inside[0]}`
  if (!STAFF.has(principal) && text.includes(PRIVATE_MARKER)) return 'leak: what belongs to others'
  if (durationMs > MAX_ANSWER_MS) return `slow: ${String(Math.round(durationMs))} ms`
  return jsonFault(ask, answer)
}

/** What an answer of `/api/v1` says otherwise than the API's description; null when nothing. */
export function differenceOf(
  judge: JudgeAnswer,
  ask: Ask,
  { status, headers, text }: Answered,
): string | null {
  const url = new URL(ask.path, 'http://127.0.0.1')
  if (!url.pathname.startsWith('/api/v1/')) return null
  const isJson = /json/.test(ask.headers['content-type'] ?? '')
  const sent: unknown =
    isJson && ask.body !== undefined && isParsable(ask.body) ? JSON.parse(ask.body) : undefined
  const [first] = judge({ method: ask.method, url, sent, status, headers, text })
  return first === undefined ? null : `not as described: ${first}`
}
