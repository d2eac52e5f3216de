export type Send = typeof fetch

/** A request of the panel, as its guards see it. */
export interface PanelRequest {
  url: URL
  method: string
  headers: Headers
  init: RequestInit
}

/** The request that a call of `fetch` with these arguments sends. */
export function panelRequestOf(input: RequestInfo | URL, init: RequestInit = {}): PanelRequest {
  const request = input instanceof Request ? input : null
  const address = input instanceof Request ? input.url : input
  return {
    url: new URL(address, window.location.href),
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    headers: new Headers(init.headers ?? request?.headers),
    init,
  }
}

/** Requests that sign in or out or read the session: a refusal of theirs says nothing about the session's end. */
const SESSION_PATHS = new Set([
  '/api/users/login',
  '/api/users/logout',
  '/api/users/me',
  '/api/users/two-factor',
  '/admin/login',
  '/admin/logout',
])

/** A prefetch for a link that may be followed later; nothing of it is shown yet. */
const isPrefetch = (headers: Headers) => headers.has('next-router-prefetch')

/** Whether the guards handle a request: one of the panel's own to its server, but no prefetch and no session request. */
export function isWatched({ url, headers }: PanelRequest): boolean {
  if (url.origin !== window.location.origin || SESSION_PATHS.has(url.pathname)) return false
  if (!url.pathname.startsWith('/admin') && !url.pathname.startsWith('/api/')) return false
  return !isPrefetch(headers)
}
