import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { RUN_STATUSES } from '@/domain/bulk-runs/run-kinds'
import { isAtWork } from '@/domain/bulk-runs/run-progress'
import type { RunView } from '@/features/bulk-runs/load-run-view'
import { loadRunView } from '@/features/bulk-runs/load-run-view'

import { KeepFresh } from '../import/keep-fresh'
import { askedIn } from '../paged/paged-address'
import { ShopTime } from '../time/shop-time'
import { clientPropsOf } from '../ui/client-props-of'
import { RunActions } from './run-actions'
import { RunItems } from './run-items'
import { RunProgressBar } from './run-progress-bar'

const TONES = {
  queued: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'warning',
  failed: 'danger',
} as const

function Links({ view }: { view: RunView }) {
  const { retries, undoes, undoneBy } = view
  const links = [
    { words: 'Takes back', run: undoes },
    { words: 'Tries again what was refused by', run: retries },
    { words: 'Taken back by', run: undoneBy },
  ]
  return links.map(({ words, run }) =>
    run === null ? null : (
      <p key={words}>
        {words} <a href={`/admin/collections/bulk-runs/${run.id}`}>{run.title}</a>
      </p>
    ),
  )
}

function RunPanel({ view }: { view: RunView }) {
  const { failure, id, kind, progress, reason, startedAt, startedBy, title } = view
  const { status } = progress
  return (
    <Gutter>
      <section aria-label={title} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            <span className={`br-badge br-badge--${TONES[status]}`}>{RUN_STATUSES[status]}</span> Started by{' '}
            {startedBy ?? 'a former colleague'}, <ShopTime at={startedAt} />
            {reason !== null && <>. Reason: {reason}</>}
          </p>
          <RunActions
            canCancel={view.canCancel}
            canContinue={view.canContinue}
            canRetry={view.canRetry}
            kind={kind}
            left={progress.queued}
            refused={progress.refused}
            runId={id}
            undo={view.undoKind === null ? null : { kind: view.undoKind, count: progress.done }}
          />
        </header>
        {failure !== null && <p className="br-dialog__error">{failure}</p>}
        <Links view={view} />
        <RunProgressBar kind={kind} progress={progress} />
        <RunItems view={view} />
      </section>
      {isAtWork(progress) && <KeepFresh />}
    </Gutter>
  )
}

/** A run's page: how far it is, what became of each document, and what can be done about it. */
export async function BulkRunView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined ? null : await loadRunView(req, String(docID), askedIn(props.searchParams))
  return (
    <>
      {view && <RunPanel view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
