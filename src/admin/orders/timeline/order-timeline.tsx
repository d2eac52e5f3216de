import 'server-only'

import type { ReactNode } from 'react'

import type { AdminViewEvent, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../../money/amount-text'
import { ShopTime } from '../../time/shop-time'
import { CommentBox } from '../comments/comment-box'
import type { Colleague } from '../comments/mentions'
import { TimelineComment } from '../comments/timeline-comment'
import { changeWords, channelWords, eventWords } from '../event-words'

/** So many entries are shown at once; the older ones when asked for. */
const SHOWN = 8

function TimelineEvent({ event, currency }: { event: AdminViewEvent; currency: string }) {
  const change = changeWords(event.from, event.to)
  return (
    <li>
      <p>
        <strong>{eventWords(event.type)}</strong>
        {event.amountMinor !== null && ` ${showAmount(event.amountMinor, currency)}`}
        {change !== null && <span className="br-muted"> {change}</span>}
      </p>
      {event.otherOrderId !== null && (
        <p>
          Order <a href={`/admin/collections/orders/${event.otherOrderId}`}>{event.otherOrderNumber}</a>
        </p>
      )}
      {event.changes?.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {event.reason !== null && event.reason !== '' && (
        <p className="br-timeline__reason">“{event.reason}”</p>
      )}
      <p className="br-muted">
        <ShopTime at={event.createdAt} /> · {event.actorName} · {channelWords(event.channel)}
      </p>
    </li>
  )
}

interface Props {
  view: OrderAdminView
  /** Whom a comment may mention. */
  colleagues: readonly Colleague[]
  userId: string | null
  mayComment: boolean
}

interface Entry {
  at: string
  id: string
  node: ReactNode
}

/** Events and comments together, the newest first. */
function entriesOf({ view, colleagues, userId }: Props): Entry[] {
  const events = view.events.map((event): Entry => {
    const node = <TimelineEvent currency={view.currency} event={event} key={event.id} />
    return { at: event.createdAt, id: event.id, node }
  })
  const comments = view.comments.map((comment): Entry => {
    const shown = { comment, colleagues, userId }
    return {
      at: comment.createdAt,
      id: comment.id,
      node: <TimelineComment {...shown} key={comment.id} />,
    }
  })
  const timeOf = ({ at }: Entry) => new Date(at).getTime()
  return [...events, ...comments].toSorted((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1))
}

/** The timeline of an order: what happened and what staff wrote, by whom and when; on top, the field for a comment. */
export function OrderTimeline(props: Props) {
  const { view, colleagues, mayComment } = props
  const entries = entriesOf(props)
  const older = entries.slice(SHOWN)
  return (
    <section aria-labelledby="order-timeline" className="br-card">
      <h3 id="order-timeline">Timeline</h3>
      {mayComment && <CommentBox colleagues={colleagues} orderId={view.id} />}
      {entries.length === 0 && <p className="br-muted">Nothing has been recorded.</p>}
      <ol className="br-timeline">{entries.slice(0, SHOWN).map(({ node }) => node)}</ol>
      {older.length > 0 && (
        <details>
          <summary>{older.length} older entries</summary>
          <ol className="br-timeline">{older.map(({ node }) => node)}</ol>
        </details>
      )}
    </section>
  )
}
