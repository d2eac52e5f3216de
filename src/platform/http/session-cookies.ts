import { env } from '@/platform/settings/env'

const isHttps = () => env.publicUrl.startsWith('https:')

/**
 * What the cookies of a session are called. With the prefix `__Host-`, browsers take them over https from this very host
 * alone: no other host of the same domain can plant its own.
 */
export function sessionCookieNames(): { access: string; refresh: string } {
  const prefix = isHttps() ? '__Host-' : ''
  return { access: `${prefix}payload-token`, refresh: `${prefix}payload-refresh` }
}

/** What a browser keeps of a session. */
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

/** Scripts cannot read them, other sites cannot send them along with what they post. */
export function cookieAttributes() {
  return {
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: isHttps(),
    path: '/',
  }
}

const LONG_AGO = new Date(0)

/** The cookies of a session, or, without one, those that remove it from the browser. */
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

/** A `Cookie` header as it would be had the browser known these tokens already. */
export function withSessionCookies(header: string, tokens: SessionTokens | null): string {
  const names = sessionCookieNames()
  const others = pairsOf(header).filter(([name]) => name !== names.access && name !== names.refresh)
  const own = sessionCookies(tokens).flatMap(({ name, value }): [string, string][] =>
    value === '' ? [] : [[name, value]],
  )
  return [...others, ...own].map(([name, value]) => `${name}=${value}`).join('; ')
}
