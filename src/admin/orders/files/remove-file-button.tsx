'use client'

import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'

interface Props {
  /** The file's address. */
  path: string
  name: string
}

/** Removes a file when that is confirmed. */
export function RemoveFileButton({ path, name }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        aria-label={t('Remove {name}', { name })}
        className="br-link"
        onClick={() => setIsOpen(true)}
        type="button"
      >
        {t('Remove')}
      </button>
      {isOpen && (
        <ActionDialog
          doneMessage={t('The file is removed.')}
          isDangerous
          onClose={() => setIsOpen(false)}
          onSubmit={() => ({ path, body: {}, method: 'DELETE' })}
          submitLabel={t('Remove file')}
          title={t('Remove this file?')}
        >
          <p className="br-files__name">{name}</p>
          <p className="br-hint">
            {t('It cannot be brought back. That it was there, and who removed it, stays in the timeline.')}
          </p>
        </ActionDialog>
      )}
    </>
  )
}
