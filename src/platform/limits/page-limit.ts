/** The most documents one answer of a Payload door holds. */
export const MAX_LIMIT = 100

const WIDER = 'mostDocuments'

/** The context of a read that our own code makes for a caller and that may find more than an answer holds. */
export function readUpTo(limit: number): Record<string, number> {
  return { [WIDER]: limit }
}

/** The most documents that a read may find. */
export function mostDocuments(context: Readonly<Record<string, unknown>>): number {
  const wider = context[WIDER]
  return typeof wider === 'number' ? wider : MAX_LIMIT
}
