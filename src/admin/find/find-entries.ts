import { heldRoles, ROLE_LABELS } from '@/domain/account/roles'
import { FOUND_KINDS, isFoundKind } from '@/domain/find/kinds'
import type { Place } from '@/domain/find/places'
import { placeRank } from '@/domain/find/places'
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

function noteOf({ kind, note }: FoundDocument): string {
  if (kind === 'orders') return isOrderStatus(note) ? statusLabel(note) : note
  if (kind === 'products') return note === 'draft' ? 'Draft' : ''
  if (kind !== 'users') return note
  return heldRoles({ roles: [note] })
    .map((role) => ROLE_LABELS[role])
    .join('')
}

function documentEntry(document: FoundDocument, group: string): FindEntry {
  const { detail, id, kind, path, title } = document
  return {
    key: `${kind}:${id}`,
    group,
    title: title === '' ? 'Untitled' : title,
    detail,
    note: noteOf(document),
    path,
  }
}

function placeEntry({ label, path }: Place): FindEntry {
  return { key: path, group: 'Go to', title: label, detail: '', note: '', path }
}

/** Everything that fits what was typed, group by group; without a text, the documents that were opened last. */
export function findEntries(
  typed: string,
  places: readonly Place[],
  documents: readonly FoundDocument[],
): FindEntry[] {
  if (typed.trim() === '') {
    const actions = places.slice(0, MOST_PLACES)
    return [
      ...documents.map((document) => documentEntry(document, 'Opened last')),
      ...actions.map(placeEntry),
    ]
  }
  const ranked = (rank: 0 | 1) =>
    places.filter((place) => placeRank(place, typed) === rank).slice(0, MOST_PLACES)
  const found = documents.map((document) =>
    documentEntry(document, isFoundKind(document.kind) ? FOUND_KINDS[document.kind] : document.kind),
  )
  return [
    ...ranked(0).map(placeEntry),
    ...found,
    ...ranked(1).map((place) => ({ ...placeEntry(place), group: 'Also' })),
  ]
}
