'use client'

import { useId, useState } from 'react'
import type { ReactNode } from 'react'

import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'
import { RUN_KINDS, titleOfRun, verbOf } from '@/domain/bulk-runs/run-kinds'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'

import type { SelectionDialogProps } from '../lists/actions/list-action'
import { useWords } from '../languages/use-words'
import { refusalText } from '../ui/post-action'
import { useModalDialog } from '../ui/use-modal-dialog'
import { RunPreviewView } from './run-preview-view'
import { RunStarted } from './run-started'
import { usePreview } from './use-preview'
import { useRunStart } from './use-run-start'

interface Props {
  kind: OfferedKind
  selection: SelectionDialogProps
  /** Tracking numbers, where the kind takes them. */
  list?: string
  /** What the preview looks at; null while it is not complete. */
  settings?: object | null
  /** Inputs of the run's settings. */
  children?: ReactNode
}

interface StartButtonProps {
  kind: OfferedKind
  isBusy: boolean
  preview: RunPreview | null
}

function StartButton({ kind, isBusy, preview }: StartButtonProps) {
  const words = useWords()
  const isReady = preview !== null && preview.ready > 0 && preview.problems.length === 0
  const label = preview
    ? titleOfRun(kind, preview.ready, words)
    : words.t('{verb}: {documents}', { verb: verbOf(kind, words), documents: '…' })
  return (
    <button
      aria-busy={isBusy}
      className={`br-button ${kind === 'cancel' ? 'br-button--danger' : 'br-button--primary'}`}
      disabled={isBusy || !isReady}
      type="submit"
    >
      {isBusy ? words.t('Starting…') : label}
    </button>
  )
}

/** Says what an action would come to for the orders that are selected, starts it, and then shows how far it is. */
export function RunDialog({ kind, selection, list = '', settings = null, children }: Props) {
  const words = useWords()
  const { t } = words
  const dialog = useModalDialog()
  const titleId = useId()
  // What was selected when the dialog opened: the list behind it may change.
  const [ids] = useState(selection.ids)
  const { preview, problem: unseen } = usePreview({ kind, ids, list, settings })
  const { isBusy, problem, runId, start } = useRunStart({ kind, ids, list, settings })
  const close = () => selection.onClose(runId === null ? undefined : [])
  const wrong = [unseen, problem]
    .filter((text) => text !== '')
    .map((text) => refusalText(text, words))
    .join(' ')
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={close} ref={dialog}>
      <form className="br-dialog__form" onSubmit={(event) => void start(event)}>
        <h2 id={titleId}>{titleOfRun(kind, ids.length, words)}</h2>
        {runId === null ? (
          <>
            <p className="br-hint">{t(RUN_KINDS[kind].effect)}</p>
            {children}
            {unseen === '' && <RunPreviewView kind={kind} preview={preview} total={ids.length} />}
          </>
        ) : (
          <RunStarted kind={kind} runId={runId} />
        )}
        {wrong !== '' && (
          <p className="br-dialog__error" role="alert">
            {wrong}
          </p>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" disabled={isBusy} onClick={close} type="button">
            {t(runId === null ? 'Back' : 'Close')}
          </button>
          {runId === null && <StartButton isBusy={isBusy} kind={kind} preview={preview} />}
        </div>
      </form>
    </dialog>
  )
}
