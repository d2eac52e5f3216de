'use client'

import { useState } from 'react'

import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'

/** Removes a note of one's own. */
export function RemoveNoteButton({ noteId }: { noteId: string }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span className="br-links">
      <button className="br-link" onClick={() => setIsOpen(true)} type="button">
        {t('Remove')}
      </button>
      {isOpen && (
        <ActionDialog
          doneMessage={t('The note is removed.')}
          isDangerous
          onClose={() => setIsOpen(false)}
          onSubmit={() => ({ path: `/api/customer-notes/${noteId}/removals`, body: {} })}
          submitLabel={t('Remove note')}
          title={t('Remove your note')}
        >
          <p className="br-hint">{t('Its words go; that there was a note stays.')}</p>
        </ActionDialog>
      )}
    </span>
  )
}
