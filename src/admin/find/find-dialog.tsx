'use client'

import { Link, useAuth, useConfig, useEntityVisibility, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { heldRoles } from '@/domain/account/roles'
import type { Place } from '@/domain/find/places'
import { placesFor } from '@/domain/find/places'
import { labelText } from '@/domain/languages/label-text'
import type { Words } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { useModalDialog } from '../ui/use-modal-dialog'
import type { FindEntry } from './find-entries'
import { findEntries } from './find-entries'
import { documentAt, recentDocuments } from './recent-documents'
import { useFound } from './use-found'

/** The pages, actions and lists that this person reaches. */
function usePlaces(): readonly Place[] {
  const { user } = useAuth()
  const { config } = useConfig()
  const { isEntityVisible } = useEntityVisibility()
  const { i18n } = useTranslation()
  const words = useWords()
  return useMemo(() => {
    const lists = config.collections
      .filter(({ slug }) => isEntityVisible({ collectionSlug: slug }))
      .map(({ labels, slug }) => ({
        label: labelText(labels.plural, i18n) ?? slug,
        words: words.t('list all'),
        path: `/admin/collections/${slug}`,
      }))
    return [...placesFor(heldRoles(user), words), ...lists]
  }, [config.collections, i18n, isEntityVisible, user, words])
}

function useRecent(): readonly string[] {
  const { user } = useAuth()
  const here = documentAt(usePathname())
  // Read once: the dialog is drawn anew each time that it opens.
  const [recent] = useState(() => recentDocuments(window.localStorage, String(user?.id ?? '')))
  return recent.filter((name) => name !== here)
}

/** The line that is chosen by the arrows, and what Enter does: it waits for an answer that is still to come. */
function useChoice(entries: readonly FindEntry[], isPending: boolean) {
  const list = useRef<HTMLDivElement>(null)
  const isWanted = useRef(false)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, Math.max(0, entries.length - 1))
  const open = () => {
    isWanted.current = isPending
    if (!isPending) list.current?.querySelectorAll<HTMLAnchorElement>('a[role="option"]')[at]?.click()
  }
  useEffect(() => {
    if (isWanted.current) open()
  })
  useEffect(() => {
    list.current?.querySelectorAll('a[role="option"]')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const handleKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && entries.length > 0) {
      event.preventDefault()
      setChosen((at + by + entries.length) % entries.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      open()
    }
  }
  const restart = () => {
    setChosen(0)
    isWanted.current = false
  }
  return { at, handleKeyDown, list, restart }
}

interface EntryProps {
  entry: FindEntry
  id: string
  isChosen: boolean
  onOpen: () => void
}

function Entry({ entry, id, isChosen, onOpen }: EntryProps) {
  return (
    <Link
      aria-selected={isChosen}
      className="br-find__entry"
      href={entry.path}
      id={id}
      onClick={onOpen}
      prefetch={false}
      role="option"
      tabIndex={-1}
    >
      <span className="br-find__title">{entry.title}</span>
      <span className="br-find__detail">{entry.detail}</span>
      {entry.note !== '' && <span className="br-find__note">{entry.note}</span>}
    </Link>
  )
}

interface EntriesProps {
  entries: readonly FindEntry[]
  /** The place of the one that is chosen. */
  at: number
  id: string
  onOpen: () => void
}

function Entries({ at, entries, id, onOpen }: EntriesProps) {
  return entries.map((entry, index) => (
    <Fragment key={`${entry.group} ${entry.key}`}>
      {entry.group !== entries[index - 1]?.group && (
        <p className="br-find__group" role="presentation">
          {entry.group}
        </p>
      )}
      <Entry entry={entry} id={`${id}-${String(index)}`} isChosen={index === at} onOpen={onOpen} />
    </Fragment>
  ))
}

interface State {
  typed: string
  /** Of the entries. */
  count: number
  isPending: boolean
  problem: string
}

function saying({ count, isPending, problem, typed }: State, { t }: Words): string {
  if (problem !== '') return t(problem)
  if (count > 0) return ''
  if (isPending) return t('Looking…')
  return t(
    typed.trim() === ''
      ? 'Type an order number, a name, a SKU, a city, a tracking or telephone number.'
      : 'Nothing found.',
  )
}

/** Finds documents, pages and actions by what is typed: arrows choose, Enter opens, Escape closes. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const dialog = useModalDialog()
  const id = useId()
  const words = useWords()
  const { t } = words
  const [typed, setTyped] = useState('')
  const places = usePlaces()
  const found = useFound(typed, useRecent())
  const entries = findEntries(typed, { places, documents: found.documents, words })
  const { at, handleKeyDown, list, restart } = useChoice(entries, found.isPending && typed.trim() !== '')
  const says = saying({ ...found, typed, count: entries.length }, words)
  return (
    <dialog aria-label={t('Find')} className="br-dialog br-find" onClose={onClose} ref={dialog}>
      <div className="br-find__head">
        <input
          aria-activedescendant={entries.length > 0 ? `${id}-${String(at)}` : undefined}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-expanded={entries.length > 0}
          aria-label={t('Find orders, products, people, pages and actions')}
          autoComplete="off"
          autoFocus
          onChange={({ target }) => {
            setTyped(target.value)
            restart()
          }}
          onKeyDown={handleKeyDown}
          placeholder={t('Find anything')}
          role="combobox"
          spellCheck={false}
          type="text"
          value={typed}
        />
        <button className="br-button" onClick={onClose} type="button">
          {t('Close')}
        </button>
      </div>
      <div aria-label={t('Found')} className="br-find__list" id={`${id}-list`} ref={list} role="listbox">
        <Entries at={at} entries={entries} id={id} onOpen={onClose} />
      </div>
      <p aria-live="polite" className="br-find__says">
        {says}
      </p>
    </dialog>
  )
}
