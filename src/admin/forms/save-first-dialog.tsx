'use client'

import { useId, useState } from 'react'

import { useWords } from '../languages/use-words'
import { useModalDialog } from '../ui/use-modal-dialog'
import { saveUnsavedInput } from './unsaved-input'

interface Props {
  /** The label of the action that follows. */
  action: string
  /** The form that the action saves itself, by its path. */
  exceptPath?: string | undefined
  onSaved: () => void
  onClose: () => void
}

/** Asks to save first, before an action beside a form with unsaved input: the action works on the stored document. */
export function SaveFirstDialog({ action, exceptPath, onSaved, onClose }: Props) {
  const dialog = useModalDialog()
  const titleId = useId()
  const { t } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    // The refused input shows its problems in the form, which has to be visible.
    if (await saveUnsavedInput(exceptPath)) onSaved()
    else onClose()
  }
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Save what you typed first?')}</h2>
        <p>{t('There is unsaved input on this page. It is saved before “{action}” goes on.', { action })}</p>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            {t('Back to the form')}
          </button>
          <button
            aria-busy={isBusy}
            className="br-button br-button--primary"
            disabled={isBusy}
            onClick={() => void save()}
            type="button"
          >
            {t(isBusy ? 'Saving…' : 'Save and go on')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
