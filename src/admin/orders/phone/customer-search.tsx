'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { FoundDocument } from '../../find/use-found'
import { useFound } from '../../find/use-found'
import { useWords } from '../../languages/use-words'

interface Props {
  onFound: (id: string) => void
  /** Writes down a new one; without it, there are those alone who are found. */
  onNew?: (typed: string) => void
  label?: string
  hint: string
}

const NONE: readonly string[] = []

interface Choice {
  key: string
  label: string
  detail: string
  choose: () => void
}

const optionId = (id: string, index: number) => `${id}-${String(index)}`

interface ListProps {
  id: string
  choices: readonly Choice[]
  at: number
}

function Choices({ id, choices, at }: ListProps) {
  const { t } = useWords()
  return (
    <ul aria-label={t('Customers')} className="br-mentions__list" id={id} role="listbox">
      {choices.map(({ key, label, detail, choose }, index) => (
        <li
          aria-selected={index === at}
          id={optionId(id, index)}
          key={key}
          onMouseDown={(event) => {
            event.preventDefault()
            choose()
          }}
          role="option"
        >
          {label} <span className="br-muted">{detail}</span>
        </li>
      ))}
    </ul>
  )
}

const foundChoice = ({ id, title, detail }: FoundDocument, onFound: Props['onFound']): Choice => ({
  ...{ key: id, label: title, detail },
  choose: () => onFound(id),
})

/** What is typed, what there is to choose, and what Enter does: it waits for an answer that is still to come. */
function useCustomerChoices({ onFound, onNew }: Pick<Props, 'onFound' | 'onNew'>) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const isWanted = useRef(false)
  const { documents, isPending, problem } = useFound(text, NONE)
  const people = isPending ? [] : documents.filter(({ kind }) => kind === 'users')
  const typed = text.trim()
  const asNew = onNew && {
    ...{ key: 'new', label: t('New customer “{name}”', { name: typed }), detail: '' },
    choose: () => onNew(typed),
  }
  const found = people.map((person) => foundChoice(person, onFound))
  const choices = typed === '' ? [] : [...found, ...(asNew ? [asNew] : [])]
  const at = Math.min(chosen, Math.max(0, choices.length - 1))
  const choose = () => {
    isWanted.current = isPending
    if (!isPending) choices[at]?.choose()
  }
  useEffect(() => {
    if (isWanted.current) choose()
  })
  const type = (value: string) => {
    setText(value)
    setChosen(0)
    isWanted.current = false
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') choose()
    else if (step !== 0 && choices.length > 0) setChosen((at + step + choices.length) % choices.length)
    else return
    event.preventDefault()
  }
  return { text, type, handleKey, choices, at, problem }
}

/** Finds a customer by name, email address or telephone; where one may be written down, that is the last choice. */
export function CustomerSearch({ label, hint, ...props }: Props) {
  const { t } = useWords()
  const id = useId()
  const { text, type, handleKey, choices, at, problem } = useCustomerChoices(props)
  const isOpen = choices.length > 0
  return (
    <div className="br-phone__field">
      <label htmlFor={`${id}-input`}>{label ?? t('Customer')}</label>
      <div className="br-mentions">
        <input
          {...(isOpen ? { 'aria-activedescendant': optionId(id, at) } : {})}
          aria-autocomplete="list"
          aria-controls={id}
          aria-describedby={`${id}-hint`}
          aria-expanded={isOpen}
          autoComplete="off"
          // Who is meant comes first where this is asked.
          autoFocus
          id={`${id}-input`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={handleKey}
          placeholder={t('Name, email address or telephone')}
          role="combobox"
          type="text"
          value={text}
        />
        {isOpen && <Choices at={at} choices={choices} id={id} />}
      </div>
      <p className="br-hint" id={`${id}-hint`}>
        {problem || hint}
      </p>
    </div>
  )
}
