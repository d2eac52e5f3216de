import { heldRoles, ROLE_LABELS } from '@/domain/account/roles'
import { FOUND_KINDS, isFoundKind } from '@/domain/find/kinds'
import type { Place } from '@/domain/find/places'
import { placeRank } from '@/domain/find/places'
import type { Words } from '@/domain/languages/words'
import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

import type { FoundDocument } from './use-found'

/** A line of what was found. */
export interface FindEntry {
  readonly key: string
  readonly group: string
  readonly title: string
  readonly detail: string
  readonly note: string
  readonly path: string
}

/** Actions and pages that fit by their name stand above documents, the others below. */
const MOST_PLACES = 5

function noteOf({ kind, note }: FoundDocument, { t, tn }: Words): string {
  if (note === '') return ''
  switch (kind) {
    case 'orders':
      return isOrderStatus(note) ? t(statusLabel(note)) : note
    case 'products':
      return note === 'draft' ? t('Draft') : ''
    case 'users':
      return heldRoles({ roles: [note] })
        .map((role) => t(ROLE_LABELS[role]))
        .join('')
    case 'variants':
      return tn(Number(note), ['{count} available', '{count} available'], { count: note })
    case 'invoices':
      return t('order {number}', { number: note })
    default:
      return note
  }
}

/** What is listed, and the words that it is listed in. */
interface Listed {
  readonly places: readonly Place[]
  readonly documents: readonly FoundDocument[]
  readonly words: Words
}

/** Everything that fits what was typed, group by group; without a text, the documents that were opened last. */
export function findEntries(typed: string, { documents, places, words }: Listed): FindEntry[] {
  const { t } = words
  const documentEntry = (document: FoundDocument, group: string): FindEntry => ({
    key: `${document.kind}:${document.id}`,
    group,
    title: document.title === '' ? t('Untitled') : document.title,
    detail: document.detail,
    note: noteOf(document, words),
    path: document.path,
  })
  const placeEntry = ({ label, path }: Place, group = t('Go to')): FindEntry => ({
    key: path,
    group,
    title: label,
    detail: '',
    note: '',
    path,
  })
  if (typed.trim() === '') {
    const actions = places.slice(0, MOST_PLACES)
    return [
      ...documents.map((document) => documentEntry(document, t('Opened last'))),
      ...actions.map((place) => placeEntry(place)),
    ]
  }
  const ranked = (rank: 0 | 1) =>
    places.filter((place) => placeRank(place, typed) === rank).slice(0, MOST_PLACES)
  const groupOf = ({ kind }: FoundDocument) => (isFoundKind(kind) ? t(FOUND_KINDS[kind]) : kind)
  return [
    ...ranked(0).map((place) => placeEntry(place)),
    ...documents.map((document) => documentEntry(document, groupOf(document))),
    ...ranked(1).map((place) => placeEntry(place, t('Also'))),
  ]
}
