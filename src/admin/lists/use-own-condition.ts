'use client'

import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Where a filter stands in the list's form: the group of alternatives, and its place in the group. */
interface Place {
  or: number
  and: number
}

const indexOf = (item: Element) => (item.parentElement ? [...item.parentElement.children].indexOf(item) : -1)

/** Payload renders a field's own filter without telling it which of the conditions it is for. */
function placeOf(element: Element | null): Place | null {
  const item = element?.closest('.where-builder__and-filters > li')
  const group = item?.parentElement?.closest('.where-builder__or-filters > li')
  return item && group ? { or: indexOf(group), and: indexOf(item) } : null
}

function alternativesOf(where: Where | undefined): Where[] {
  if (!where) return []
  const asForm = validateWhereQuery(where) ? where : transformWhereQuery(where)
  return asForm.or ?? []
}

interface OwnCondition<Element extends HTMLElement> {
  /** To be put on an element of the filter. */
  ref: RefObject<Element | null>
  /** Undefined until a value is chosen. */
  value: unknown
  /** One of Payload's; undefined before the filter is drawn. */
  operator: string | undefined
  change: (value: unknown) => void
}

/** What the list's filter form asks for at the place of this filter, and a way to change it. */
export function useOwnCondition<Element extends HTMLElement>(): OwnCondition<Element> {
  const ref = useRef<Element>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const { handleWhereChange, query } = useListQuery()
  useLayoutEffect(() => {
    const now = placeOf(ref.current)
    setPlace((known) => (known?.or === now?.or && known?.and === now?.and ? known : now))
  })
  const alternatives = alternativesOf(query.where)
  const own = place ? alternatives[place.or]?.and?.[place.and] : undefined
  const [path = '', condition] = Object.entries(own ?? {})[0] ?? []
  const [operator, value] = Object.entries((condition ?? {}) as Readonly<Record<string, unknown>>)[0] ?? []

  const change = (next: unknown) => {
    if (!place || operator === undefined) return
    const or = alternatives.map((alternative, orIndex) => ({
      ...alternative,
      and: (alternative.and ?? []).map((each, andIndex) =>
        orIndex === place.or && andIndex === place.and ? ({ [path]: { [operator]: next } } as Where) : each,
      ),
    }))
    void handleWhereChange?.({ or })
  }
  return { ref, value, operator, change }
}
