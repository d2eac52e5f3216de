import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { COUNT_KINDS } from '@/domain/catalogue/count-lines'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { CountView } from '@/features/stock/counting/load-count-view'
import { loadCountView } from '@/features/stock/counting/load-count-view'

import { withParts } from '../../languages/with-parts'
import { askedIn } from '../../paged/paged-address'
import { PageLinks } from '../../paged/paged-links'
import { ShopTime } from '../../time/shop-time'
import { clientPropsOf } from '../../ui/client-props-of'
import { showDelta } from './count-preview'
import { CountTable } from './count-table'

interface Props {
  view: CountView
  words: Words
}

/** What the document is, who booked it and when. */
function Booked({ view: { bookedAt, bookedBy, kind, note }, words: { t } }: Props) {
  const parts = {
    kind: t(COUNT_KINDS[kind].label),
    name: bookedBy ?? t('a former colleague|by whom'),
    time: <ShopTime at={bookedAt} />,
  }
  return note === null
    ? withParts(t('{kind}, booked by {name}, {time}'), parts)
    : withParts(t('{kind}, booked by {name}, {time}. {note}'), { ...parts, note })
}

/** By how much the stock has changed, and what the goods cost. */
function sumsOf({ view: { articles, costMinor, currency, pieces }, words }: Props): string {
  const { amount, tn } = words
  const change = showDelta(pieces, words)
  return costMinor === null
    ? tn(
        articles,
        ['{count} article, {pieces} pieces on hand.', '{count} articles, {pieces} pieces on hand.'],
        { pieces: change },
      )
    : tn(
        articles,
        [
          '{count} article, {pieces} pieces on hand, at a cost of {cost}.',
          '{count} articles, {pieces} pieces on hand, at a cost of {cost}.',
        ],
        { pieces: change, cost: amount(costMinor, currency) },
      )
}

function CountPanel({ view, words }: Props) {
  const { currency, id, kind, lines, number } = view
  const rows = lines.map(({ onHandBefore, ...line }) => ({ ...line, onHand: onHandBefore }))
  return (
    <Gutter>
      <section aria-label={number} className="br-admin-view">
        <p>
          <Booked view={view} words={words} />
        </p>
        <p>{sumsOf({ view, words })}</p>
        <CountTable
          before={words.t('On hand before')}
          currency={currency}
          kind={kind}
          rows={rows}
          words={words}
        />
        <PageLinks path={`/admin/collections/stock-counts/${id}`} view={{ ...view, shown: null }} />
      </section>
    </Gutter>
  )
}

/** The page of a document of goods in or a stock take. */
export async function CountDocumentView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const { page } = askedIn(props.searchParams)
  const view = docID === undefined ? null : await loadCountView(req, String(docID), page)
  return (
    <>
      {view && <CountPanel view={view} words={wordsOf(req.i18n)} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
