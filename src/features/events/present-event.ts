import type { StoredEvent } from './read-events'

/** An event as programs see it, in the feed and in deliveries. */
export interface PresentedEvent {
  /** The same wherever the event is seen. */
  id: string
  type: string
  at: string
  /** Where to read on behind this event. */
  cursor: string
  document: { type: string; id: string; parent_id: string | null }
  data: Readonly<Record<string, unknown>>
}

const MINOR = '_minor'

/** `total_minor: 1250` beside `currency: 'EUR'` becomes `total: { amount: 1250, currency: 'EUR' }`. */
function presentData({ currency, ...facts }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] =>
    name.endsWith(MINOR) ? [name.slice(0, -MINOR.length), { amount: value, currency }] : [name, value],
  )
  return Object.fromEntries(entries)
}

/** The cursor behind a position of the feed. */
export function cursorOf(position: number): string {
  return String(position)
}

/** An event as programs see it. */
export function presentEvent(event: StoredEvent): PresentedEvent {
  const { id, position, type, at, documentType, documentId, parentId, data } = event
  return {
    id: `evt_${String(id)}`,
    type,
    at: at.toISOString(),
    cursor: cursorOf(position),
    document: { type: documentType, id: documentId, parent_id: parentId },
    data: presentData(data),
  }
}
