'use client'

import { PostBox } from '../../forms/post-box'
import { useWords } from '../../languages/use-words'
import { MentionTextarea } from './mention-textarea'
import type { Colleague } from './mentions'
import { mentionedIn } from './mentions'

interface Props {
  orderId: string
  colleagues: readonly Colleague[]
}

/** Writes a comment on an order. */
export function CommentBox({ orderId, colleagues }: Props) {
  const { t } = useWords()
  return (
    <PostBox
      bodyOf={(text) => ({ text, mentions: mentionedIn(text, colleagues) })}
      hint={t('Customers never see it. Ctrl-Enter posts it.')}
      path={`/api/orders/${orderId}/comments`}
      submitLabel={t('Post comment')}
    >
      {(posted) => <MentionTextarea colleagues={colleagues} label={t('Comment for staff')} {...posted} />}
    </PostBox>
  )
}
