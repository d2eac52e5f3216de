import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { MAX_SELECTION } from '@/domain/bulk'
import { DomainError } from '@/domain/errors'

import type { Selection } from './bulk-input'
import { conditionOf, findDocuments } from './find-documents'

/**
 * Answers the ids of all documents on all pages of a panel list. From then on the selection is these ids; documents
 * that match later do not join it.
 * @throws DomainError `CONFLICT` when the list has another total by now, or too many documents.
 */
export async function selectDocuments(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { filter, total }: Selection,
): Promise<string[]> {
  const found = await findDocuments(req, collection, {
    where: conditionOf(collection, filter),
    isTrash: filter.isTrash ?? false,
    isDraft: true,
    limit: MAX_SELECTION + 1,
  })
  if (found.length > MAX_SELECTION) {
    throw new DomainError(
      'CONFLICT',
      `More than ${MAX_SELECTION.toLocaleString('en')} match. Narrow the filter first.`,
    )
  }
  if (found.length !== total) {
    throw new DomainError(
      'CONFLICT',
      `The list has changed: ${String(found.length)} match now, and it showed ${String(total)}. Look at it again.`,
      { matching: found.length },
    )
  }
  return found.map(({ id }) => id)
}
