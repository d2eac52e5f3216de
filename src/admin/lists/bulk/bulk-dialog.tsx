'use client'

import { useEffect, useId, useRef, useState } from 'react'

import type { BulkAction } from '@/domain/bulk'

import { useWords } from '../../languages/use-words'
import { BulkEditFields } from './bulk-edit-fields'
import type { BulkField } from './bulk-field'
import { BulkReportView } from './bulk-report'
import type { BulkReport } from './run-bulk-action'
import type { Labels } from './bulk-words'
import { ACTION_WORDS, countOf } from './bulk-words'
import { useBulkRun } from './use-bulk-run'

interface Props {
  action: BulkAction
  collection: string
  labels: Labels
  fields: readonly BulkField[]
  ids: readonly string[]
  filter: object
  /** With what became of it; null when nothing was done. */
  onClose: (report: BulkReport | null) => void
}

function Progress({ handled, total, onStop }: { handled: number; total: number; onStop: () => void }) {
  const { t } = useWords()
  return (
    <div className="br-bulk__progress" role="status">
      <progress aria-label={t('Progress')} max={total} value={handled} />
      <p>{t('{handled} of {total} handled…', { handled: String(handled), total: String(total) })}</p>
      <button className="br-button" onClick={onStop} type="button">
        {t('Stop')}
      </button>
    </div>
  )
}

function Problem({ problem }: { problem: string }) {
  if (problem === '') return null
  return (
    <p className="br-dialog__error" role="alert">
      {problem}
    </p>
  )
}

interface ButtonsProps {
  /** The button that starts the action. */
  label: string
  isDangerous: boolean
  isRunning: boolean
  isDone: boolean
  onClose: () => void
}

function DialogButtons({ label, isDangerous, isRunning, isDone, onClose }: ButtonsProps) {
  const { t } = useWords()
  return (
    <div className="br-dialog__buttons">
      <button className="br-button" disabled={isRunning} onClick={onClose} type="button">
        {t(isDone ? 'Close' : 'Back')}
      </button>
      {!isDone && (
        <button
          className={`br-button ${isDangerous ? 'br-button--danger' : 'br-button--primary'}`}
          disabled={isRunning}
          type="submit"
        >
          {label}
        </button>
      )}
    </div>
  )
}

/** Says how many documents an action is for, does it some at a time, and says what became of each. */
export function BulkDialog({ action, collection, labels, fields, ids: picked, filter, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // What was selected when the dialog opened: the list behind it may change.
  const [ids] = useState(picked)
  const { running, report, problem, start, stop } = useBulkRun({ action, collection, fields, filter, ids })
  const words = useWords()
  const { effect, isDangerous, verb } = ACTION_WORDS[action]
  const label = words.t('{action}: {documents}', {
    action: words.t(verb),
    documents: countOf(ids.length, labels, words),
  })
  const isRunning = running !== null
  const isDone = report !== null

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  const close = () => {
    if (!isRunning) onClose(report)
  }
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog"
      onCancel={(event) => isRunning && event.preventDefault()}
      onClose={close}
      ref={dialog}
    >
      <form className="br-dialog__form" onSubmit={(event) => void start(event)}>
        <h2 id={titleId}>{label}</h2>
        {isDone ? (
          <BulkReportView action={action} collection={collection} labels={labels} report={report} />
        ) : (
          <p>{words.t(effect)}</p>
        )}
        {action === 'edit' && !isDone && <BulkEditFields fields={fields} isDisabled={isRunning} />}
        {running && <Progress handled={running.handled} onStop={stop} total={ids.length} />}
        <Problem problem={problem} />
        <DialogButtons
          isDangerous={isDangerous === true}
          isDone={isDone}
          isRunning={isRunning}
          label={label}
          onClose={close}
        />
      </form>
    </dialog>
  )
}
