import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { isolateObjectProperty } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'

/** A copy of the request for a separate read: its context does not affect the rest of the request. */
export function apartRequest(req: PayloadRequest): PayloadRequest {
  return isolateObjectProperty(req, ['context', 'query'])
}

/** The condition of a panel list: its filters and its search text. */
export function searchCondition(
  collection: SanitizedCollectionConfig,
  { where, search }: { where: Where; search: string },
): Where {
  // Payload mutates the condition that it gets.
  return mergeListSearchAndWhere({ collectionConfig: collection, where: structuredClone(where), search })
}
