export type Send = typeof fetch

/** What is asked of the server, as far as the panel's guards have to know. */
export interface Asked {
  url: URL
  method: string
  headers: Headers
  init: RequestInit
}

export function askedOf(input: RequestInfo | URL, init: RequestInit = {}): Asked {
  const request = input instanceof Request ? input : null
  const address = input instanceof Request ? input.url : input
  return {
    url: new URL(address, window.location.href),
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    headers: new Headers(init.headers ?? request?.headers),
    init,
  }
}

/** Those that sign in and out, or say who is there: they answer for themselves. */
const OWN_WAYS = new Set([
  '/api/users/login',
  '/api/users/logout',
  '/api/users/me',
  '/api/users/two-factor',
  '/admin/login',
  '/admin/logout',
])

/** What only looks ahead, in case a link is followed: it shows nothing yet. */
const isPrefetch = (headers: Headers) => headers.has('next-router-prefetch')

export function isWatched({ url, headers }: Asked): boolean {
  if (url.origin !== window.location.origin || OWN_WAYS.has(url.pathname)) return false
  if (!url.pathname.startsWith('/admin') && !url.pathname.startsWith('/api/')) return false
  return !isPrefetch(headers)
}
