// What the server settles about a request before any other code reads it.
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Channel } from '@/platform/context'

const REQUEST_ID = /^[\w.-]{8,64}$/

/**
 * The id that runs through log, answer, audit and jobs: the caller's own if it is well formed, else that of the trace, else
 * a new one.
 */
export function requestIdOf(headers: IncomingHttpHeaders, traceId?: string): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : (traceId ?? randomUUID())
}

/**
 * The caller's `traceparent`, which anyone could make up to have their requests exported, or put into a trace of others:
 * it is believed behind a trusted proxy alone, which has to set it or to take it out.
 */
export function traceparentIn(headers: IncomingHttpHeaders, trustedProxyCount: number): string | null {
  const given = headers['traceparent']
  return trustedProxyCount > 0 && typeof given === 'string' ? given : null
}

/** An address as some proxies write it: with the port of the connection, which differs each time. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/

/** The address in an entry of X-Forwarded-For; null where there is none, as in `unknown`. */
function addressIn(entry: string): string | null {
  const [, ipv6, ipv4] = WITH_PORT.exec(entry) ?? []
  const address = ipv6 ?? ipv4 ?? entry
  return isIP(address) === 0 ? null : address
}

/** A value of a header that Node.js has joined already; null where it is not there. */
export function headerOf({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | null {
  const value = headers[name]
  return value === undefined ? null : String(value)
}

/** The parts of a request that its caller's address is found in. */
export interface AddressFacts {
  headers: IncomingHttpHeaders
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/**
 * The caller's address. Proxies append to X-Forwarded-For, so with n trusted proxies the n-th entry from the end was
 * written by one of ours, and everything before it may be invented.
 */
export function clientAddressOf({ headers, socket }: AddressFacts, trustedProxyCount: number): string {
  const direct = socket.remoteAddress ?? ''
  if (trustedProxyCount === 0) return direct
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return addressIn(forwarded.at(-trustedProxyCount) ?? forwarded[0] ?? direct) ?? direct
}

/** The path as the access log may have it: a path's token that opens an account is left out. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/api\/users\/verify|\/admin\/(?:reset|verify))\/.+$/, '$1/:token')
}

const KEY = /br_[\w-]{43}/

/** Percent-decodes ASCII only: keys are ASCII, and a wrong encoding elsewhere in an address must not hide one. */
function decodeAscii(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Whether an address holds an API key, in its path or its query, percent-encoded up to twice. */
export function hasKeyInAddress(url: string): boolean {
  return KEY.test(url) || KEY.test(decodeAscii(url)) || KEY.test(decodeAscii(decodeAscii(url)))
}

/** The channel that a path belongs to, for the access log. */
export function channelOf(path: string): Channel {
  if (path === '/api/v1/mcp') return 'mcp'
  if (path.startsWith('/api/v1')) return 'v1'
  if (path.startsWith('/api/graphql')) return 'graphql'
  if (path.startsWith('/api/')) return 'rest'
  return path === '/admin' || path.startsWith('/admin/') ? 'admin' : 'storefront'
}
