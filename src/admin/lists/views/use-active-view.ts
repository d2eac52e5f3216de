'use client'

import { useListQuery } from '@payloadcms/ui'

import type { SavedQuery } from '@/domain/lists/saved-query'

import { isSameWhere } from '../filters/conditions'

/** A view, as its tab needs it; `features/lists/load-list-views.ts` makes them. */
export interface TabView {
  readonly id: string
  /** What a person named it; of one that comes with the shop in English, for `t`. */
  readonly label: string
  readonly query: SavedQuery
  readonly saved?: { readonly sharedWith: readonly string[]; readonly mayChange: boolean }
}

function columnsOf(columns: unknown): string[] | undefined {
  if (typeof columns === 'string') {
    try {
      return columnsOf(JSON.parse(columns))
    } catch (error) {
      if (error instanceof SyntaxError) return undefined
      throw error
    }
  }
  if (!Array.isArray(columns) || columns.length === 0) return undefined
  return columns.filter((name): name is string => typeof name === 'string')
}

/** What the list shows now, as a view keeps it. */
export function useShownQuery(): SavedQuery {
  const { query } = useListQuery()
  const { search, sort } = query
  const columns = columnsOf(query.columns)
  const where: SavedQuery['where'] = query.where ? { ...query.where } : undefined
  return {
    ...(where && Object.keys(where).length > 0 ? { where } : {}),
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(typeof sort === 'string' && sort !== '' ? { sort } : {}),
    ...(columns ? { columns } : {}),
  }
}

/** The view that the list shows, by what it asks for; null when it is none of them. */
export function activeView(views: readonly TabView[], shown: SavedQuery): TabView | null {
  const isShown = ({ query }: TabView) =>
    isSameWhere(query.where, shown.where) &&
    (query.search ?? '') === (shown.search ?? '') &&
    (query.sort === undefined || query.sort === shown.sort)
  // Of two with the same filter, the one that people saved says more.
  return views.findLast((view) => view.saved && isShown(view)) ?? views.find(isShown) ?? null
}
