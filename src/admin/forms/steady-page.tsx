'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Fragment, useEffect, useState } from 'react'

import { useUnsavedInput } from './use-unsaved-input'

/** How often the browser's Back and Forward have come to this page. */
function useVisits(): number {
  const [visits, setVisits] = useState(0)
  useEffect(() => {
    const count = () => setVisits((counted) => counted + 1)
    window.addEventListener('popstate', count)
    return () => window.removeEventListener('popstate', count)
  }, [])
  return visits
}

/**
 * Around each page of the panel. Payload's forms reset to whatever the server sends again, for whatever reason: while a
 * form holds unsaved input, this keeps showing the former page, and refreshes afterwards.
 *
 * What Back and Forward come to is drawn anew. Payload's lists hold a query of their own beside the address: they would
 * keep a filter that the address has no more.
 */
export function SteadyPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  const hasUnsaved = useUnsavedInput()
  const [shown, setShown] = useState(children)
  const visits = useVisits()
  const [drawnVisit, setDrawnVisit] = useState(visits)
  const [passedOver, setPassedOver] = useState<ReactNode>(null)
  if (children !== shown && children !== passedOver) {
    if (hasUnsaved) {
      setPassedOver(children)
    } else {
      setShown(children)
      setDrawnVisit(visits)
      setPassedOver(null)
    }
  }
  useEffect(() => {
    // What was passed over is older than what has been saved since.
    if (!hasUnsaved && passedOver !== null) router.refresh()
  }, [hasUnsaved, passedOver, router])
  return <Fragment key={drawnVisit}>{shown}</Fragment>
}
