/** The most documents in one response of Payload's interfaces. */
export const MAX_LIMIT = 100

const WIDER = 'mostDocuments'

/**
 * The request context of a read by our own code that may find up to `limit` documents, more than a response may hold.
 */
export function readUpTo(limit: number): Record<string, number> {
  return { [WIDER]: limit }
}

/** The most documents that a read with this request context may find. */
export function mostDocuments(context: Readonly<Record<string, unknown>>): number {
  const wider = context[WIDER]
  return typeof wider === 'number' ? wider : MAX_LIMIT
}
