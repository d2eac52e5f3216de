'use client'

import { useListQuery } from '@payloadcms/ui'
import { transformWhereQuery } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import type { Place } from './condition-place'
import { conditionAt, withValueAt } from './condition-place'

function placeAmong(item: Element): number {
  return Array.from(item.parentElement?.children ?? []).indexOf(item)
}

/** Payload puts a filter's value into a list of conditions within a list of alternatives, and passes neither position to the filter's input. */
function placeOf(element: Element | null): Place | null {
  const condition = element?.closest('li')
  const alternative = condition?.parentElement?.closest('li')
  if (!condition || !alternative) return null
  return { and: placeAmong(condition), or: placeAmong(alternative) }
}

/** Where this filter stands, which the page knows after it is drawn, and what it asks for. */
export function useCondition() {
  const element = useRef<HTMLDivElement>(null)
  const { handleWhereChange, query } = useListQuery()
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    setPlace(placeOf(element.current))
  }, [query.where])
  const where = query.where ? transformWhereQuery(query.where) : {}
  const condition = place ? conditionAt(where, place) : null
  const change = (value: unknown) => {
    const current = placeOf(element.current)
    if (current) void handleWhereChange?.(withValueAt(where, current, value) as typeof where)
  }
  return { element, condition, change }
}
