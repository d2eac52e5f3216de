import 'server-only'

import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'
import { editWordsIn } from '@/domain/order/editing/edit-words-in'
import { reasonIn } from '@/domain/languages/shop-reasons'
import type { AdminViewEvent, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { withParts } from '../../languages/with-parts'
import { ShopTime } from '../../time/shop-time'
import { CommentBox } from '../comments/comment-box'
import type { Colleague } from '../comments/mentions'
import { TimelineComment } from '../comments/timeline-comment'
import { changeWords, channelWords, eventWords } from '../event-words'

/** So many entries are shown at once; the older ones when asked for. */
const SHOWN = 8

interface EventProps {
  event: AdminViewEvent
  currency: string
  words: Words
}

function TimelineEvent({ event, currency, words }: EventProps) {
  const { t, amount } = words
  const change = changeWords(event, words)
  return (
    <li>
      <p>
        <strong>{t(eventWords(event.type))}</strong>
        {event.amountMinor !== null && ` ${amount(event.amountMinor, currency)}`}
        {event.fileName !== null && <span className="br-files__name"> {event.fileName}</span>}
        {change !== null && <span className="br-muted"> {change}</span>}
      </p>
      {event.otherOrderId !== null && (
        <p>
          {withParts(t('Order {number}'), {
            number: <a href={`/admin/collections/orders/${event.otherOrderId}`}>{event.otherOrderNumber}</a>,
          })}
        </p>
      )}
      {event.changes?.map((change) => (
        <p key={change}>{editWordsIn(change, currency, words)}</p>
      ))}
      {event.reason !== null && event.reason !== '' && (
        <p className="br-timeline__reason">{t('“{reason}”', { reason: reasonIn(event.reason, words) })}</p>
      )}
      <p className="br-muted">
        <ShopTime at={event.createdAt} /> · {event.actorName} · {t(channelWords(event.channel))}
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
  words: Words
}

interface Entry {
  at: string
  id: string
  node: ReactNode
}

/** Events and comments together, the newest first. */
function entriesOf({ view, colleagues, userId, words }: Props): Entry[] {
  const events = view.events.map((event): Entry => {
    const node = <TimelineEvent currency={view.currency} event={event} key={event.id} words={words} />
    return { at: event.createdAt, id: event.id, node }
  })
  const comments = view.comments.map((comment): Entry => {
    const shown = { comment, colleagues, userId, words }
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
  const { view, colleagues, mayComment, words } = props
  const { t, tn } = words
  const entries = entriesOf(props)
  const older = entries.slice(SHOWN)
  return (
    <section aria-labelledby="order-timeline" className="br-card">
      <h3 id="order-timeline">{t('Timeline')}</h3>
      {mayComment && <CommentBox colleagues={colleagues} orderId={view.id} />}
      {entries.length === 0 && <p className="br-muted">{t('Nothing has been recorded.')}</p>}
      <ol className="br-timeline">{entries.slice(0, SHOWN).map(({ node }) => node)}</ol>
      {older.length > 0 && (
        <details>
          <summary>{tn(older.length, ['{count} older entries', '{count} older entries'])}</summary>
          <ol className="br-timeline">{older.map(({ node }) => node)}</ol>
        </details>
      )}
    </section>
  )
}
