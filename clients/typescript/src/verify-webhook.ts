/** Why a webhook is not to be trusted. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
}

/** Headers as a `Headers` object, or as the plain object of a Node.js server, a function or a queue. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/** A webhook that was signed by the shop. */
export interface Webhook {
  /** The same when it is delivered again: what was done for it need not be done twice. */
  id: string
  sentAt: Date
  /** The body as JSON. */
  payload: unknown
}

/** A webhook may be so much older or younger than the clock says: an old one may be a copy. */
const TOLERANCE_SECONDS = 5 * 60
const PREFIX = 'whsec_'

function headerOf(headers: WebhookHeaders, name: string): string {
  const isList = 'get' in headers && typeof headers.get === 'function'
  const entries = isList ? [[name, headers.get(name)]] : Object.entries(headers)
  const [, value] = entries.find(([key]) => String(key).toLowerCase() === name) ?? []
  const text: unknown = Array.isArray(value) ? value[0] : value
  if (typeof text !== 'string' || text === '') throw new WebhookError(`The header ${name} is missing.`)
  return text
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)
  if (bytes === null || bytes.length === 0)
    throw new WebhookError('The secret is not one of a webhook endpoint.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

/** Signatures of the version that is known; a sender may add others, and one for each secret while one is replaced. */
function signaturesIn(header: string): Uint8Array<ArrayBuffer>[] {
  return header.split(' ').flatMap((part) => {
    const [version, signature = ''] = part.split(',')
    return version === 'v1' ? (bytesOf(signature) ?? []) : []
  })
}

function assertRecent(timestamp: string): Date {
  const seconds = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN
  const isRecent = Math.abs(Date.now() / 1000 - seconds) <= TOLERANCE_SECONDS
  if (!isRecent) throw new WebhookError('The webhook is too old, or the clocks differ.')
  return new Date(seconds * 1000)
}

/**
 * Checks that a webhook comes from the shop, by the scheme of Standard Webhooks, and reads it.
 * @param body as it arrived, byte by byte: JSON that was parsed and written again has another signature.
 * @param secrets of the endpoint, `whsec_…`; two while one is being replaced. One that fits is enough.
 * @throws WebhookError for a webhook that is not signed with one of them, is older than 5 minutes, or lacks a header.
 */
export async function verifyWebhook(
  headers: WebhookHeaders,
  body: string | Uint8Array,
  secrets: string | readonly string[],
): Promise<Webhook> {
  const [id, timestamp] = [headerOf(headers, 'webhook-id'), headerOf(headers, 'webhook-timestamp')]
  const signatures = signaturesIn(headerOf(headers, 'webhook-signature'))
  const sentAt = assertRecent(timestamp)
  const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`)
  const keys = await Promise.all([secrets].flat().map(keyOf))
  const checks = keys.flatMap((key) =>
    signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)),
  )
  const isSigned = (await Promise.all(checks)).includes(true)
  if (!isSigned) throw new WebhookError('The webhook is not signed with this secret.')
  return { id, sentAt, payload: JSON.parse(text) }
}
