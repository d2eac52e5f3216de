/** The largest body of JSON, in bytes, and that of a request that holds many changes. */
const JSON_BYTES = 1024 * 1024
const BATCH_BYTES = 4 * JSON_BYTES

const BATCH_WRITES =
  /^(?:POST \/api\/v1\/bulk|PUT \/api\/v1\/[a-z-]+|POST \/api\/bulk-runs\/(?:preview|start))$/

/** The largest body of JSON that a request may have, in bytes. */
export function jsonLimitBytes(method: string, path: string): number {
  return BATCH_WRITES.test(`${method} ${path}`) ? BATCH_BYTES : JSON_BYTES
}

/** The largest product file, in bytes. */
export const MAX_FILE_BYTES = 20 * JSON_BYTES

/** The most documents that one bulk request of an API changes. */
export const MAX_BULK_DOCUMENTS = 100
/** The most documents that one selection in the panel holds. */
export const MAX_SELECTION = 10_000
/** How many documents of a selection the panel changes per request. */
export const BULK_CHUNK = 50

export const BULK_ACTIONS = ['edit', 'publish', 'unpublish', 'trash', 'restore'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** The result of a bulk action for one document; `reason` says why it was not changed. */
export interface BulkOutcome {
  readonly id: string
  readonly title: string
  readonly reason?: string
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Whether the value is an id in its text form (a UUID). */
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
 * Whether a condition matches only documents that it names by id, in each of its alternatives. Conditions in one
 * object, or in `and`, apply together.
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
