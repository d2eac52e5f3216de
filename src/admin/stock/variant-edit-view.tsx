import 'server-only'

import type { DocumentViewServerProps } from 'payload'

import { loadStockDesk } from '@/features/stock/load-stock-desk'

import { DocumentView, isTrashedHistory } from '../audit/document-view'
import { StockPanel } from './stock-panel'

/** The variant page: its stock above, and below it Payload's form. */
export async function VariantEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined || isTrashedHistory(props) ? null : await loadStockDesk(req, String(docID))
  return (
    <>
      {view && <StockPanel view={view} />}
      <DocumentView {...props} />
    </>
  )
}
