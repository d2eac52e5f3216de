import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { DeliveryRow, EndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'

import { ShopTime } from '../time/shop-time'
import { DeliveryStateBadge } from './delivery-state'
import { PostButton } from './post-button'

const answerWords = ({ statusCode, error }: DeliveryRow) =>
  error ?? (statusCode === null ? '–' : String(statusCode))

interface RowProps {
  delivery: DeliveryRow
  canReplay: boolean
  t: Words['t']
}

function LogRow({ delivery, canReplay, t }: RowProps) {
  const { id, type, documentType, state, createdAt, attemptCount } = delivery
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/webhook-deliveries/${id}`}>{type}</a>
        <span className="br-sku">{documentType ?? t('test')}</span>
      </th>
      <td>
        <DeliveryStateBadge state={state} t={t} />
      </td>
      <td className="br-error-text">{answerWords(delivery)}</td>
      <td className="br-number">{attemptCount}</td>
      <td>
        <ShopTime at={createdAt} />
      </td>
      <td>
        {canReplay && (
          <PostButton
            aria-label={t('Replay {event}', { event: type })}
            doneMessage={t('The event is sent again.')}
            label={t('Replay')}
            path={`/api/webhook-deliveries/${id}/replay`}
          />
        )}
      </td>
    </tr>
  )
}

interface LogProps {
  view: EndpointAdminView
  t: Words['t']
}

function LogTable({ view, t }: LogProps) {
  return (
    <div aria-label={t('Table of deliveries')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">
          {t('The newest deliveries of {endpoint}', { endpoint: view.name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Event')}</th>
            <th scope="col">{t('State')}</th>
            <th scope="col">{t('Answer')}</th>
            <th className="br-number" scope="col">
              {t('Attempts')}
            </th>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Again')}</th>
          </tr>
        </thead>
        <tbody>
          {view.deliveries.map((delivery) => (
            <LogRow canReplay={view.canReplay} delivery={delivery} key={delivery.id} t={t} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The newest deliveries of an endpoint. */
export function DeliveryLog({ view, t }: LogProps) {
  const all = `/admin/collections/webhook-deliveries?where[endpoint][equals]=${view.id}`
  return (
    <section aria-labelledby="webhook-log" className="br-card">
      <h2 id="webhook-log">{t('Deliveries')}</h2>
      {view.deliveries.length === 0 ? (
        <p className="br-notice">
          {t('Nothing was sent yet. A test event shows whether the receiver answers.')}
        </p>
      ) : (
        <>
          <LogTable t={t} view={view} />
          <p>
            <a href={all}>{t('All deliveries of {endpoint}', { endpoint: view.name })}</a>
          </p>
          {view.hasFailed && view.canReplay && (
            <PostButton
              doneMessage={t('The failed deliveries are sent again.')}
              label={t('Replay all that failed')}
              path={`/api/webhook-endpoints/${view.id}/replays`}
            />
          )}
        </>
      )}
    </section>
  )
}
