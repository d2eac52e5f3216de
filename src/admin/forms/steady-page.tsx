'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'

import { useUnsavedInput } from './use-unsaved-input'

/**
 * Around each page of the panel. Payload's forms reset to whatever the server sends again, for whatever reason: while a
 * form holds unsaved input, this keeps showing the former page, and refreshes afterwards.
 */
export function SteadyPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  const hasUnsaved = useUnsavedInput()
  const [shown, setShown] = useState(children)
  const [passedOver, setPassedOver] = useState<ReactNode>(null)
  if (children !== shown && children !== passedOver) {
    if (hasUnsaved) {
      setPassedOver(children)
    } else {
      setShown(children)
      setPassedOver(null)
    }
  }
  useEffect(() => {
    // What was passed over is older than what has been saved since.
    if (!hasUnsaved && passedOver !== null) router.refresh()
  }, [hasUnsaved, passedOver, router])
  return shown
}
