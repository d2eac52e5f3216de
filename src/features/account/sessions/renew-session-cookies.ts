import { DomainError } from '@/domain/errors'
import { accessTokens } from '@/platform/identity/access-token'
import type { Context } from '@/platform/context'
import {
  readCookie,
  sessionCookieNames,
  setCookieValues,
  withSessionCookies,
} from '@/platform/http/session-cookies'
import type { RenewedSession } from '@/platform/http/web-handlers'

import type { OpenSession } from './open-session'
import { refreshSession } from './refresh-session'

/** Renew this early, so that a token does not expire while a page is rendered. */
const MARGIN_MS = 60_000

/**
 * Renews a browser's cookies where its access token is missing, unknown or about to expire, so that pages always see
 * a valid one. An invalid refresh token removes both cookies. Null when there is nothing to do.
 */
export async function renewSessionCookies(
  ctx: Context,
  cookieHeader: string,
): Promise<RenewedSession | null> {
  const names = sessionCookieNames()
  const refreshToken = readCookie(cookieHeader, names.refresh)
  if (refreshToken === null || (await isFresh(readCookie(cookieHeader, names.access)))) return null
  const session = await refreshed(ctx, refreshToken)
  if (session === 'later') return null
  return {
    cookieHeader: withSessionCookies(cookieHeader, session),
    setCookies: setCookieValues(session),
  }
}

/** Null for an invalid token; `later` for one over the rate limit, which may succeed later. */
async function refreshed(ctx: Context, refreshToken: string): Promise<OpenSession | null | 'later'> {
  try {
    return await refreshSession(ctx, refreshToken)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'RATE_LIMITED') return 'later'
    return null
  }
}

async function isFresh(accessToken: string | null): Promise<boolean> {
  if (accessToken === null) return false
  const verdict = await accessTokens().verify(accessToken)
  return verdict.kind === 'valid' && verdict.claims.expiresAt.getTime() > Date.now() + MARGIN_MS
}
