import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { MAX_SELECTION } from '@/domain/bulk'
import { DomainError } from '@/domain/errors'

import type { ListFilter } from './find-documents'
import { conditionOf, findDocuments } from './find-documents'

interface Selection {
  filter: ListFilter
  /** How many documents the list said that there are. */
  total: number
}

/**
 * Names every document that a list of the panel shows on all of its pages. From then on the selection is these
 * documents: what comes to match later is none of it.
 * @throws DomainError `CONFLICT` when the list shows another number of documents by now, or too many.
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
