import { isNativeError } from 'node:util/types'

/** Replaces a removed value. */
export const MASK = '[redacted]'
const MAX_DEPTH = 6
const MAX_ITEMS = 50

/** Keys whose values are secrets or personal details, wherever in a log entry they stand. */
const SENSITIVE_KEY =
  /pass(word|wd|phrase)?$|secret|token|cookie|authorization|credential|api[-_]?key|private[-_]?key|challenge|recovery[-_]?codes?|^(salt|hash|jwt|sid|otp|iban)$|e[-_]?mail|phone|address|^(line[12]|postcode|city|customer[-_]?name|first[-_]?name|last[-_]?name|full[-_]?name|username)$/i

const EMAIL = /[^\s@<>"'(),;:=]+@[^\s@<>"'(),;:]+\.[A-Za-z]{2,}/g
const BEARER = /\b(Bearer|Basic|JWT)\s+[\w.~+/=-]{8,}/gi
/** Keys for programs: see key-secret.ts. */
const KEY = /\bbr_[\w-]{20,}/g
/** Secrets that webhooks are signed with. */
const WEBHOOK_SECRET = /\bwhsec_[\w+/=-]{20,}/g
const URL_PASSWORD = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@]*@/gi

/** Removes addresses, bearer tokens, keys and passwords inside URLs from free text. */
export function redactText(text: string): string {
  // A cheap check first: most texts hold none of these.
  if (!text.includes('@') && !/bearer|basic|jwt|br_|whsec_/i.test(text)) return text
  return text
    .replace(KEY, MASK)
    .replace(WEBHOOK_SECRET, MASK)
    .replace(URL_PASSWORD, `$1:${MASK}@`)
    .replace(BEARER, `$1 ${MASK}`)
    .replace(EMAIL, MASK)
}

/** The values of a statement in a line of the log, where a line break is written as two characters. */
const LOGGED_VALUES = /\\nparams: (?:(?!\\n {4}at )(?:[^"\\]|\\.))*/g

/**
 * A line of the log without what `redactText` removes and without the values of statements: a message that pino takes
 * from an error has not been through `redact`.
 */
export function redactLine(line: string): string {
  const bare = line.includes('\\nparams: ') ? line.replace(LOGGED_VALUES, `\\nparams: ${MASK}`) : line
  return redactText(bare)
}

/** PostgreSQL's codes for invalid values; its messages quote the value. */
const IS_DATA_EXCEPTION = /^22/

/**
 * An error message without the statement's parameter values, such as a caller's search terms and names. The query
 * builder lists them below the statement, and PostgreSQL quotes an invalid one.
 */
function withoutValues(text: string, code: unknown): string {
  const bare = text.replace(/\nparams: [^\n]*(?:\n(?! {4}at )[^\n]*)*/g, `\nparams: ${MASK}`)
  return typeof code === 'string' && IS_DATA_EXCEPTION.test(code)
    ? bare.replace(/"[^"]*"/g, `"${MASK}"`)
    : bare
}

/** Names that say nothing: what does not set one has that of a class above, and the driver's errors are an `error`. */
const VAGUE = new Set(['Error', 'error', ''])

/** The class of an error. In a minified bundle its own name may be a letter or two, which says less than a vague one. */
function classOf({ name, constructor }: Error): string {
  const own = constructor.name
  return VAGUE.has(name) && own.length > 2 ? own : name
}

/** What PostgreSQL says of its errors besides rows: names in our own schema. */
const DATABASE_FIELDS = ['severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const

function textsOf(error: Error, names: readonly string[]): Record<string, string> {
  const given = error as unknown as Record<string, unknown>
  const entries = names.flatMap((name): [string, string][] => {
    const value = given[name]
    return typeof value === 'string' ? [[name, redactText(value)]] : []
  })
  return Object.fromEntries(entries)
}

/** The errors that an `AggregateError` stands for: of a connection, one for each address. */
function partsOf(error: Error, depth: number): Record<string, unknown> {
  const { errors } = error as { errors?: unknown }
  return Array.isArray(errors) ? { errors: redactValue(errors, depth + 1) } : {}
}

/** Also of another realm, such as one that Next.js runs code in. */
const isError = (value: unknown): value is Error => value instanceof Error || isNativeError(value)

function redactError(error: Error, depth: number): Record<string, unknown> {
  const code: unknown = 'code' in error ? error.code : undefined
  // Only named fields are copied: a database error's `detail` and `where` quote complete rows.
  return {
    type: classOf(error),
    message: redactText(withoutValues(error.message, code)),
    ...(typeof code === 'string' ? { code, ...textsOf(error, DATABASE_FIELDS) } : {}),
    ...(error.stack === undefined ? {} : { stack: redactText(withoutValues(error.stack, code)) }),
    ...(error.cause === undefined ? {} : { cause: redactValue(error.cause, depth + 1) }),
    ...partsOf(error, depth),
  }
}

function redactObject(value: object, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const isMasked = SENSITIVE_KEY.test(key) && inner !== undefined && inner !== null
    copy[key] = isMasked ? MASK : redactValue(inner, depth + 1)
  }
  return copy
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= MAX_DEPTH) return '[deep]'
  if (isError(value)) return redactError(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => redactValue(item, depth + 1))
  return redactObject(value, depth)
}

/** A copy of a log entry without secrets, tokens or personal details; errors become plain objects. */
export function redact(entry: object): Record<string, unknown> {
  return isError(entry) ? redactError(entry, 0) : redactObject(entry, 0)
}
