/** An event of the change feed. */
export interface ChangeEvent {
  /** By the order of writing. */
  id: number
  /** By the order of commits: events are read by it. */
  position: number
  type: string
  documentType: string
  documentId: string
  /** The document that this one belongs to, such as a payment's order. */
  parentId: string | null
  at: Date
  /** Nothing personal; amounts are minor units, named `…_minor`, beside `currency`. */
  data: Readonly<Record<string, unknown>>
}

/** An event as programs see it, in the feed. Deliveries say the same. */
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
function presentData({ currency, ...facts }: ChangeEvent['data']): Record<string, unknown> {
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] =>
    name.endsWith(MINOR) ? [name.slice(0, -MINOR.length), { amount: value, currency }] : [name, value],
  )
  return Object.fromEntries(entries)
}

/** The cursor behind a position of the feed. */
export function cursorOf(position: number): string {
  return String(position)
}

/** The id by which programs know an event, and tell a repetition. */
export const eventIdOf = ({ id }: Pick<ChangeEvent, 'id'>) => `evt_${String(id)}`

/** An event as programs see it. */
export function presentEvent(event: ChangeEvent): PresentedEvent {
  const { position, type, at, documentType, documentId, parentId, data } = event
  return {
    id: eventIdOf(event),
    type,
    at: at.toISOString(),
    cursor: cursorOf(position),
    document: { type: documentType, id: documentId, parent_id: parentId },
    data: presentData(data),
  }
}
