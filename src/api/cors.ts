const METHODS = 'GET, POST, PUT, PATCH, DELETE'
const REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name'
const ANSWER_HEADERS =
  'X-Request-Id, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, ETag, Idempotent-Replayed, X-Backroom-Mode, Deprecation, Sunset, Link'
const PREFLIGHT_SECONDS = '600'

/**
 * Adds what a browser needs to let a page of another origin read the answer. There are no cookies here, so that an
 * origin which is not listed learns nothing that it could not ask for itself.
 */
export function allowOrigin(request: Request, response: Response, origins: ReadonlySet<string>): void {
  const origin = request.headers.get('origin')
  response.headers.append('vary', 'Origin')
  if (origin === null || !origins.has(origin)) return
  response.headers.set('access-control-allow-origin', origin)
  response.headers.set('access-control-expose-headers', ANSWER_HEADERS)
  if (request.method !== 'OPTIONS') return
  response.headers.set('access-control-allow-methods', METHODS)
  response.headers.set('access-control-allow-headers', REQUEST_HEADERS)
  response.headers.set('access-control-max-age', PREFLIGHT_SECONDS)
}
