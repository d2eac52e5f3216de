import type { Payload, PayloadRequest } from 'payload'

import { bearerOf } from '@/platform/http/bearer'
import type { Context } from '@/platform/context'
import { actorOfUser, contextOfRequest } from '@/platform/context'
import { readCookie, sessionCookieNames } from '@/platform/http/session-cookies'

import { authenticateSession } from '../identity/authenticate-session'

const OWN_SITES: readonly (string | null)[] = ['same-origin', 'same-site', 'none']

/** Whether a cookie counts: only on requests from our own pages, or for an address typed in the browser. */
function isOwnPage(headers: Headers, payload: Payload): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return payload.config.csrf.includes(origin)
  return OWN_SITES.includes(headers.get('sec-fetch-site'))
}

/** The credential of a request to Payload's interfaces; null without one. */
export function tokenOfRequest(headers: Headers, payload: Payload): string | null {
  const bearer = bearerOf(headers)
  if (bearer !== null) return bearer
  return isOwnPage(headers, payload) ? readCookie(headers.get('cookie'), sessionCookieNames().access) : null
}

/** The refresh token that a browser sends from one of our own pages; null for any other request. */
export function refreshTokenOfBrowser(headers: Headers, payload: Payload): string | null {
  if (!isOwnPage(headers, payload)) return null
  return readCookie(headers.get('cookie'), sessionCookieNames().refresh)
}

/**
 * The context of a signed-in account, also of one that Payload treats as unauthenticated because it has to set up a second
 * factor first. For the use cases that set it up, and for signing out.
 */
export async function contextForSetup(req: PayloadRequest): Promise<Context> {
  const ctx = contextOfRequest(req)
  if (req.user) return ctx
  const token = tokenOfRequest(req.headers, req.payload)
  const result = token === null ? null : await authenticateSession(req.payload, token)
  if (result?.kind !== 'must-set-up') return ctx
  return { ...ctx, actor: actorOfUser({ ...result.user, isActive: true }), sessionId: result.sessionId }
}

/** Whether the request's account has to set up a second factor before the panel lets it in. */
export async function mustSetUp(req: PayloadRequest): Promise<boolean> {
  return req.user === null && (await contextForSetup(req)).actor.type === 'user'
}
