import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { COUNT_KINDS } from '@/domain/catalogue/count-lines'
import type { CountView } from '@/features/stock/counting/load-count-view'
import { loadCountView } from '@/features/stock/counting/load-count-view'

import { showAmount } from '../../money/amount-text'
import { askedIn } from '../../paged/paged-address'
import { PageLinks } from '../../paged/paged-links'
import { ShopTime } from '../../time/shop-time'
import { clientPropsOf } from '../../ui/client-props-of'
import { showDelta } from './count-preview'
import { CountTable } from './count-table'

function CountPanel({ view }: { view: CountView }) {
  const { articles, bookedAt, bookedBy, costMinor, currency, id, kind, lines, note, number, pieces } = view
  const rows = lines.map(({ onHandBefore, ...line }) => ({ ...line, onHand: onHandBefore }))
  return (
    <Gutter>
      <section aria-label={number} className="br-admin-view">
        <p>
          {COUNT_KINDS[kind].label}, booked by {bookedBy ?? 'a former colleague'}, <ShopTime at={bookedAt} />
          {note !== null && <>. {note}</>}
        </p>
        <p>
          {articles.toLocaleString('en')} {articles === 1 ? 'article' : 'articles'}, {showDelta(pieces)}{' '}
          pieces on hand{costMinor !== null && <>, at a cost of {showAmount(costMinor, currency)}</>}.
        </p>
        <CountTable before="On hand before" currency={currency} kind={kind} rows={rows} />
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
      {view && <CountPanel view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
