import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { EndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'
import { loadEndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'

import { clientPropsOf } from '../ui/client-props-of'
import { DeliveryLog } from './delivery-log'
import { EndpointActions } from './endpoint-actions'

const STATES = {
  active: 'Active: events are sent as they happen.',
  paused: 'Paused: nothing is sent. Once it is switched on, it gets all that it has missed.',
  disabled: 'Switched off. Once it is switched on again, it gets all that it has missed.',
} as const satisfies Record<EndpointAdminView['state'], string>

function EndpointPanel({ view }: { view: EndpointAdminView }) {
  const { id, name, url, types, headerNames, state, stateReason } = view
  return (
    <Gutter>
      <section aria-label={`Endpoint ${name}`} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            {STATES[state]} {stateReason}
          </p>
          {view.canSetUp && <EndpointActions endpoint={{ id, name, url, types, headerNames, state }} />}
        </header>
        <p>
          Gets <strong>{types.join(', ')}</strong>
          {headerNames.length > 0 && `, with the headers ${headerNames.join(', ')}`}.
        </p>
        <DeliveryLog view={view} />
      </section>
    </Gutter>
  )
}

/** An endpoint's page: what can be done with it, its log, and below what is known of it. */
export async function EndpointEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined ? null : await loadEndpointAdminView(req, String(docID))
  return (
    <>
      {view && <EndpointPanel view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
