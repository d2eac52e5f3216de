import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { KIND_NAMES, RUN_STATUSES, titleOfRun } from '@/domain/bulk-runs/run-kinds'
import { isAtWork } from '@/domain/bulk-runs/run-progress'
import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { LinkedRun, RunView } from '@/features/bulk-runs/load-run-view'
import { loadRunView } from '@/features/bulk-runs/load-run-view'

import { KeepFresh } from '../import/keep-fresh'
import { withParts } from '../languages/with-parts'
import { askedIn } from '../paged/paged-address'
import { ShopTime } from '../time/shop-time'
import { clientPropsOf } from '../ui/client-props-of'
import { RunActions } from './run-actions'
import { RunItems } from './run-items'
import { ShownRunTitle } from './shown-run-title'
import { RunProgressBar } from './run-progress-bar'

const TONES = {
  queued: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'warning',
  failed: 'danger',
} as const

interface Props {
  view: RunView
  words: Words
}

/** What a run is called, in the language of who reads it. */
function titleIn({ kind, title, total }: LinkedRun, words: Words): string {
  const known = KIND_NAMES.find((name) => name === kind)
  return known ? titleOfRun(known, total, words) : title
}

function Links({ view, words }: Props) {
  const { t } = words
  const { retries, undoes, undoneBy } = view
  const links = [
    { text: t('Takes back {run}'), run: undoes },
    { text: t('Tries again what was refused by {run}'), run: retries },
    { text: t('Taken back by {run}'), run: undoneBy },
  ]
  return links.map(({ text, run }) =>
    run === null ? null : (
      <p key={text}>
        {withParts(text, {
          run: <a href={`/admin/collections/bulk-runs/${run.id}`}>{titleIn(run, words)}</a>,
        })}
      </p>
    ),
  )
}

/** Who has started the run, when, and why. */
function Start({ view: { reason, startedAt, startedBy }, words: { t } }: Props) {
  const text =
    reason === null ? t('Started by {name}, {time}') : t('Started by {name}, {time}. Reason: {reason}')
  const name = startedBy ?? t('a former colleague|by')
  return withParts(text, { name, time: <ShopTime at={startedAt} />, reason })
}

function RunPanel({ view, words }: Props) {
  const { failure, id, kind, progress } = view
  const { status } = progress
  const title = titleOfRun(kind, progress.total, words)
  return (
    <Gutter>
      <ShownRunTitle title={title} />
      <section aria-label={title} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            <span className={`br-badge br-badge--${TONES[status]}`}>{words.t(RUN_STATUSES[status])}</span>{' '}
            <Start view={view} words={words} />
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
        {failure !== null && <p className="br-dialog__error">{refusalIn(words.language, failure)}</p>}
        <Links view={view} words={words} />
        <RunProgressBar kind={kind} progress={progress} words={words} />
        <RunItems view={view} words={words} />
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
      {view && <RunPanel view={view} words={wordsOf(req.i18n)} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
