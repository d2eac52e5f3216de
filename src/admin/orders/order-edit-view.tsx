import 'server-only'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { listOrderMails } from '@/features/mail/preview/order-mails'
import { listColleagues } from '@/features/orders/reading/list-colleagues'
import { loadOrderInvoices } from '@/features/orders/invoicing/load-invoice-admin-view'
import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'

import { clientPropsOf } from '../ui/client-props-of'
import { OrderPanel } from './order-panel'
import { NewOrderView } from './phone/new-order-view'

/**
 * The order page: our work view above, and below it Payload's form with what may still be edited. A new order has a page of our
 * own.
 */
export async function OrderEditView(props: DocumentViewServerProps) {
  const { req, docID, permissions } = props.initPageResult
  if (docID === undefined) return <NewOrderView payload={req.payload} />
  const view = await loadOrderAdminView(req, String(docID))
  const invoices = view && (await loadOrderInvoices(req, view.id))
  const mails = view === null ? [] : await listOrderMails(req, view.id)
  const colleagues = view === null ? [] : await listColleagues(req)
  return (
    <>
      {view && (
        <OrderPanel
          colleagues={colleagues}
          canEdit={permissions.collections?.['orders']?.update === true}
          canSeeUsers={permissions.collections?.['users']?.read === true}
          invoices={invoices}
          mails={mails}
          view={view}
          roles={req.user?.roles ?? []}
          userId={req.user?.id ?? null}
          words={wordsOf(req.i18n)}
        />
      )}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
