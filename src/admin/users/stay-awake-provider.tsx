'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** The session is renewed at most this often. */
const EVERY_MS = 2 * 60 * 1000

/**
 * Payload reads the session's end once, and would sign out a user who is still typing by then. So activity in the page
 * (keys, clicks) renews the session and moves its end.
 */
export function StayAwakeProvider({ children }: { children?: ReactNode }) {
  const { refreshCookie, user } = useAuth()
  const lastMs = useRef(0)
  const userId = user?.id
  useEffect(() => {
    if (userId === undefined) return
    lastMs.current = Date.now()
    const stayAwake = () => {
      if (Date.now() - lastMs.current < EVERY_MS) return
      lastMs.current = Date.now()
      refreshCookie(true)
    }
    const events = ['keydown', 'pointerdown'] as const
    for (const event of events) window.addEventListener(event, stayAwake, { passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, stayAwake)
    }
  }, [refreshCookie, userId])
  return children
}
