'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'

import { useModalDialog } from './use-modal-dialog'

interface ShowOnceDialogProps {
  title: string
  /** Why it has to be saved now. */
  warning: ReactNode
  /** What is shown, and the buttons that copy it and close. */
  children: ReactNode
}

/** Shows what is never shown again. It goes away by its button alone: a stray Escape must not lose it. */
export function ShowOnceDialog({ title, warning, children }: ShowOnceDialogProps) {
  const dialog = useModalDialog()
  const titleId = useId()
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog"
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <div className="br-dialog__form">
        <h2 id={titleId}>{title}</h2>
        <p className="br-dialog__warning" role="alert">
          {warning}
        </p>
        {children}
      </div>
    </dialog>
  )
}
