import 'server-only'

import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../money/amount-text'
import { ShopTime } from '../time/shop-time'
import { changeWords, channelWords, eventWords } from './event-words'

/** The timeline of an order: actor, time, channel and reason of each event, newest first. */
export function OrderTimeline({ view }: { view: OrderAdminView }) {
  return (
    <section aria-labelledby="order-timeline" className="br-card">
      <h3 id="order-timeline">Timeline</h3>
      {view.events.length === 0 && <p className="br-muted">Nothing has been recorded.</p>}
      <ol className="br-timeline">
        {view.events.map((event) => {
          const change = changeWords(event.from, event.to)
          return (
            <li key={event.id}>
              <p>
                <strong>{eventWords(event.type)}</strong>
                {event.amountMinor !== null && ` ${showAmount(event.amountMinor, view.currency)}`}
                {change !== null && <span className="br-muted"> {change}</span>}
              </p>
              {event.reason !== null && event.reason !== '' && (
                <p className="br-timeline__reason">“{event.reason}”</p>
              )}
              <p className="br-muted">
                <ShopTime at={event.createdAt} /> · {event.actorName} · {channelWords(event.channel)}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
