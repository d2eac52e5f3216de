import { accessTokens } from '@/platform/access-token'
import type { Context } from '@/platform/context'
import {
  readCookie,
  sessionCookieNames,
  setCookieValues,
  withSessionCookies,
} from '@/platform/session-cookies'
import type { RenewedSession } from '@/platform/web-handlers'

import { refreshSession } from './refresh-session'

/** A page that is being made when its token expires would see a visitor half-way. */
const MARGIN_MS = 60_000

/**
 * Renews a browser's cookies where its access token is missing, unknown or about to expire, so that pages never notice.
 * A refresh token that is worth nothing removes both cookies. Null when there is nothing to do.
 */
export async function renewSessionCookies(
  ctx: Context,
  cookieHeader: string,
): Promise<RenewedSession | null> {
  const names = sessionCookieNames()
  const refreshToken = readCookie(cookieHeader, names.refresh)
  if (refreshToken === null || (await isFresh(readCookie(cookieHeader, names.access)))) return null
  const session = await refreshSession(ctx, refreshToken)
  return {
    cookieHeader: withSessionCookies(cookieHeader, session),
    setCookies: setCookieValues(session),
  }
}

async function isFresh(accessToken: string | null): Promise<boolean> {
  if (accessToken === null) return false
  const verdict = await accessTokens().verify(accessToken)
  return verdict.kind === 'valid' && verdict.claims.expiresAt.getTime() > Date.now() + MARGIN_MS
}
