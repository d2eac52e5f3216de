'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

import { useWords } from '../languages/use-words'
import { FindDialog } from './find-dialog'
import { documentAt, noteDocument } from './recent-documents'

/** Whether a key belongs to what is being typed. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null
}

function isFindKey(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return event.key.toLowerCase() === 'k'
  return event.key === '/' && !isTyping(event)
}

/** Remembers the pages of documents that a person opens, for the list of those opened last. */
function useRemembering(): void {
  const { user } = useAuth()
  const name = documentAt(usePathname())
  const userId = user ? String(user.id) : null
  useEffect(() => {
    if (userId !== null && name !== null) noteDocument(window.localStorage, userId, name)
  }, [name, userId])
}

/** In the panel's header: opens the search for everything, as Ctrl-K and / do from anywhere. */
export function FindLink() {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useRemembering()
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      // Another dialog is about something that has to be answered first.
      if (!isFindKey(event) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
  return (
    <>
      <button
        aria-keyshortcuts="Control+K Meta+K /"
        aria-label={t('Find anything')}
        className="br-find__button"
        onClick={() => setIsOpen(true)}
        type="button"
      >
        <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
          <circle cx="7" cy="7" fill="none" r="4.5" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.5 10.5 4 4" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="br-find__word">{t('Find')}</span>
        <kbd>{t('Ctrl K')}</kbd>
      </button>
      {isOpen && <FindDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
