'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Calls the run's page by this title: the stored one is in English. */
export function ShownRunTitle({ title }: { title: string }) {
  const { setDocumentTitle, title: shown } = useDocumentTitle()
  useEffect(() => {
    if (shown !== title) setDocumentTitle(title)
  }, [setDocumentTitle, shown, title])
  return null
}
