import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { isolateObjectProperty } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'

/** The same request for one read more: what that read is told does not reach what the request does afterwards. */
export function apartRequest(req: PayloadRequest): PayloadRequest {
  return isolateObjectProperty(req, ['context', 'query'])
}

/** The condition of a list of the panel: its filters, and the words in its search field. */
export function searchCondition(
  collection: SanitizedCollectionConfig,
  { where, search }: { where: Where; search: string },
): Where {
  // Payload writes into the condition that it is given.
  return mergeListSearchAndWhere({ collectionConfig: collection, where: structuredClone(where), search })
}
