'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'
import { MentionTextarea } from './mention-textarea'
import type { Colleague } from './mentions'
import { mentionedIn } from './mentions'

interface Props {
  orderId: string
  colleagues: readonly Colleague[]
}

/** Writes a comment on an order, which changes nothing of what the form beside it holds. */
export function CommentBox({ orderId, colleagues }: Props) {
  const words = useWords()
  const { t } = words
  const router = useRouter()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    if (isBusy || text.trim() === '') return
    setIsBusy(true)
    const mentions = mentionedIn(text, colleagues)
    const result = await postAction(`/api/orders/${orderId}/comments`, { text, mentions })
    setIsBusy(false)
    if (!result.ok) {
      toast.error([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
      return
    }
    setText('')
    router.refresh()
  }
  return (
    <div className="br-comment-box">
      <MentionTextarea
        colleagues={colleagues}
        label={t('Comment for staff')}
        onChange={setText}
        onSend={() => void send()}
        text={text}
      />
      <div className="br-comment-box__send">
        <span className="br-hint">{t('Customers never see it. Ctrl-Enter posts it.')}</span>
        <button
          aria-busy={isBusy}
          className="br-button"
          disabled={isBusy || text.trim() === ''}
          onClick={() => void send()}
          type="button"
        >
          {t('Post comment')}
        </button>
      </div>
    </div>
  )
}
