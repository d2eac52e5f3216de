'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'

import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

import { useWords } from '../languages/use-words'
import type { Refusal } from './post-action'
import { refusalText } from './post-action'
import { useModalDialog } from './use-modal-dialog'
import type { DialogAction } from './use-submission'
import { useSubmission } from './use-submission'

interface Props extends DialogAction {
  title: string
  submitLabel: string
  isDangerous?: boolean
  children: ReactNode
}

function RefusalNote({ refusal }: { refusal: Refusal }) {
  const words = useWords()
  const { t } = words
  const instead = refusal.allowed.filter(isOrderStatus).map((status) => t(statusLabel(status)))
  return (
    <div className="br-dialog__error" role="alert">
      <p>{refusalText(refusal.message, words)}</p>
      {refusal.problems.length > 0 && (
        <ul>
          {refusal.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {instead.length > 0 && <p>{t('Possible instead: {statuses}.', { statuses: instead.join(', ') })}</p>}
    </div>
  )
}

/** A modal form around one action: sends it, says what came of it, and shows the page as it is afterwards. */
export function ActionDialog({ title, submitLabel, isDangerous = false, children, ...action }: Props) {
  const { t } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const { isBusy, refusal, handleSubmit } = useSubmission(action)
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={action.onClose} ref={dialog}>
      <form className="br-dialog__form" onSubmit={handleSubmit}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {refusal && <RefusalNote refusal={refusal} />}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={action.onClose} type="button">
            {t('Back')}
          </button>
          <button
            aria-busy={isBusy}
            className={`br-button ${isDangerous ? 'br-button--danger' : 'br-button--primary'}`}
            disabled={isBusy}
            type="submit"
          >
            {isBusy ? t('Working…') : submitLabel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
