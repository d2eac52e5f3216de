// Where a request comes from, as browsers say it. Their cookies come along with what other sites make them send.

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whose page makes this request: `own` (ours, or one of CORS_ORIGINS), `foreign`, or `unknown`, when nobody says, as
 * programs do. Browsers always say it of writes.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {readonly string[]} origins
 */
export function siteOf(headers, origins) {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  // Pages whose addresses nobody else may learn of have the origin `null`; their browser knows better.
  if (origin !== undefined && origin !== 'null') return origins.includes(origin) ? 'own' : 'foreign'
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  return origin === undefined ? 'unknown' : 'foreign'
}

/** Whether a request may change something. */
export function isWrite(method) {
  return !READS.has(method)
}
