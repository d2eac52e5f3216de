'use client'

import { useListQuery } from '@payloadcms/ui'
import { useEffect } from 'react'

import { keepShownPage } from './shown-page'

function idsOf(docs: unknown): string[] {
  if (!Array.isArray(docs)) return []
  return docs.flatMap((doc: Readonly<Record<string, unknown>>) =>
    typeof doc['id'] === 'string' ? [doc['id']] : [],
  )
}

/** Keeps the page of the list for the way from one of its documents to the next. */
export function useShownPage(isKept: boolean): void {
  const { collectionSlug, data, query } = useListQuery()
  const ids = idsOf(data?.docs).join(',')
  useEffect(() => {
    if (!isKept) return
    const address = `${window.location.pathname}${window.location.search}`
    keepShownPage(window.sessionStorage, collectionSlug, { address, ids: ids.split(',') })
  }, [collectionSlug, ids, isKept, query])
}
