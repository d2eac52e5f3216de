'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { BulkAction } from '@/domain/bulk'

import { BulkDialog } from './bulk-dialog'
import type { BulkField } from './bulk-field'
import type { BulkReport } from './run-bulk-action'
import type { Labels } from './bulk-words'
import { ACTION_WORDS, countOf } from './bulk-words'
import type { PickedDocuments } from './use-picked-documents'
import { usePickedDocuments } from './use-picked-documents'

export interface BulkBarProps {
  collection: string
  labels: Labels
  /** What may be done with documents of this list. */
  actions: readonly BulkAction[]
  fields: readonly BulkField[]
  isTrash: boolean
}

interface AllButtonProps {
  picked: PickedDocuments
  labels: Labels
  onProblem: (problem: string) => void
}

function AllButton({ picked, labels, onProblem }: AllButtonProps) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const pick = async () => {
    setIsBusy(true)
    const problem = await picked.pickAll()
    setIsBusy(false)
    onProblem(problem ?? '')
    if (problem !== null) router.refresh()
  }
  return (
    <button className="br-button" disabled={isBusy} onClick={() => void pick()} type="button">
      {isBusy ? 'Selecting…' : `Select all ${countOf(picked.total, labels)} of this list`}
    </button>
  )
}

function saying(picked: PickedDocuments, labels: Labels): string {
  const count = countOf(picked.ids.length, labels)
  if (picked.by === 'rest') return `${count} still selected, which were not changed`
  return picked.by === 'list' ? `All ${count} of this list selected` : `${count} selected`
}

interface BarActionsProps extends AllButtonProps {
  actions: readonly BulkAction[]
  onOpen: (action: BulkAction) => void
}

function BarActions({ actions, labels, onOpen, onProblem, picked }: BarActionsProps) {
  const canPickMore = picked.by === 'rows' && picked.ids.length < picked.total
  return (
    <div className="br-bulk__actions" role="group" aria-label="Actions for the selection">
      {canPickMore && <AllButton labels={labels} onProblem={onProblem} picked={picked} />}
      {actions.map((action) => (
        <button
          className={`br-button${ACTION_WORDS[action].isDangerous ? ' br-button--danger' : ''}`}
          key={action}
          onClick={() => onOpen(action)}
          type="button"
        >
          {ACTION_WORDS[action].verb}
        </button>
      ))}
      <button className="br-button" onClick={picked.clear} type="button">
        Clear selection
      </button>
    </div>
  )
}

/** Above a list's table: what can be done with the documents that are selected. */
export function BulkBar({ collection, labels, actions, fields, isTrash }: BulkBarProps) {
  const router = useRouter()
  const picked = usePickedDocuments(collection, isTrash)
  const [open, setOpen] = useState<BulkAction | null>(null)
  const [problem, setProblem] = useState('')
  const finish = (report: BulkReport | null) => {
    setOpen(null)
    if (!report) return
    picked.keep([...report.failed.map(({ id }) => id), ...report.untried])
    router.refresh()
  }
  if (actions.length === 0 || (picked.ids.length === 0 && open === null)) return null
  return (
    <section aria-label="Selected documents" className="br-bulk">
      <p aria-live="polite" className="br-bulk__count">
        {saying(picked, labels)}
      </p>
      <BarActions actions={actions} labels={labels} onOpen={setOpen} onProblem={setProblem} picked={picked} />
      {problem !== '' && (
        <p className="br-dialog__error" role="alert">
          {problem}
        </p>
      )}
      {open !== null && (
        <BulkDialog
          action={open}
          collection={collection}
          fields={fields}
          filter={picked.filter}
          ids={picked.ids}
          labels={labels}
          onClose={finish}
        />
      )}
    </section>
  )
}
