import type { CollectionBeforeOperationHook } from 'payload'

import { mostDocuments } from '@/platform/limits/document-limit'

/**
 * Caps `limit` for callers from outside (`limit=0` and `pagination=false` would return the whole table).
 * Calls of our own code (`payloadAPI: 'local'`) choose their own.
 */
export const capReadLimits: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI === 'local' || !('where' in args || 'limit' in args || 'page' in args)) return args
  const limit: unknown = 'limit' in args ? args.limit : undefined
  const isPaged = !('pagination' in args) || (args.pagination ?? true)
  if (limit === undefined) return isPaged ? args : { ...args, limit: mostDocuments(req.context) }
  const most = mostDocuments(req.context)
  const isSane = typeof limit === 'number' && Number.isInteger(limit) && limit > 0 && limit <= most
  return isSane ? args : { ...args, limit: most }
}
