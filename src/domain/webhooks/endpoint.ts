/** What an endpoint may be given, at most. */
export const MAX_ENDPOINTS = 50
export const MAX_ENDPOINT_NAME = 100
export const MAX_URL_LENGTH = 2000
export const MAX_TYPES = 50
export const MAX_HEADERS = 20
export const MAX_HEADER_VALUE = 2000

/** How long the former secret signs beside the new one after a rotation. */
export const ROTATION_HOURS = 24

/** Hours of nothing but failures after which an endpoint is switched off. */
export const FAILING_HOURS = 24

/** `active` gets events; `paused` by a person; `disabled` by us, because it only failed. Neither of the two loses any. */
export const ENDPOINT_STATES = ['active', 'paused', 'disabled'] as const
export type EndpointState = (typeof ENDPOINT_STATES)[number]

/** `waiting` for its turn or its next attempt; `delivered`; `failed` for good, until it is replayed. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/

/** What the connection itself needs, and what we set. */
const TAKEN_HEADERS = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'host', 'content-length', 'content-type', 'expect'],
  ...['content-encoding', 'accept-encoding', 'date', 'via', 'forwarded', 'http2-settings', 'user-agent'],
])
const TAKEN_PREFIXES = ['webhook-', 'sec-', 'x-forwarded-']

/** Printable characters, as every server accepts them. */
const VALUE = /^[\x20-\x7e]*$/

/** What is wrong with the headers that an endpoint is to get; null when nothing is. */
export function headersProblem(headers: Readonly<Record<string, string>>): string | null {
  const names = Object.keys(headers)
  if (names.length > MAX_HEADERS) return `Up to ${String(MAX_HEADERS)} headers.`
  const lower = names.map((name) => name.toLowerCase())
  if (new Set(lower).size < names.length) return 'Each header once: capitals make no difference.'
  const malformed = names.find((name) => !TOKEN.test(name))
  if (malformed !== undefined) return 'The name of a header has letters, digits and hyphens.'
  const isTaken = (name: string) =>
    TAKEN_HEADERS.has(name) || TAKEN_PREFIXES.some((prefix) => name.startsWith(prefix))
  const taken = lower.find(isTaken)
  if (taken !== undefined) return `The header ${taken} is set by the shop or by the connection.`
  const isValue = (value: string) =>
    VALUE.test(value) && value.trim() !== '' && value.length <= MAX_HEADER_VALUE
  if (Object.values(headers).every(isValue)) return null
  return `The value of a header has 1 to ${String(MAX_HEADER_VALUE)} printable ASCII characters.`
}
