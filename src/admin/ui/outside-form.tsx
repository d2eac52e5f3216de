'use client'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts a dialog outside the document's form around it: a form within a form is none. */
export function OutsideForm({ children }: { children: ReactNode }) {
  return createPortal(
    // React's events go up its own tree, not the page's: the form around would be sent as well.
    <div onSubmit={(event) => event.stopPropagation()}>{children}</div>,
    document.body,
  )
}
