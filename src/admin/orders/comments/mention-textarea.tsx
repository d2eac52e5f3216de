'use client'

import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'

import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'

import { isSendKey } from '../../forms/post-box'
import { useWords } from '../../languages/use-words'
import type { Colleague } from './mentions'
import { matchingColleagues, typedMention, withMention } from './mentions'

interface Props {
  label: string
  text: string
  colleagues: readonly Colleague[]
  onChange: (text: string) => void
  /** Ctrl-Enter, or Cmd-Enter. */
  onSend?: () => void
}

interface Choosing {
  found: readonly Colleague[]
  chosen: number
}

const NONE: Choosing = { found: [], chosen: 0 }

/** The names that fit what is typed after an `@`, and the keys that choose one. */
function useMentions({ text, colleagues, onChange }: Props, area: RefObject<HTMLTextAreaElement | null>) {
  const [choosing, setChoosing] = useState(NONE)
  const look = (typed: string, caret: number) => {
    const name = typedMention(typed, caret)
    setChoosing(name === null ? NONE : { found: matchingColleagues(colleagues, name), chosen: 0 })
  }
  const choose = (colleague: Colleague | undefined) => {
    const field = area.current
    if (!field || !colleague) return
    const next = withMention(text, field.selectionStart, colleague.name)
    onChange(next.text)
    setChoosing(NONE)
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(next.caret, next.caret)
    })
  }
  /** Whether the key was one of the choice. */
  const handleKey = (event: KeyboardEvent): boolean => {
    const { found, chosen } = choosing
    if (found.length === 0) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setChoosing({ found, chosen: (chosen + step + found.length) % found.length })
    else if (event.key === 'Enter' || event.key === 'Tab') choose(found[chosen])
    else if (event.key === 'Escape') setChoosing(NONE)
    else return false
    event.preventDefault()
    return true
  }
  return { choosing, look, choose, handleKey }
}

interface ChoiceProps {
  id: string
  choosing: Choosing
  onChoose: (colleague: Colleague) => void
}

const optionId = (id: string, index: number) => `${id}-${String(index)}`

/** The names to choose from; the text keeps the focus. */
function Choice({ id, choosing: { found, chosen }, onChoose }: ChoiceProps) {
  const { t } = useWords()
  return (
    <ul aria-label={t('Staff')} className="br-mentions__list" id={id} role="listbox">
      {found.map((colleague, index) => (
        <li
          aria-selected={index === chosen}
          id={optionId(id, index)}
          key={colleague.id}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(colleague)
          }}
          role="option"
        >
          {colleague.name}
        </li>
      ))}
    </ul>
  )
}

/** A text in which an `@` offers the names of staff. */
export function MentionTextarea(props: Props) {
  const { label, text, onChange, onSend } = props
  const { t } = useWords()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { choosing, look, choose, handleKey } = useMentions(props, area)
  const isOpen = choosing.found.length > 0
  return (
    <div className="br-mentions">
      <textarea
        aria-activedescendant={isOpen ? optionId(id, choosing.chosen) : undefined}
        aria-autocomplete="list"
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        maxLength={MAX_COMMENT_LENGTH}
        onChange={(event) => {
          onChange(event.target.value)
          look(event.target.value, event.target.selectionStart)
        }}
        onKeyDown={(event) => {
          if (onSend && isSendKey(event)) {
            event.preventDefault()
            onSend()
          } else handleKey(event)
        }}
        placeholder={t('Comment for staff; @ mentions a colleague')}
        ref={area}
        rows={2}
        value={text}
      />
      {isOpen && <Choice choosing={choosing} id={id} onChoose={choose} />}
    </div>
  )
}
