'use client'

import { useId, useState } from 'react'
import type { ComponentType, KeyboardEvent } from 'react'

import { MAX_TAG_LENGTH, MAX_TAGS, tagKey } from '@/domain/tags'

import { useWords } from '../languages/use-words'
import { useTagSuggestions } from './use-tag-suggestions'

/** A button of the editor: one that acts at once, or that saves the form beside it first. */
export type TagButton = ComponentType<{ label: string; 'aria-label': string; onAct: () => void }>

interface Props {
  tags: readonly string[]
  /** Where tags in use are asked for. */
  suggestionsPath: string
  isReadOnly: boolean
  Button: TagButton
  onAdd: (tag: string) => void
  onRemove: (tag: string) => void
}

/** The field for another tag, which suggests those in use. */
function AddTag({ tags, suggestionsPath, Button, onAdd }: Omit<Props, 'isReadOnly' | 'onRemove'>) {
  const id = useId()
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const known = new Set(tags.map(tagKey))
  const suggestions = useTagSuggestions(suggestionsPath, typed, isAsking)
  const add = () => {
    const tag = typed.trim()
    if (tag !== '' && !known.has(tagKey(tag))) onAdd(tag)
    setTyped('')
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  return (
    <div className="br-tag-editor__add">
      <input
        aria-label={t('Another tag')}
        autoComplete="off"
        list={id}
        maxLength={MAX_TAG_LENGTH}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => setIsAsking(true)}
        onKeyDown={handleKey}
        placeholder={t('Add a tag')}
        value={typed}
      />
      <datalist id={id}>
        {suggestions
          .filter((tag) => !known.has(tagKey(tag)))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <Button aria-label={t('Add the tag')} label={t('Add')} onAct={add} />
    </div>
  )
}

/** Tags, each with a button that takes it off, and a field for another one. */
export function TagEditor({ isReadOnly, onRemove, ...adding }: Props) {
  const { t } = useWords()
  const { tags, Button } = adding
  return (
    <div className="br-tag-editor">
      <ul aria-label={t('Tags')} className="br-tags">
        {tags.map((tag) => (
          <li className="br-tag" key={tag}>
            {tag}
            {!isReadOnly && (
              <Button aria-label={t('Remove the tag {tag}', { tag })} label="×" onAct={() => onRemove(tag)} />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && tags.length < MAX_TAGS && <AddTag {...adding} />}
    </div>
  )
}
