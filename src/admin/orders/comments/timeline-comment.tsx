import 'server-only'

import type { Words } from '@/domain/languages/words'
import { mayChangeComment } from '@/domain/order/comments'
import type { AdminViewComment } from '@/features/orders/reading/order-admin-view'

import { withParts } from '../../languages/with-parts'
import { ShopTime } from '../../time/shop-time'
import { channelWords } from '../event-words'
import { CommentButtons } from './comment-buttons'
import type { Colleague } from './mentions'

interface Props {
  comment: AdminViewComment
  colleagues: readonly Colleague[]
  userId: string | null
  words: Words
}

/** A comment of the timeline; one that was removed or erased says so in place of its words. */
export function TimelineComment({ comment, colleagues, userId, words: { t } }: Props) {
  const { id, text, actorName, channel, createdAt, editedAt, removedAt } = comment
  const isOwn = mayChangeComment(comment, { type: 'user', id: userId }, new Date())
  return (
    <li className="br-timeline__comment">
      <p>
        <strong>{actorName}</strong> <span className="br-muted">{t('commented|staff')}</span>
      </p>
      {text === null ? (
        <p className="br-muted">
          {t(
            removedAt === null
              ? 'Erased with the customer’s data.|comment'
              : 'Removed by its author.|comment',
          )}
        </p>
      ) : (
        <p className="br-prewrap">{text}</p>
      )}
      <p className="br-muted">
        <ShopTime at={createdAt} />
        {channel !== 'admin' && ` · ${t(channelWords(channel))}`}
        {editedAt !== null && (
          <>
            {' · '}
            {withParts(t('edited {time}'), { time: <ShopTime at={editedAt} /> })}
          </>
        )}
        {text !== null && isOwn && <CommentButtons colleagues={colleagues} commentId={id} text={text} />}
      </p>
    </li>
  )
}
