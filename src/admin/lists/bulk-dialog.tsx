'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import type { BulkAction } from '@/domain/bulk'

import { useStoreCurrency } from '../money/store-currency'
import { BulkEditFields } from './bulk-edit-fields'
import type { BulkField } from './bulk-field'
import { BulkReportView } from './bulk-report'
import type { BulkReport } from './run-bulk-action'
import { runBulkAction } from './run-bulk-action'
import { readBulkValues } from './read-bulk-values'
import type { Labels } from './bulk-words'
import { ACTION_WORDS, countOf } from './bulk-words'

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

interface Running {
  handled: number
}

function Progress({ handled, total, onStop }: { handled: number; total: number; onStop: () => void }) {
  return (
    <div className="br-bulk__progress" role="status">
      <progress aria-label="Progress" max={total} value={handled} />
      <p>
        {handled} of {total} handled…
      </p>
      <button className="br-button" onClick={onStop} type="button">
        Stop
      </button>
    </div>
  )
}

/** Says how many documents an action is for, does it some at a time, and says what became of each. */
export function BulkDialog({ action, collection, labels, fields, ids: picked, filter, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isStopped = useRef(false)
  const titleId = useId()
  const currency = useStoreCurrency()
  // What was selected when the dialog opened: the list behind it may change.
  const [ids] = useState(picked)
  const [running, setRunning] = useState<Running | null>(null)
  const [report, setReport] = useState<BulkReport | null>(null)
  const [problem, setProblem] = useState('')
  const words = ACTION_WORDS[action]
  const what = countOf(ids.length, labels)
  const isDone = report !== null

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (running || isDone) return
    const read = readBulkValues(fields, new FormData(event.currentTarget), currency)
    if (action === 'edit' && read.problem !== undefined) {
      setProblem(read.problem)
      return
    }
    setProblem('')
    setRunning({ handled: 0 })
    const run = { collection, action, ids, filter, values: read.values ?? {} }
    const onProgress = (handled: number) => setRunning({ handled })
    const result = await runBulkAction(run, { onProgress, isStopped: () => isStopped.current })
    setRunning(null)
    setReport(result)
  }
  const stop = () => {
    isStopped.current = true
  }
  const close = () => {
    if (!running) onClose(report)
  }
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog"
      onCancel={(event) => running && event.preventDefault()}
      onClose={close}
      ref={dialog}
    >
      <form className="br-dialog__form" onSubmit={(event) => void start(event)}>
        <h2 id={titleId}>{`${words.verb}: ${what}`}</h2>
        {isDone ? (
          <BulkReportView action={action} collection={collection} labels={labels} report={report} />
        ) : (
          <p>{words.effect}</p>
        )}
        {action === 'edit' && !isDone && <BulkEditFields fields={fields} isDisabled={running !== null} />}
        {running && <Progress handled={running.handled} onStop={stop} total={ids.length} />}
        {problem !== '' && (
          <p className="br-dialog__error" role="alert">
            {problem}
          </p>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" disabled={running !== null} onClick={close} type="button">
            {isDone ? 'Close' : 'Back'}
          </button>
          {!isDone && (
            <button
              className={`br-button ${words.isDangerous ? 'br-button--danger' : 'br-button--primary'}`}
              disabled={running !== null}
              type="submit"
            >
              {`${words.verb}: ${what}`}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}
