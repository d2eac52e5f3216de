import { EVENT_DOCUMENT_TYPES, eventDocument } from '@/domain/events'

import type { FeedEvent } from './feed'

const AMOUNT = /_minor$/

/** An amount and its currency are one fact: `{ amount, currency }`. */
function wireFacts(data: FeedEvent['data']): Record<string, unknown> {
  const { currency, ...facts } = data
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] =>
    AMOUNT.test(name) ? [name.replace(AMOUNT, ''), { amount: value, currency }] : [name, value],
  )
  return Object.fromEntries(entries)
}

/** The id by which receivers know an event, and tell a repetition. */
export const eventIdOf = ({ id }: Pick<FeedEvent, 'id'>) => `evt_${String(id)}`

/** What is sent of an event: the text that is signed. */
export function eventBody(event: FeedEvent): string {
  const { type, documentType, documentId, parentId, at, position } = event
  const document = { type: documentType, id: documentId, parent_id: parentId }
  const data = { id: eventIdOf(event), cursor: String(position), document, ...wireFacts(event.data) }
  return JSON.stringify({ type, timestamp: at.toISOString(), data })
}

const OF_ORDERS = new Set<string>(
  EVENT_DOCUMENT_TYPES.filter((type) => eventDocument(type).parent === 'order'),
)

/**
 * What events are kept in order by: one of a lane is sent once those before it are done. It is the document, and for what
 * belongs to an order that order, so that a payment does not arrive before the order that it pays.
 */
export function laneOf({ documentType, documentId, parentId }: FeedEvent): string {
  return parentId !== null && OF_ORDERS.has(documentType) ? parentId : documentId
}
