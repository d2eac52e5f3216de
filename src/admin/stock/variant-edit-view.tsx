import 'server-only'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { loadStockDesk } from '@/features/stock-desk/load-stock-desk'

import { clientPropsOf } from '../ui/client-props-of'
import { StockPanel } from './stock-panel'

/** The variant page: its stock above, and below it Payload's form. */
export async function VariantEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const desk = docID === undefined ? null : await loadStockDesk(req, String(docID))
  return (
    <>
      {desk && <StockPanel desk={desk} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
