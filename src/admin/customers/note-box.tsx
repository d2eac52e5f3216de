'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'

import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

/** The note that is being written, and what sends it. */
function useNote(customerId: string) {
  const router = useRouter()
  const words = useWords()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    if (isBusy || text.trim() === '') return
    setIsBusy(true)
    const result = await postAction(`/api/users/${customerId}/notes`, { text })
    setIsBusy(false)
    if (!result.ok) {
      toast.error([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
      return
    }
    setText('')
    router.refresh()
  }
  return { text, setText, isBusy, send }
}

/** Writes a note about a customer, which changes nothing of what the form below holds. */
export function NoteBox({ customerId }: { customerId: string }) {
  const { t } = useWords()
  const { text, setText, isBusy, send } = useNote(customerId)
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  return (
    <div className="br-comment-box">
      <div className="br-mentions">
        <textarea
          aria-label={t('Note about the customer')}
          maxLength={MAX_COMMENT_LENGTH}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
          placeholder={t('What colleagues should know')}
          rows={2}
          value={text}
        />
      </div>
      <div className="br-comment-box__send">
        <span className="br-hint">{t('For staff. Ctrl-Enter adds it.')}</span>
        <button
          aria-busy={isBusy}
          className="br-button"
          disabled={isBusy || text.trim() === ''}
          onClick={() => void send()}
          type="button"
        >
          {t('Add note')}
        </button>
      </div>
    </div>
  )
}
