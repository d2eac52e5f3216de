import type { EventDocumentType } from '@/domain/events'
import { EVENT_DOCUMENT_TYPES, EVENT_TYPES, eventDocument, typesOf } from '@/domain/events'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Principal } from '@/domain/policy'

function isVisible(principal: Principal, document: EventDocumentType): boolean {
  return mayAll(principal, eventDocument(document).resource, 'read')
}

/** The types of events that the principal may read: those of documents of which they may read all. */
function visibleTypes(principal: Principal): ReadonlySet<string> {
  const documents = EVENT_DOCUMENT_TYPES.filter((document) => isVisible(principal, document))
  return new Set(typesOf(documents.map((document) => `${document}.*`)))
}

/**
 * The types of events to read, of those that `patterns` name; all that the principal may read without patterns.
 * @throws DomainError `FORBIDDEN` when none of them may be read, or a pattern names only others.
 */
export function readableTypes(principal: Principal, patterns: readonly string[] | null): string[] {
  const visible = visibleTypes(principal)
  if (visible.size === 0) throw new DomainError('FORBIDDEN', 'Events are for staff and their keys.')
  if (patterns === null) return EVENT_TYPES.filter((type) => visible.has(type))
  const hidden = patterns.find((pattern) => !typesOf([pattern]).some((type) => visible.has(type)))
  if (hidden !== undefined) throw new DomainError('FORBIDDEN', `You may not read events of ${hidden}.`)
  return typesOf(patterns).filter((type) => visible.has(type))
}
