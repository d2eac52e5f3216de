import 'server-only'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'

import { clientPropsOf } from '../ui/client-props-of'
import { OrderPanel } from './order-panel'

/** The order page: our work view above, and below it Payload's form with what may still be edited. */
export async function OrderEditView(props: DocumentViewServerProps) {
  const { req, docID, permissions } = props.initPageResult
  const view = docID === undefined ? null : await loadOrderAdminView(req, String(docID))
  return (
    <>
      {view && (
        <OrderPanel
          canEdit={permissions.collections?.['orders']?.update === true}
          canSeeUsers={permissions.collections?.['users']?.read === true}
          view={view}
          roles={req.user?.roles ?? []}
          userId={req.user?.id ?? null}
        />
      )}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
