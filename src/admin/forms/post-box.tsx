'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

/** The text that is being written, for the field that shows it. */
interface PostedText {
  text: string
  onChange: (text: string) => void
  onSend: () => void
}

interface Props {
  /** Where a text is sent. */
  path: string
  /** What is sent of it. */
  bodyOf: (text: string) => object
  hint: string
  submitLabel: string
  /** The field for the text. */
  children: (posted: PostedText) => ReactNode
}

/** The text that is being written, and what sends it. */
function usePosting({ path, bodyOf }: Pick<Props, 'path' | 'bodyOf'>) {
  const words = useWords()
  const router = useRouter()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isSendable = !isBusy && text.trim() !== ''
  const send = async () => {
    if (!isSendable) return
    setIsBusy(true)
    const result = await postAction(path, bodyOf(text))
    setIsBusy(false)
    if (!result.ok) {
      toast.error([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
      return
    }
    setText('')
    router.refresh()
  }
  return { text, setText, isBusy, isSendable, send }
}

/** Writes a text about the document of the page, which changes nothing of what the form beside it holds. */
export function PostBox({ hint, submitLabel, children, ...sending }: Props) {
  const { text, setText, isBusy, isSendable, send } = usePosting(sending)
  return (
    <div className="br-comment-box">
      {children({ text, onChange: setText, onSend: () => void send() })}
      <div className="br-comment-box__send">
        <span className="br-hint">{hint}</span>
        <button
          aria-busy={isBusy}
          className="br-button"
          disabled={!isSendable}
          onClick={() => void send()}
          type="button"
        >
          {submitLabel}
        </button>
      </div>
    </div>
  )
}

/** Whether a key sends what is written: Ctrl-Enter, or Cmd-Enter. */
export const isSendKey = ({ key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }) =>
  key === 'Enter' && (ctrlKey || metaKey)
