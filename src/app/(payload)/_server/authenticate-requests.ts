import config from '@payload-config'
import { getPayload } from 'payload'

import { authenticateKey } from '@/features/account/identity/authenticate-key'
import { countApiRequest, tooManyRequests, userOfToken } from '@/features/account/identity/limit-requests'
import { withApiKey } from '@/platform/identity/api-key-principal'
import { env } from '@/platform/settings/env'
import { bearerOf } from '@/platform/http/bearer'
import { readCookie, sessionCookieNames } from '@/platform/http/session-cookies'
import { HTTP_STATUS } from '@/platform/errors/http-status'
import { countError } from '@/platform/metrics/errors'
import { isKeyLike } from '@/platform/identity/key-secret'
import { allowedOrigins } from '@/platform/http/origins'
import type { RateVerdict } from '@/platform/limits/rate-limit'
import { rateLimitHeaders } from '@/platform/limits/rate-limit'

import { answerFailure, refuse } from './refuse'

/** Media files are public, and one page shows many of them: they are not counted. */
const FILES = /^\/api\/media\/file\//

/** In the form of Payload's own errors. */
function refusal({ code, message }: { code: keyof typeof HTTP_STATUS; message: string }): Response {
  countError('rest', code)
  const status = HTTP_STATUS[code]
  const headers: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return Response.json({ errors: [{ message, data: { code } }] }, { status, headers })
}

/** CORS headers for listed origins: Payload sets them on its own responses, but not on refusals that come before it. */
function corsHeaders(origin: string | null): Record<string, string> {
  if (origin === null || !allowedOrigins(env).includes(origin)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  }
}

/** Adds headers that the response does not set itself: an inner refusal names its own limit, and pictures may be cached. */
function withDefaults(request: Request, response: Response, rate: RateVerdict | null): Response {
  const headers = new Headers(response.headers)
  const defaults = {
    // Payload sets no cache headers, and its responses are for this caller alone.
    'cache-control': 'private, no-store',
    ...corsHeaders(request.headers.get('origin')),
    ...(rate ? rateLimitHeaders(rate) : {}),
  }
  for (const [name, value] of Object.entries(defaults)) {
    if (!headers.has(name)) headers.set(name, value)
  }
  return new Response(response.body, { status: response.status, headers })
}

/** Counts a request for the account that its token's signature names, else for its address. Payload authenticates it later. */
async function countRequest(request: Request, credential: string | null): Promise<RateVerdict | null> {
  if (FILES.test(new URL(request.url).pathname)) return null
  const { headers } = request
  const token = credential ?? readCookie(headers.get('cookie'), sessionCookieNames().access)
  const counted = { userId: await userOfToken(token), address: headers.get('x-client-address') }
  return countApiRequest(await getPayload({ config }), counted)
}

/**
 * Authenticates API keys and counts every request before a handler of Payload's runs. Payload itself cannot refuse a key:
 * it treats a request that it cannot authenticate as a visitor's.
 */
export function authenticateRequests<More extends unknown[]>(
  handler: (request: Request, ...more: More) => Promise<Response>,
  refuseAs: typeof refuse = refuse,
): (request: Request, ...more: More) => Promise<Response> {
  const authenticated = withPrincipal(handler)
  return async (request, ...more) => {
    try {
      return await authenticated(request, ...more)
    } catch (error) {
      // Neither keys nor counters can be read while the database is away.
      return withDefaults(request, answerFailure(error, refuseAs), null)
    }
  }
}

function withPrincipal<More extends unknown[]>(
  handler: (request: Request, ...more: More) => Promise<Response>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const credential = bearerOf(request.headers)
    if (credential === null || !isKeyLike(credential)) {
      const rate = await countRequest(request, credential)
      if (rate?.isAllowed === false) return withDefaults(request, refusal(tooManyRequests(rate)), rate)
      return withDefaults(request, await handler(request, ...more), null)
    }
    const address = request.headers.get('x-client-address')
    const verdict = await authenticateKey(await getPayload({ config }), credential, address)
    if (verdict.kind === 'invalid') {
      // A request with an invalid key counts for its address.
      const rate = await countRequest(request, null)
      return rate?.isAllowed === false
        ? withDefaults(request, refusal(tooManyRequests(rate)), rate)
        : withDefaults(request, refusal(verdict.problem), null)
    }
    if (verdict.kind === 'limited') return withDefaults(request, refusal(verdict.problem), verdict.rate)
    return withDefaults(
      request,
      await withApiKey(verdict.principal, () => handler(request, ...more)),
      verdict.rate,
    )
  }
}
