'use client'

import { useId } from 'react'

import { useModalDialog } from '../ui/use-modal-dialog'
import type { Conflict } from './conflict'

export type ConflictChoice = 'merge' | 'reload' | 'cancel'

interface Props {
  conflict: Conflict
  onChoose: (choice: ConflictChoice) => void
}

function Changes({ changes }: Pick<Conflict, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <ul className="br-conflict__changes">
      {changes.map(({ label, isMineToo }) => (
        <li key={label}>
          <strong>{label}</strong>
          {isMineToo
            ? ': you changed it too, and “Keep mine” stores yours'
            : ': “Keep mine” leaves it as it is now'}
        </li>
      ))}
    </ul>
  )
}

/** Shown when a form cannot be saved as it is, because its document has changed since. Nothing is lost before a choice. */
export function ConflictDialog({ conflict, onChoose }: Props) {
  const dialog = useModalDialog()
  const titleId = useId()
  const { changedBy, changes } = conflict
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={() => onChoose('cancel')} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>This document has changed</h2>
        <p>
          {changedBy ?? 'Another person'} saved it after you had opened it. What you typed is not stored yet,
          and is still here.
        </p>
        <Changes changes={changes} />
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => onChoose('cancel')} type="button">
            Cancel
          </button>
          <button className="br-button br-button--danger" onClick={() => onChoose('reload')} type="button">
            Reload (discard mine)
          </button>
          <button className="br-button br-button--primary" onClick={() => onChoose('merge')} type="button">
            Keep mine and save
          </button>
        </div>
      </div>
    </dialog>
  )
}
