import 'server-only'

import type { DeliveryRow, EndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'

import { ShopTime } from '../time/shop-time'
import { DeliveryStateBadge } from './delivery-state'
import { PostButton } from './post-button'

const answerWords = ({ statusCode, error }: DeliveryRow) =>
  error ?? (statusCode === null ? '–' : String(statusCode))

function LogRow({ delivery, canReplay }: { delivery: DeliveryRow; canReplay: boolean }) {
  const { id, type, documentType, state, createdAt, attemptCount } = delivery
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/webhook-deliveries/${id}`}>{type}</a>
        <span className="br-sku">{documentType ?? 'test'}</span>
      </th>
      <td>
        <DeliveryStateBadge state={state} />
      </td>
      <td className="br-error-text">{answerWords(delivery)}</td>
      <td className="br-number">{attemptCount}</td>
      <td>
        <ShopTime at={createdAt} />
      </td>
      <td>
        {canReplay && (
          <PostButton
            aria-label={`Replay ${type}`}
            doneMessage="The event is sent again."
            label="Replay"
            path={`/api/webhook-deliveries/${id}/replay`}
          />
        )}
      </td>
    </tr>
  )
}

function LogTable({ view }: { view: EndpointAdminView }) {
  return (
    <div aria-label="Table of deliveries" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">The newest deliveries of {view.name}</caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">State</th>
            <th scope="col">Answer</th>
            <th className="br-number" scope="col">
              Attempts
            </th>
            <th scope="col">When</th>
            <th scope="col">Again</th>
          </tr>
        </thead>
        <tbody>
          {view.deliveries.map((delivery) => (
            <LogRow canReplay={view.canReplay} delivery={delivery} key={delivery.id} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The newest deliveries of an endpoint. */
export function DeliveryLog({ view }: { view: EndpointAdminView }) {
  const all = `/admin/collections/webhook-deliveries?where[endpoint][equals]=${view.id}`
  return (
    <section aria-labelledby="webhook-log" className="br-card">
      <h2 id="webhook-log">Deliveries</h2>
      {view.deliveries.length === 0 ? (
        <p className="br-notice">Nothing was sent yet. A test event shows whether the receiver answers.</p>
      ) : (
        <>
          <LogTable view={view} />
          <p>
            <a href={all}>All deliveries of {view.name}</a>
          </p>
          {view.hasFailed && view.canReplay && (
            <PostButton
              doneMessage="The failed deliveries are sent again."
              label="Replay all that failed"
              path={`/api/webhook-endpoints/${view.id}/replays`}
            />
          )}
        </>
      )}
    </section>
  )
}
