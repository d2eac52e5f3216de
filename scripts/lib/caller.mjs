// What the server settles about a request before anybody else sees it.
import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

const REQUEST_ID = /^[\w.-]{8,64}$/

/** The id that runs through log, answer and audit: the caller's if it is a sane one, else a new one. */
export function requestIdOf(headers) {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}

/** An address as some proxies write it: with the port of the connection, which is another each time. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/

/** The address in an entry of X-Forwarded-For; null where there is none, as in `unknown`. */
function addressIn(entry) {
  const [, ipv6, ipv4] = WITH_PORT.exec(entry) ?? []
  const address = ipv6 ?? ipv4 ?? entry
  return isIP(address) === 0 ? null : address
}

/**
 * The caller's address. Proxies append to X-Forwarded-For, so with n trusted proxies the n-th entry from the end was
 * written by one of ours, and everything before it may be invented.
 */
export function clientAddressOf(req, trustedProxyCount) {
  const direct = req.socket.remoteAddress ?? ''
  if (trustedProxyCount === 0) return direct
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return addressIn(forwarded.at(-trustedProxyCount) ?? forwarded[0] ?? direct) ?? direct
}

/** The path as the access log may have it: where a path holds what opens an account, that is left out. */
export function loggedPath(path) {
  return path.replace(/^(\/api\/users\/verify|\/admin\/(?:reset|verify))\/.+$/, '$1/:token')
}

const KEY = /br_[\w-]{43}/

/** Keys are ASCII. What is wrongly encoded elsewhere in an address must not hide one. */
function decoded(text) {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Whether an address holds a key (src/platform/identity/key-secret.ts), in its path or its query, percent-encoded or not. */
export function hasKeyInAddress(url) {
  return KEY.test(url) || KEY.test(decoded(url)) || KEY.test(decoded(decoded(url)))
}

/** Through which entrance the path leads, for the access log. */
export function doorOf(path) {
  if (path.startsWith('/api/v1')) return 'v1'
  if (path.startsWith('/api/graphql')) return 'graphql'
  if (path.startsWith('/api/')) return 'rest'
  return path === '/admin' || path.startsWith('/admin/') ? 'admin' : 'storefront'
}
