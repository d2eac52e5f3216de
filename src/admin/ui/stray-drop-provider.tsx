'use client'

import type { ReactNode } from 'react'
import { useEffect } from 'react'

import { isStray } from './stray-drop'

/** The pointer shows that nothing here takes the file, and letting it go does nothing. */
function refuse(event: DragEvent) {
  if (!isStray(event)) return
  event.preventDefault()
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
}

/**
 * A file that is dropped beside the place which takes it would open in the tab, and the page with what is typed in it would be gone.
 * At the window, these listeners come after those of all places that take files.
 */
export function StrayDropProvider({ children }: { children?: ReactNode }) {
  useEffect(() => {
    const events = ['dragover', 'drop'] as const
    for (const event of events) window.addEventListener(event, refuse)
    return () => {
      for (const event of events) window.removeEventListener(event, refuse)
    }
  }, [])
  return children
}
