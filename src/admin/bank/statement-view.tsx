import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { LineState } from '@/domain/bank/bank-line'
import { LINE_STATES } from '@/domain/bank/bank-line'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { StatementView as View } from '@/features/orders/bank/load-statement-view'
import { loadStatementView } from '@/features/orders/bank/load-statement-view'

import { askedIn } from '../paged/paged-address'
import { PageLinks, PartLinks } from '../paged/paged-links'
import { clientPropsOf } from '../ui/client-props-of'
import { BookSureButton } from './book-sure-button'
import { StatementLines } from './statement-lines'

const SHOWN_STATES = Object.keys(LINE_STATES) as LineState[]

const pathOf = ({ id }: View) => `/admin/collections/bank-statements/${id}`

/** All lines, and those in each state that some are in. */
function choicesOf({ counts }: View, { number, t }: Words) {
  const total = SHOWN_STATES.reduce((sum, state) => sum + counts[state], 0)
  return [
    { show: null, label: t('All ({count})', { count: total }) },
    ...SHOWN_STATES.filter((state) => counts[state] > 0).map((state) => ({
      show: state,
      label: `${t(LINE_STATES[state])} (${number(counts[state])})`,
    })),
  ]
}

function StatementPanel({ view, words }: { view: View; words: Words }) {
  const { t, tn } = words
  const open = view.counts.open + view.counts.partly
  return (
    <Gutter>
      <section aria-label={t('Movements')} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            {open === 0
              ? t('Nothing is left to be booked.')
              : tn(open, ['{count} line waits to be booked.', '{count} lines wait to be booked.'])}
          </p>
          <BookSureButton sure={view.sure} statementId={view.id} />
        </header>
        <PartLinks
          choices={choicesOf(view, words)}
          label={t('Lines of the statement')}
          path={pathOf(view)}
          shown={view.shown}
        />
        <StatementLines lines={view.lines} words={words} />
        <PageLinks path={pathOf(view)} view={view} />
      </section>
    </Gutter>
  )
}

/** A statement's page: its lines, what each probably pays, and what was booked. */
export async function StatementView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view =
    docID === undefined ? null : await loadStatementView(req, String(docID), askedIn(props.searchParams))
  return (
    <>
      {view && <StatementPanel view={view} words={wordsOf(req.i18n)} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
