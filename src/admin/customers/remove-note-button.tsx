'use client'

import { useState } from 'react'

import { ActionDialog } from '../ui/action-dialog'

/** Removes a note of one's own. */
export function RemoveNoteButton({ noteId }: { noteId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span className="br-links">
      <button className="br-link" onClick={() => setIsOpen(true)} type="button">
        Remove
      </button>
      {isOpen && (
        <ActionDialog
          doneMessage="The note is removed."
          isDangerous
          onClose={() => setIsOpen(false)}
          onSubmit={() => ({ path: `/api/customer-notes/${noteId}/removals`, body: {} })}
          submitLabel="Remove note"
          title="Remove your note"
        >
          <p className="br-hint">Its words go; that there was a note stays.</p>
        </ActionDialog>
      )}
    </span>
  )
}
