'use client'

import { useListQuery, useSelection } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'

/** What a list shows, as the requests to the server name it. */
export interface ShownFilter {
  where?: object
  search?: string
  isTrash?: boolean
}

export interface PickedDocuments {
  ids: readonly string[]
  filter: ShownFilter
  /** How many the list shows on all of its pages. */
  total: number
  /** How many of them its page shows. */
  shown: number
  /** How the documents were picked: by ticking rows, all of the list, or those that an action left over. */
  by: 'rows' | 'list' | 'rest'
  pickAll: () => Promise<string | null>
  /** After an action: what it did not change stays picked. */
  keep: (left: readonly string[]) => void
  clear: () => void
}

interface Named {
  by: 'list' | 'rest'
  /** The filter that they were picked from: another one is another list. */
  key: string
  ids: readonly string[]
}

function idsOf(answer: unknown): string[] {
  const ids: unknown = typeof answer === 'object' && answer !== null && 'ids' in answer ? answer.ids : []
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** What the list shows, as the requests to the server name it. */
export function useShownFilter(isTrash: boolean): ShownFilter {
  const { query } = useListQuery()
  return {
    ...(query.where ? { where: query.where } : {}),
    ...(typeof query.search === 'string' && query.search !== '' ? { search: query.search } : {}),
    ...(isTrash ? { isTrash } : {}),
  }
}

/**
 * The documents that an action is for, each by its id from the moment it was picked: nothing that comes to match a
 * filter later is among them, and with another filter none is picked.
 */
export function usePickedDocuments(collection: string, isTrash: boolean): PickedDocuments {
  const words = useWords()
  const { data } = useListQuery()
  const { selectAll, selected, selectedIDs, setSelection, toggleAll } = useSelection()
  const [named, setNamed] = useState<Named | null>(null)
  const filter = useShownFilter(isTrash)
  const key = JSON.stringify(filter)
  const total = data?.totalDocs ?? 0
  const shown = data?.docs.length ?? 0
  // A row that is unticked takes the list back to the rows that are ticked.
  const status: string = selectAll
  const isAll = status === 'allAvailable'
  const isCurrent = named !== null && named.key === key && (named.by === 'rest' || isAll)
  const rows = selectedIDs.map(String)

  const pickAll = async () => {
    const result = await postAction(`/api/${collection}/selection`, { filter, total })
    if (!result.ok) return refusalText(result.refusal.message, words)
    setNamed({ by: 'list', key, ids: idsOf(result.answer) })
    toggleAll(true)
    return null
  }
  const keep = (left: readonly string[]) => {
    for (const [id, isTicked] of selected) if (isTicked !== left.includes(String(id))) setSelection(id)
    setNamed(left.length > 0 ? { by: 'rest', key, ids: left } : null)
  }
  const shared = { filter, total, shown, pickAll, keep, clear: () => keep([]) }
  return isCurrent ? { ...shared, ids: named.ids, by: named.by } : { ...shared, ids: rows, by: 'rows' }
}
