'use client'

import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'

import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { countedFor, RUN_KINDS, titleOfRun } from '@/domain/bulk-runs/run-kinds'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import { subjectWords } from './run-words'

interface Undo {
  kind: RunKind
  /** How many documents it is for. */
  count: number
}

interface Props {
  runId: string
  kind: RunKind
  canCancel: boolean
  canContinue: boolean
  canRetry: boolean
  /** How many documents are not begun, and how many were refused. */
  left: number
  refused: number
  undo: Undo | null
}

interface DialogProps {
  runId: string
  kind: RunKind
  onClose: () => void
}

function CancelDialog({ kind, runId, left, onClose }: DialogProps & { left: number }) {
  const words = useWords()
  const { t } = words
  return (
    <ActionDialog
      doneMessage={t('The rest is cancelled.')}
      isDangerous
      onClose={onClose}
      onSubmit={() => ({ path: `/api/bulk-runs/${runId}/cancel`, body: {} })}
      submitLabel={t('Cancel the rest')}
      title={t('Cancel the rest of the run')}
    >
      <p className="br-hint">
        {t('About {documents} are not begun and stay as they are. What is done stays done.', {
          documents: countedFor(kind, left, words),
        })}
      </p>
    </ActionDialog>
  )
}

/** Dialogs that start a run show its page then. */
function useNewRun() {
  const { t } = useWords()
  const [id] = useState(() => uuidv7())
  return { id, doneMessage: t('Started.'), nextPath: `/admin/collections/bulk-runs/${id}` }
}

function RetryDialog({ kind, runId, refused, onClose }: DialogProps & { refused: number }) {
  const words = useWords()
  const { t } = words
  const { id, doneMessage, nextPath } = useNewRun()
  return (
    <ActionDialog
      doneMessage={doneMessage}
      nextPath={nextPath}
      onClose={onClose}
      onSubmit={() => ({ path: `/api/bulk-runs/${runId}/retry`, body: { id } })}
      submitLabel={t('Try again: {documents}', { documents: countedFor(kind, refused, words) })}
      title={t('Try again what was refused')}
    >
      <p className="br-hint">{t('A new run does it to these, as the first was meant to.')}</p>
    </ActionDialog>
  )
}

/** Whether the undo of a run is told a reason: prices, categories and tags keep none. */
const takesReason = (kind: RunKind) => RUN_KINDS[kind].subject === 'orders' || RUN_KINDS[kind].needsReason

/** What the form of an undo says of the new run. */
function undoSettings(form: FormData, kind: RunKind): object {
  const reason = textOf(form, 'reason')
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(kind === 'cancel_shipment' ? { notifyCustomer: form.get('notifyCustomer') !== null } : {}),
  }
}

function UndoDialog({ runId, undo, onClose }: Omit<DialogProps, 'kind'> & { undo: Undo }) {
  const words = useWords()
  const { t } = words
  const { id, doneMessage, nextPath } = useNewRun()
  const { effect, needsReason } = RUN_KINDS[undo.kind]
  return (
    <ActionDialog
      doneMessage={doneMessage}
      isDangerous
      nextPath={nextPath}
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/bulk-runs/${runId}/undo`,
        body: { id, settings: undoSettings(form, undo.kind) },
      })}
      submitLabel={titleOfRun(undo.kind, undo.count, words)}
      title={t('Undo the run')}
    >
      <p className="br-hint">
        {t(effect)} {t(subjectWords(undo.kind).changedSince)}
      </p>
      {takesReason(undo.kind) && <ReasonField isRequired={needsReason} />}
      {undo.kind === 'cancel_shipment' && (
        <label>
          <input defaultChecked name="notifyCustomer" type="checkbox" /> {t('Write to the customers')}
        </label>
      )}
    </ActionDialog>
  )
}

function ContinueDialog({ kind, runId, left, onClose }: DialogProps & { left: number }) {
  const words = useWords()
  const { t } = words
  return (
    <ActionDialog
      doneMessage={t('The run goes on.')}
      onClose={onClose}
      onSubmit={() => ({ path: `/api/bulk-runs/${runId}/continue`, body: {} })}
      submitLabel={t('Continue: {documents}', { documents: countedFor(kind, left, words) })}
      title={t('Continue the run')}
    >
      <p className="br-hint">{t('It goes on where it stopped. What is done is not done again.')}</p>
    </ActionDialog>
  )
}

type Chosen = 'cancel' | 'continue' | 'retry' | 'undo' | null

/** What can be done about a run: ending it early, having it go on, trying again what was refused, taking back what was done. */
export function RunActions({ runId, kind, left, refused, undo, ...can }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Chosen>(null)
  const shared = { runId, kind, onClose: () => setChosen(null) }
  return (
    <div aria-label={t('Actions')} className="br-actions__buttons" role="group">
      {can.canContinue && (
        <ActionButton label={t('Continue')} onAct={() => setChosen('continue')} tone="primary" />
      )}
      {can.canRetry && (
        <ActionButton label={t('Retry the refused')} onAct={() => setChosen('retry')} tone="primary" />
      )}
      {undo && <ActionButton label={t('Undo')} onAct={() => setChosen('undo')} tone="quiet" />}
      {can.canCancel && (
        <ActionButton label={t('Cancel the rest')} onAct={() => setChosen('cancel')} tone="quiet" />
      )}
      {chosen === 'continue' && <ContinueDialog {...shared} left={left} />}
      {chosen === 'cancel' && <CancelDialog {...shared} left={left} />}
      {chosen === 'retry' && <RetryDialog {...shared} refused={refused} />}
      {chosen === 'undo' && undo && <UndoDialog {...shared} undo={undo} />}
    </div>
  )
}
