import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Words } from '@/domain/languages/words'
import { msg, wordsOf } from '@/domain/languages/words'
import { reasonWords } from '@/domain/webhooks/disabled-reasons'
import type { EndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'
import { loadEndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'

import { withParts } from '../languages/with-parts'
import { clientPropsOf } from '../ui/client-props-of'
import { DeliveryLog } from './delivery-log'
import { EndpointActions } from './endpoint-actions'

const STATES = {
  active: msg('Active: events are sent as they happen.'),
  paused: msg('Paused: nothing is sent. Once it is switched on, it gets all that it has missed.'),
  disabled: msg('Switched off. Once it is switched on again, it gets all that it has missed.'),
} as const satisfies Record<EndpointAdminView['state'], string>

/** Which events it gets, and with which headers. */
function subscriptionWords({ types, headerNames }: EndpointAdminView, t: Words['t']) {
  const parts = { types: <strong>{types.join(', ')}</strong>, headers: headerNames.join(', ') }
  return headerNames.length === 0
    ? withParts(t('Gets {types}.'), parts)
    : withParts(t('Gets {types}, with the headers {headers}.'), parts)
}

function EndpointPanel({ view, t }: { view: EndpointAdminView; t: Words['t'] }) {
  const { id, name, url, types, headerNames, state, stateReason } = view
  return (
    <Gutter>
      <section aria-label={t('Endpoint {name}', { name })} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            {t(STATES[state])} {stateReason === null ? null : reasonWords(stateReason, t)}
          </p>
          {view.canSetUp && <EndpointActions endpoint={{ id, name, url, types, headerNames, state }} />}
        </header>
        <p>{subscriptionWords(view, t)}</p>
        <DeliveryLog t={t} view={view} />
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
      {view && <EndpointPanel t={wordsOf(req.i18n).t} view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
