// Which site's page makes a request, as browsers say it. Browsers send cookies along with requests of other sites' pages.
import type { IncomingHttpHeaders } from 'node:http'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * `own`: our own pages, or those of CORS_ORIGINS. `foreign`: pages of other sites. `unknown`: no header says it, as with
 * programs; browsers always say it of writes.
 */
export type Site = 'own' | 'foreign' | 'unknown'

/** The site whose page makes a request, by its `Origin` and `Sec-Fetch-Site`. */
export function siteOf(headers: IncomingHttpHeaders, origins: readonly string[]): Site {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  // Pages without a referrer have the origin `null`; then `Sec-Fetch-Site` still says where they come from.
  if (origin !== undefined && origin !== 'null') return origins.includes(origin) ? 'own' : 'foreign'
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  return origin === undefined ? 'unknown' : 'foreign'
}

/** Whether a request of this method may change something: every method that is not known to read. */
export function isWrite(method: string): boolean {
  return !READS.has(method)
}
