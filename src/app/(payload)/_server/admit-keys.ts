import config from '@payload-config'
import { getPayload } from 'payload'

import { admitKey } from '@/features/account/admit-key'
import { asAdmitted } from '@/platform/admitted-key'
import { HTTP_STATUS } from '@/platform/http-status'
import { isKeyLike } from '@/platform/key-secret'
import type { RateVerdict } from '@/platform/rate-limit'
import { rateLimitHeaders } from '@/platform/rate-limit'

const SCHEME = /^(?:Bearer|JWT) +(\S+)$/i

function keyOf(headers: Headers): string | null {
  const credential = SCHEME.exec(headers.get('authorization') ?? '')?.[1]
  return credential !== undefined && isKeyLike(credential) ? credential : null
}

/** In the form of Payload's own errors. */
function refusal({ code, message }: { code: keyof typeof HTTP_STATUS; message: string }): Response {
  const status = HTTP_STATUS[code]
  const headers: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return Response.json({ errors: [{ message, data: { code } }] }, { status, headers })
}

function withRate(response: Response, rate: RateVerdict): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(rateLimitHeaders(rate))) headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}

/**
 * A handler of Payload's that programs may come to with a key. Payload itself cannot refuse one: to it, who is not let in
 * is a visitor.
 */
export function admitKeys<More extends unknown[]>(
  handler: (request: Request, ...more: More) => Promise<Response>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const credential = keyOf(request.headers)
    if (credential === null) return handler(request, ...more)
    const verdict = await admitKey(await getPayload({ config }), credential)
    if (verdict.kind === 'invalid') return refusal(verdict.problem)
    if (verdict.kind === 'limited') return withRate(refusal(verdict.problem), verdict.rate)
    return withRate(await asAdmitted(verdict.admitted, () => handler(request, ...more)), verdict.rate)
  }
}
