'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Draws the server's part of the page again after the form below it has been saved. */
export function RefreshOnSave() {
  const { lastUpdateTime } = useDocumentInfo()
  const router = useRouter()
  const drawn = useRef(lastUpdateTime)
  useEffect(() => {
    if (drawn.current === lastUpdateTime) return
    drawn.current = lastUpdateTime
    router.refresh()
  }, [lastUpdateTime, router])
  return null
}
