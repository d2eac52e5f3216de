'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { BulkAction } from '@/domain/bulk'
import { MAX_SELECTION } from '@/domain/bulk'
import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import type { ListAction, SelectionDialogProps } from '../actions/list-action'
import { useListActions } from '../actions/use-list-actions'
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
  const words = useWords()
  const { t } = words
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
      {isBusy
        ? t('Selecting…')
        : t('Select all {documents} of this list', { documents: countOf(picked.total, labels, words) })}
    </button>
  )
}

function saying(picked: PickedDocuments, labels: Labels, words: Words): string {
  const { t } = words
  const documents = countOf(picked.ids.length, labels, words)
  if (picked.by === 'rest') return t('{documents} still selected, which were not changed', { documents })
  return t(picked.by === 'list' ? 'All {documents} of this list selected' : '{documents} selected', {
    documents,
  })
}

interface BarActionsProps extends AllButtonProps {
  actions: readonly BulkAction[]
  ownActions: readonly ListAction[]
  onOpen: (action: BulkAction) => void
  onOpenOwn: (action: ListAction) => void
}

function BarActions({ actions, labels, onOpen, onOpenOwn, onProblem, ownActions, picked }: BarActionsProps) {
  const { t } = useWords()
  const canPickMore = picked.by === 'rows' && picked.ids.length < picked.total
  return (
    <div className="br-bulk__actions" role="group" aria-label={t('Actions for the selection')}>
      {canPickMore && <AllButton labels={labels} onProblem={onProblem} picked={picked} />}
      {ownActions.map((action) => (
        <button
          className={`br-button${action.isDangerous ? ' br-button--danger' : ''}`}
          key={action.name}
          onClick={() => onOpenOwn(action)}
          type="button"
        >
          {t(action.label)}
        </button>
      ))}
      {actions.map((action) => (
        <button
          className={`br-button${ACTION_WORDS[action].isDangerous ? ' br-button--danger' : ''}`}
          key={action}
          onClick={() => onOpen(action)}
          type="button"
        >
          {t(ACTION_WORDS[action].verb)}
        </button>
      ))}
      <button className="br-button" onClick={picked.clear} type="button">
        {t('Clear selection')}
      </button>
    </div>
  )
}

/** What a list offers that has more documents than its page shows, and not too many, before any is ticked. */
function NothingPicked({ labels, onProblem, picked, problem }: AllButtonProps & { problem: string }) {
  if (picked.total <= picked.shown || picked.total > MAX_SELECTION) return null
  return (
    <div className="br-bulk br-bulk--quiet">
      <AllButton labels={labels} onProblem={onProblem} picked={picked} />
      <Problem words={problem} />
    </div>
  )
}

function Problem({ words }: { words: string }) {
  if (words === '') return null
  return (
    <p className="br-dialog__error" role="alert">
      {words}
    </p>
  )
}

/** An action of the list's own, for the documents that were picked when it was opened. */
interface OpenAction {
  action: ListAction
  picked: Pick<PickedDocuments, 'ids' | 'filter'>
}

function OwnDialog({ open, ...props }: { open: OpenAction } & Omit<SelectionDialogProps, 'ids' | 'filter'>) {
  const Dialog = open.action.dialog
  return <Dialog {...props} filter={open.picked.filter} ids={open.picked.ids} />
}

/** Which dialog is open, if any, and what closing it does to the selection. */
function useDialogs(picked: PickedDocuments) {
  const router = useRouter()
  const [open, setOpen] = useState<BulkAction | null>(null)
  const [ownOpen, setOwnOpen] = useState<OpenAction | null>(null)
  const settle = (left: readonly string[]) => {
    picked.keep(left)
    router.refresh()
  }
  const finish = (report: BulkReport | null) => {
    setOpen(null)
    if (report) settle([...report.failed.map(({ id }) => id), ...report.untried])
  }
  const finishOwn = (left?: readonly string[]) => {
    setOwnOpen(null)
    if (left) settle(left)
  }
  const openOwn = (action: ListAction) => setOwnOpen({ action, picked })
  return { open, ownOpen, setOpen, openOwn, finish, finishOwn }
}

/** Above a list's table: what can be done with the documents that are selected. */
export function BulkBar({ collection, labels, actions, fields, isTrash }: BulkBarProps) {
  const words = useWords()
  const picked = usePickedDocuments(collection, isTrash)
  const ownActions = useListActions({ collection, isTrash })
  const { open, ownOpen, setOpen, openOwn, finish, finishOwn } = useDialogs(picked)
  const [problem, setProblem] = useState('')
  if (actions.length + ownActions.length === 0) return null
  const shared = { labels, onProblem: setProblem, picked }
  if (picked.ids.length === 0 && open === null && ownOpen === null)
    return <NothingPicked {...shared} problem={problem} />
  return (
    <section aria-label={words.t('Selected documents')} className="br-bulk">
      <p aria-live="polite" className="br-bulk__count">
        {saying(picked, labels, words)}
      </p>
      <BarActions
        {...shared}
        actions={actions}
        onOpen={setOpen}
        onOpenOwn={openOwn}
        ownActions={ownActions}
      />
      <Problem words={problem} />
      {ownOpen && <OwnDialog collection={collection} labels={labels} onClose={finishOwn} open={ownOpen} />}
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
