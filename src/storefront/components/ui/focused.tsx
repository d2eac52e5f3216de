'use client'

import type { ReactNode } from 'react'

/** One function for all, so that it is called once for each that comes up, and not whenever a form is drawn again. */
function takeFocus(node: HTMLElement | null): void {
  node?.focus()
}

/** Takes the focus, and so comes into view, as soon as it is there: a message that may stand far from the button that was pressed. */
export function Focused({ children }: { children: ReactNode }) {
  return (
    <div ref={takeFocus} tabIndex={-1} className="scroll-mt-6 outline-none">
      {children}
    </div>
  )
}
