import { env } from '@/platform/settings/env'

const isHttps = () => env.publicUrl.startsWith('https:')

/**
 * The names of the session cookies. With the prefix `__Host-`, browsers accept them only over https from this host,
 * so that no other host of the domain can set them.
 */
export function sessionCookieNames(): { access: string; refresh: string } {
  const prefix = isHttps() ? '__Host-' : ''
  return { access: `${prefix}payload-token`, refresh: `${prefix}payload-refresh` }
}

/** The tokens that a browser keeps in cookies. */
export interface SessionTokens {
  accessToken: string
  accessExpiresAt: Date
  refreshToken: string
  /** When the session ends unless it is refreshed before. */
  refreshExpiresAt: Date
}

export interface SessionCookie {
  name: string
  value: string
  expires: Date
}

/**
 * Attributes of the session cookies: scripts cannot read them, and other sites cannot make browsers send them with a
 * POST.
 */
export function cookieAttributes() {
  return {
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: isHttps(),
    path: '/',
  }
}

const LONG_AGO = new Date(0)

/** The cookies of a session; for null, cookies that remove it from the browser. */
export function sessionCookies(tokens: SessionTokens | null): SessionCookie[] {
  const names = sessionCookieNames()
  return [
    {
      name: names.access,
      value: tokens?.accessToken ?? '',
      expires: tokens?.accessExpiresAt ?? LONG_AGO,
    },
    {
      name: names.refresh,
      value: tokens?.refreshToken ?? '',
      expires: tokens?.refreshExpiresAt ?? LONG_AGO,
    },
  ]
}

/** The same as values of `Set-Cookie`. */
export function setCookieValues(tokens: SessionTokens | null): string[] {
  const { secure } = cookieAttributes()
  return sessionCookies(tokens).map(
    ({ name, value, expires }) =>
      `${name}=${value}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  )
}

function pairsOf(header: string): [name: string, value: string][] {
  return header.split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
}

/** A cookie of a `Cookie` header; null when it is absent or empty. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  const found = pairsOf(header ?? '').find(([key]) => key === name)
  return found?.[1] || null
}

/** A `Cookie` header in which these tokens replace the session cookies. */
export function withSessionCookies(header: string, tokens: SessionTokens | null): string {
  const names = sessionCookieNames()
  const others = pairsOf(header).filter(([name]) => name !== names.access && name !== names.refresh)
  const own = sessionCookies(tokens).flatMap(({ name, value }): [string, string][] =>
    value === '' ? [] : [[name, value]],
  )
  return [...others, ...own].map(([name, value]) => `${name}=${value}`).join('; ')
}
