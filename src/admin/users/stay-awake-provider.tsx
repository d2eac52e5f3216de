'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** The end of the idle time is asked for again at most so often. */
const EVERY_MS = 2 * 60 * 1000

/**
 * The panel learns when its session ends once, and would sign out whoever has been typing since. So work in the page
 * (keys, clicks) keeps the session awake and moves that moment.
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
