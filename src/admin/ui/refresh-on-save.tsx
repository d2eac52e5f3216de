'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

import { useUnsavedInput } from '../forms/use-unsaved-input'

function versionOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'updatedAt' in document
    ? document.updatedAt
    : undefined
}

/** Draws the server's part of the page again after the form below it has been saved. */
export function RefreshOnSave() {
  // Of the document, and not of the form, which counts more as an update than saving.
  const version = versionOf(useDocumentInfo().data)
  const hasUnsaved = useUnsavedInput()
  const router = useRouter()
  const drawn = useRef(version)
  useEffect(() => {
    if (hasUnsaved || drawn.current === version) return
    drawn.current = version
    router.refresh()
  }, [hasUnsaved, version, router])
  return null
}
