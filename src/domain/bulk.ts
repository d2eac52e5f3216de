/** The most documents that one bulk request of an API changes. */
export const MAX_BULK_DOCUMENTS = 100
/** The most documents that one selection in the panel holds. */
export const MAX_SELECTION = 10_000
/** How many of a selection the panel changes by one request. */
export const BULK_CHUNK = 50

export const BULK_ACTIONS = ['edit', 'publish', 'unpublish', 'trash', 'restore'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** What became of one document of a bulk action; `reason` says why it was not changed. */
export interface BulkOutcome {
  readonly id: string
  readonly title: string
  readonly reason?: string
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

export function isDocumentId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

function areIds(value: unknown): boolean {
  const values: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  return values.length > 0 && values.every(isDocumentId)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesIds(condition: unknown): boolean {
  if (!isRecord(condition)) return false
  return isDocumentId(condition['equals']) || areIds(condition['in'])
}

const MAX_NESTING = 10

/**
 * Whether a condition reaches no further than documents that it names by their ids: it holds such names in each of its
 * alternatives. All that stands in one object, or in `and`, holds together.
 */
export function namesItsDocuments(where: unknown, depth = 0): boolean {
  if (!isRecord(where) || depth > MAX_NESTING) return false
  return Object.entries(where).some(([key, condition]) => {
    const parts: unknown[] = Array.isArray(condition) ? condition : []
    if (key === 'and') return parts.some((part) => namesItsDocuments(part, depth + 1))
    if (key === 'or') return parts.length > 0 && parts.every((part) => namesItsDocuments(part, depth + 1))
    return key === 'id' && namesIds(condition)
  })
}
