import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { Attempt } from '@/features/webhooks/views/attempt'
import type { DeliveryAdminView } from '@/features/webhooks/views/load-delivery-admin-view'
import { loadDeliveryAdminView } from '@/features/webhooks/views/load-delivery-admin-view'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'
import { clientPropsOf } from '../ui/client-props-of'
import { DeliveryStateBadge } from './delivery-state'
import { PostButton } from './post-button'

const linesOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

function outcomeWords({ duration_ms: durationMs, status }: Attempt, t: Words['t']): string {
  const duration = String(durationMs)
  return status === null
    ? t('No answer, after {duration} ms', { duration })
    : t('Answered {status}, after {duration} ms', { status: String(status), duration })
}

function AttemptCard({ attempt, isOpen, t }: { attempt: Attempt; isOpen: boolean; t: Words['t'] }) {
  const { at, error } = attempt
  return (
    <details className="br-card" open={isOpen}>
      <summary>
        <h2>{outcomeWords(attempt, t)}</h2>
        <span className="br-muted">
          <ShopTime at={at} />
        </span>
      </summary>
      {error !== null && <p className="br-error-text">{error}</p>}
      <h3>{t('Request')}</h3>
      <pre className="br-prewrap">{linesOf(attempt.request_headers)}</pre>
      {attempt.response_headers !== null && (
        <>
          <h3>{t('Answer')}</h3>
          <pre className="br-prewrap">{linesOf(attempt.response_headers)}</pre>
          <pre className="br-prewrap">
            {attempt.response_body === '' ? t('(empty)') : attempt.response_body}
          </pre>
        </>
      )}
    </details>
  )
}

const bodyLines = (body: string) => JSON.stringify(JSON.parse(body) as unknown, null, 2)

/** What is sent where, and when. */
function headline({ endpointId, endpointName, type, state, ...view }: DeliveryAdminView, t: Words['t']) {
  const parts = {
    event: type,
    endpoint: <a href={`/admin/collections/webhook-endpoints/${endpointId}`}>{endpointName}</a>,
  }
  if (view.isBeingSent) return withParts(t('{event} to {endpoint}, being sent now'), parts)
  if (state !== 'waiting' || view.nextAttemptAt === null) return withParts(t('{event} to {endpoint}'), parts)
  const time = <ShopTime at={view.nextAttemptAt} />
  return withParts(t('{event} to {endpoint}, next attempt {time}'), { ...parts, time })
}

function DeliveryPanel({ view, t }: { view: DeliveryAdminView; t: Words['t'] }) {
  const { id, type, state, attempts } = view
  return (
    <Gutter>
      <section aria-label={t('Delivery of {event}', { event: type })} className="br-admin-view">
        <header className="br-admin-view__header">
          <p>
            <DeliveryStateBadge state={state} t={t} /> {headline(view, t)}
          </p>
          {view.canReplay && (
            <PostButton
              doneMessage={t('The event is sent again.')}
              label={t('Replay')}
              path={`/api/webhook-deliveries/${id}/replay`}
            />
          )}
        </header>
        <details className="br-card">
          <summary>
            <h2>{t('What is sent')}</h2>
          </summary>
          <pre className="br-prewrap">{bodyLines(view.body)}</pre>
        </details>
        {attempts.length === 0 && <p className="br-notice">{t('It was not sent yet.')}</p>}
        {attempts.map((attempt, index) => (
          <AttemptCard attempt={attempt} isOpen={index === 0} key={attempt.at} t={t} />
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
      {view && <DeliveryPanel t={wordsOf(req.i18n).t} view={view} />}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
