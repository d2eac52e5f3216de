import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { BulkOutcome } from '@/domain/bulk'

import { explainFailure } from '@/platform/errors/explain-failure'
import type { BulkChange } from './bulk-input'
import type { FoundDocument } from './find-documents'
import { conditionOf, findDocuments } from './find-documents'

interface Write {
  data: Record<string, unknown>
  isDraft?: boolean
  isTrash?: boolean
}

/** An edit keeps each document's status: it does not publish drafts or unpublish documents. */
function editOf({ status }: FoundDocument, values: BulkChange['values']): Write {
  if (status === null) return { data: { ...values } }
  return status === 'draft'
    ? { data: { ...values }, isDraft: true }
    : { data: { ...values, _status: status } }
}

function writeOf({ action, values }: BulkChange, document: FoundDocument, hasDrafts: boolean): Write {
  switch (action) {
    case 'edit':
      return editOf(document, values)
    case 'publish':
      return { data: { _status: 'published' } }
    case 'unpublish':
      return { data: { _status: 'draft' } }
    case 'trash':
      return { data: { deletedAt: new Date().toISOString() } }
    case 'restore':
      return { data: { deletedAt: null, ...(hasDrafts ? { _status: 'draft' } : {}) }, isTrash: true }
  }
}

async function changeOne(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { id, write }: { id: string; write: Write },
): Promise<string | null> {
  try {
    await req.payload.update({
      collection: collection.slug,
      id,
      // Only declared fields get here, and the collection's own rules validate them.
      data: write.data,
      draft: write.isDraft ?? false,
      trash: write.isTrash ?? false,
      depth: 0,
      select: {},
      overrideAccess: false,
      overrideLock: false,
      req,
    })
    return null
  } catch (error) {
    return explainFailure(error, req)
  }
}

/**
 * Changes documents one by one, each in a transaction of its own, by the same rules as a single change. Documents
 * that no longer match the filter of the selection are not changed.
 * @returns the outcome for each document, in the order of `ids`.
 */
export async function changeDocuments(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  change: BulkChange,
): Promise<BulkOutcome[]> {
  const { filter, ids } = change
  const hasDrafts = Boolean(collection.versions && collection.versions.drafts)
  const shown = await findDocuments(req, collection, {
    where: { and: [conditionOf(collection, filter), { id: { in: [...ids] } }] },
    isTrash: filter.isTrash ?? false,
    isDraft: true,
    limit: ids.length,
  })
  const byId = new Map(shown.map((document) => [document.id, document]))
  const outcomes: BulkOutcome[] = []
  for (const id of ids) {
    const document = byId.get(id)
    if (!document) {
      outcomes.push({ id, title: id, reason: 'The list does not show it any more.' })
      continue
    }
    const reason = await changeOne(req, collection, { id, write: writeOf(change, document, hasDrafts) })
    outcomes.push({ id, title: document.title, ...(reason === null ? {} : { reason }) })
  }
  return outcomes
}
