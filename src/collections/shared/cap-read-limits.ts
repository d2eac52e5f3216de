import type { CollectionBeforeOperationHook } from 'payload'

/** The most documents one answer of a Payload door holds. */
export const MAX_LIMIT = 100

/**
 * Caps `limit` for callers from outside (`limit=0` and `pagination=false` would return the whole table).
 * Calls of our own code (`payloadAPI: 'local'`) choose their own.
 */
export const capReadLimits: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'local') return args
  const limit: unknown = 'limit' in args ? args.limit : undefined
  const isSane = typeof limit === 'number' && Number.isInteger(limit) && limit > 0 && limit <= MAX_LIMIT
  if (isSane) return args
  return { ...args, limit: limit === undefined ? undefined : MAX_LIMIT }
}
