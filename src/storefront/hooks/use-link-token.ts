'use client'

import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The part of the page's address after #, which the server never sees; null during rendering on the server. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  )
}

/** Takes the token out of the address bar, and with it out of the browser's history. */
export function forgetLinkToken(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname)
}
