import type { ChangeEvent } from '@/domain/change-event'
import { presentEvent } from '@/domain/change-event'
import { EVENT_DOCUMENT_TYPES, eventDocument } from '@/domain/events'

/** What is sent of an event, as the feed presents it: the text that is signed. */
export function eventBody(event: ChangeEvent): string {
  const { type, at, id, cursor, document, data } = presentEvent(event)
  return JSON.stringify({ type, timestamp: at, data: { id, cursor, document, ...data } })
}

const OF_ORDERS = new Set<string>(
  EVENT_DOCUMENT_TYPES.filter((type) => eventDocument(type).parent === 'order'),
)

/**
 * What events are kept in order by: one of a lane is sent once those before it are done. It is the document, and for what
 * belongs to an order that order, so that a payment does not arrive before the order that it pays.
 */
export function laneOf({ documentType, documentId, parentId }: ChangeEvent): string {
  return parentId !== null && OF_ORDERS.has(documentType) ? parentId : documentId
}
