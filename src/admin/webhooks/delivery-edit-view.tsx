import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Attempt } from '@/features/webhooks/views/attempt'
import type { DeliveryAdminView } from '@/features/webhooks/views/load-delivery-admin-view'
import { loadDeliveryAdminView } from '@/features/webhooks/views/load-delivery-admin-view'

import { ShopTime } from '../time/shop-time'
import { clientPropsOf } from '../ui/client-props-of'
import { DeliveryStateBadge } from './delivery-state'
import { PostButton } from './post-button'

const linesOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

function AttemptCard({ attempt, isOpen }: { attempt: Attempt; isOpen: boolean }) {
  const { at, duration_ms: durationMs, status, error } = attempt
  return (
    <details className="br-card" open={isOpen}>
      <summary>
        <h2>
          {status === null ? 'No answer' : `Answered ${String(status)}`}, after {durationMs} ms
        </h2>
        <span className="br-muted">
          <ShopTime at={at} />
        </span>
      </summary>
      {error !== null && <p className="br-error-text">{error}</p>}
      <h3>Request</h3>
      <pre className="br-prewrap">{linesOf(attempt.request_headers)}</pre>
      {attempt.response_headers !== null && (
        <>
          <h3>Answer</h3>
          <pre className="br-prewrap">{linesOf(attempt.response_headers)}</pre>
          <pre className="br-prewrap">{attempt.response_body === '' ? '(empty)' : attempt.response_body}</pre>
        </>
      )}
    </details>
  )
}

const bodyLines = (body: string) => JSON.stringify(JSON.parse(body) as unknown, null, 2)

function DeliveryPanel({ view }: { view: DeliveryAdminView }) {
  const { id, endpointId, endpointName, type, state, nextAttemptAt, attempts } = view
  return (
    <Gutter>
      <section aria-label={`Delivery of ${type}`} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            <DeliveryStateBadge state={state} /> {type} to{' '}
            <a href={`/admin/collections/webhook-endpoints/${endpointId}`}>{endpointName}</a>
            {view.isBeingSent && ', being sent now'}
            {!view.isBeingSent && state === 'waiting' && nextAttemptAt !== null && (
              <>
                , next attempt <ShopTime at={nextAttemptAt} />
              </>
            )}
          </p>
          {view.canReplay && (
            <PostButton
              doneMessage="The event is sent again."
              label="Replay"
              path={`/api/webhook-deliveries/${id}/replay`}
            />
          )}
        </header>
        <details className="br-card">
          <summary>
            <h2>What is sent</h2>
          </summary>
          <pre className="br-prewrap">{bodyLines(view.body)}</pre>
        </details>
        {attempts.length === 0 && <p className="br-notice">It was not sent yet.</p>}
        {attempts.map((attempt, index) => (
          <AttemptCard attempt={attempt} isOpen={index === 0} key={attempt.at} />
        ))}
      </section>
    </Gutter>
  )
}

/** A delivery's page: its attempts with request and answer, and below what is known of it. */
export async function DeliveryEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = docID === undefined ? null : await loadDeliveryAdminView(req, String(docID))
  return (
    <>
      {view && <DeliveryPanel view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
