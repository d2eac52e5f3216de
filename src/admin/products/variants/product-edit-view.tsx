import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { loadVariantTable } from '@/features/catalogue/variant-table/load-variant-table'

import { DocumentView, isTrashedHistory } from '../../audit/document-view'
import { RefreshOnSave } from '../../ui/refresh-on-save'
import { VariantPanel } from './variant-panel'

/** The product page: its options and variants as one table above, and below it Payload's form. */
export async function ProductEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const isShown = docID !== undefined && !isTrashedHistory(props)
  const table = isShown ? await loadVariantTable(req, String(docID)) : null
  return (
    <>
      {table && (
        <Gutter>
          <div className="br-admin-view">
            <VariantPanel productId={table.product.id} table={table} />
            <RefreshOnSave />
          </div>
        </Gutter>
      )}
      <DocumentView {...props} />
    </>
  )
}
