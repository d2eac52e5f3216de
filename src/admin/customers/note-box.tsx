'use client'

import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'

import { isSendKey, PostBox } from '../forms/post-box'
import { useWords } from '../languages/use-words'

/** Writes a note about a customer. */
export function NoteBox({ customerId }: { customerId: string }) {
  const { t } = useWords()
  return (
    <PostBox
      bodyOf={(text) => ({ text })}
      hint={t('For staff. Ctrl-Enter adds it.')}
      path={`/api/users/${customerId}/notes`}
      submitLabel={t('Add note')}
    >
      {({ text, onChange, onSend }) => (
        <div className="br-mentions">
          <textarea
            aria-label={t('Note about the customer')}
            maxLength={MAX_COMMENT_LENGTH}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (!isSendKey(event)) return
              event.preventDefault()
              onSend()
            }}
            placeholder={t('What colleagues should know')}
            rows={2}
            value={text}
          />
        </div>
      )}
    </PostBox>
  )
}
