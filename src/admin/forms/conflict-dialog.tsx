'use client'

import { useId } from 'react'

import { useWords } from '../languages/use-words'
import { withParts } from '../languages/with-parts'
import { useModalDialog } from '../ui/use-modal-dialog'
import type { Conflict } from './conflict'

export type ConflictChoice = 'merge' | 'reload' | 'cancel'

interface Props {
  conflict: Conflict
  onChoose: (choice: ConflictChoice) => void
}

function Changes({ changes }: Pick<Conflict, 'changes'>) {
  const { t } = useWords()
  if (changes.length === 0) return null
  return (
    <ul className="br-conflict__changes">
      {changes.map(({ label, isMineToo }) => (
        <li key={label}>
          {withParts(
            t(
              isMineToo
                ? '{field}: you changed it too, and “Keep mine” stores yours'
                : '{field}: “Keep mine” leaves it as it is now',
            ),
            { field: <strong>{label}</strong> },
          )}
        </li>
      ))}
    </ul>
  )
}

/** Shown when a form cannot be saved as it is, because its document has changed since. Nothing is lost before a choice. */
export function ConflictDialog({ conflict, onChoose }: Props) {
  const dialog = useModalDialog()
  const titleId = useId()
  const { t } = useWords()
  const { changedBy, changes } = conflict
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={() => onChoose('cancel')} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('This document has changed')}</h2>
        <p>
          {changedBy === null
            ? t(
                'Another person saved it after you had opened it. What you typed is not stored yet, and is still here.',
              )
            : t(
                '{name} saved it after you had opened it. What you typed is not stored yet, and is still here.',
                { name: changedBy },
              )}
        </p>
        <Changes changes={changes} />
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => onChoose('cancel')} type="button">
            {t('Cancel|dialog')}
          </button>
          <button className="br-button br-button--danger" onClick={() => onChoose('reload')} type="button">
            {t('Reload (discard mine)')}
          </button>
          <button className="br-button br-button--primary" onClick={() => onChoose('merge')} type="button">
            {t('Keep mine and save')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
