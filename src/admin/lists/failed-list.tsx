'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { useWords } from '../languages/use-words'
import { hasDrawnList, subscribeToDrawnLists } from './drawn-lists'
import { ListNotice } from './list-notice'

interface Props {
  requestId: string | null
  wholeListPath: string
}

/** Says that a list could not be drawn: Payload logs why, and leaves the page empty. */
export function FailedList({ requestId, wholeListPath }: Props) {
  const { t } = useWords()
  const [isMounted, setIsMounted] = useState(false)
  const isDrawn = useSyncExternalStore(subscribeToDrawnLists, hasDrawnList, () => true)
  useEffect(() => {
    // Lists further down on the page have been counted by then.
    const timer = setTimeout(() => setIsMounted(true))
    return () => clearTimeout(timer)
  }, [])
  if (isDrawn || !isMounted) return null
  return (
    <ListNotice
      heading={t('Something went wrong')}
      href={wholeListPath}
      says={t('This list could not be shown. It is our fault, not yours.')}
      {...(requestId === null
        ? {}
        : { hint: t('If it stays like this, tell us this code: {code}', { code: requestId }) })}
    />
  )
}
