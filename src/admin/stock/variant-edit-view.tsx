import 'server-only'

import type { DocumentViewServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { loadStockAdminView } from '@/features/stock/load-stock-admin-view'

import { DocumentView, isTrashedHistory } from '../audit/document-view'
import { StockPanel } from './stock-panel'

/** The variant page: its stock above, and below it Payload's form. */
export async function VariantEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view =
    docID === undefined || isTrashedHistory(props) ? null : await loadStockAdminView(req, String(docID))
  return (
    <>
      {view && <StockPanel view={view} words={wordsOf(req.i18n)} />}
      <DocumentView {...props} />
    </>
  )
}
