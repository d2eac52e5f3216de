'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { heldRoles } from '@/domain/account/roles'
import { kindsFor, MAX_COUNTED } from '@/domain/notifications/kinds'

import { useWords } from '../languages/use-words'
import { BellDialog } from './bell-dialog'

const ASK_EVERY_MS = 60_000

function countIn(body: unknown): number | null {
  const count: unknown = typeof body === 'object' && body !== null && 'unread' in body ? body.unread : null
  return typeof count === 'number' ? count : null
}

/** The number of unread notifications: asked for every minute while the page is looked at, and when one comes back to it. */
function useUnread(isAsked: boolean) {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    if (!isAsked) return
    const leaving = new AbortController()
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      const response = await fetch('/api/notifications/unread', { signal: leaving.signal })
      if (response.ok) setUnread(countIn(await response.json()) ?? 0)
    }
    // Without an answer the number stays as it is until the next one.
    const look = () => void ask().catch(() => undefined)
    look()
    const timer = setInterval(look, ASK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      leaving.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isAsked])
  return { unread, setUnread }
}

/** In the panel's header: how many notifications are unread, and the way to them. */
export function BellLink() {
  const { user } = useAuth()
  const { t } = useWords()
  const isTold = kindsFor(heldRoles(user)).length > 0
  const { unread, setUnread } = useUnread(isTold)
  const [isOpen, setIsOpen] = useState(false)
  if (!isTold) return null
  const shown = unread > MAX_COUNTED ? `${String(MAX_COUNTED)}+` : String(unread)
  return (
    <>
      <button
        aria-label={unread === 0 ? t('Notifications') : t('Notifications, {count} unread', { count: shown })}
        className="br-find__button br-bell"
        onClick={() => setIsOpen(true)}
        type="button"
      >
        <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
          <path
            d="M3 12h10l-1.2-2V7a3.8 3.8 0 0 0-7.6 0v3zM6.5 13.5a1.5 1.5 0 0 0 3 0"
            fill="none"
            stroke="currentColor"
            strokeLinejoin="round"
            strokeWidth="1.5"
          />
        </svg>
        {unread > 0 && (
          <span aria-hidden="true" className="br-bell__count">
            {shown}
          </span>
        )}
      </button>
      {isOpen && <BellDialog onClose={() => setIsOpen(false)} onRead={setUnread} unread={unread} />}
    </>
  )
}
