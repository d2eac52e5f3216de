import { createHash, timingSafeEqual } from 'node:crypto'

import { bearerIn } from '@/platform/http/bearer'

const LOOPBACK = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/i
/** What proxies add to a request that they pass on. */
const BY_PROXIES = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compares in a time that says nothing about the token. */
function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token))
}

/** How a request came. */
export interface Caller {
  get: (header: string) => string | null
  /** The address as the server settled it. */
  address: string | null
  /** Whether `address` is by a header that a trusted proxy has written. */
  isProxyTrusted: boolean
}

/**
 * Whether a caller may read the metrics: on this machine, or by the token. What a proxy passes on that is not trusted comes
 * from the proxy's address, which may be loopback for everyone.
 */
export function mayReadMetrics({ get, address, isProxyTrusted }: Caller, token: string | undefined): boolean {
  const given = bearerIn(get('authorization'))
  if (token !== undefined && given !== null && isToken(given, token)) return true
  if (!LOOPBACK.test(address ?? '')) return false
  return isProxyTrusted || BY_PROXIES.every((name) => get(name) === null)
}
