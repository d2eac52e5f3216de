'use client'

import type { ReactNode } from 'react'
import { useEffect } from 'react'

import { useWords } from '../languages/use-words'
import { mendMarkup } from './mend-markup'
import { mendsIn } from './mends'

/**
 * Gives Payload's own controls the names and roles that they lack: its components take none for them. Pages change while
 * they are open (a drawer, a new row), so what is added is mended before the browser shows its next frame.
 */
export function MarkupProvider({ children }: { children?: ReactNode }) {
  const words = useWords()
  useEffect(() => {
    const mends = mendsIn(words)
    let frame = 0
    const mend = () => {
      frame = 0
      mendMarkup(document, mends)
    }
    const watch = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(mend)
    })
    mend()
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [words])
  return children
}
