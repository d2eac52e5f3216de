import 'server-only'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { loadOrderDesk } from '@/features/orders/reading/load-order-desk'

import { clientPropsOf } from '../ui/client-props-of'
import { OrderDeskPanel } from './order-desk-panel'

/** The order page: our work desk above, and below it Payload's form with what may still be edited. */
export async function OrderEditView(props: DocumentViewServerProps) {
  const { req, docID, permissions } = props.initPageResult
  const desk = docID === undefined ? null : await loadOrderDesk(req, String(docID))
  return (
    <>
      {desk && (
        <OrderDeskPanel
          canEdit={permissions.collections?.['orders']?.update === true}
          canSeeUsers={permissions.collections?.['users']?.read === true}
          desk={desk}
          roles={req.user?.roles ?? []}
          userId={req.user?.id ?? null}
        />
      )}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
