'use client'

import { useEffect, useState } from 'react'

import type { FilterField, FilterOption } from './filter-field'

/** Documents to choose from: a longer list is searched in Payload's own filters. */
const MOST = 100

function optionsOf(body: unknown): FilterOption[] {
  const docs: unknown = typeof body === 'object' && body !== null && 'docs' in body ? body.docs : []
  if (!Array.isArray(docs)) return []
  return docs.map((doc: Readonly<Record<string, unknown>>) => ({
    value: String(doc['id']),
    label: String(doc['title'] ?? doc['name'] ?? doc['id']),
  }))
}

/** Documents of a collection to choose from, by title; none while `collection` is null, and until they are read. */
export function useOptionsOf(collection: string | null): readonly FilterOption[] {
  const [options, setOptions] = useState<readonly FilterOption[]>([])
  useEffect(() => {
    if (collection === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    const read = async () => {
      const response = await fetch(`/api/${collection}?depth=0&limit=${String(MOST)}&sort=title`, { signal })
      if (response.ok) setOptions(optionsOf(await response.json()))
    }
    // Without an answer there is nothing to choose from, which is what is shown.
    read().catch(() => undefined)
    return () => leaving.abort()
  }, [collection])
  return options
}

/** The documents that a filter of a relation offers, by title; none until they are needed, or for other filters. */
export function useRelatedOptions(field: FilterField, isNeeded: boolean): readonly FilterOption[] {
  return useOptionsOf(field.kind === 'relation' && isNeeded ? field.relationTo : null)
}
