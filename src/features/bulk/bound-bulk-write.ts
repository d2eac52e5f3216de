import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { MAX_BULK_DOCUMENTS, namesItsDocuments } from '@/domain/bulk'
import { DomainError, invalidField } from '@/domain/errors'

import { findDocuments } from './find-documents'

export interface BulkWrite {
  where: unknown
  isTrash: boolean
  isDraft: boolean
  limit: unknown
  sort: string | string[] | undefined
  /** The number of documents that the caller expects to change; absent when it states none. */
  expected: unknown
}

const HOW =
  'Name the documents (where[id][in]=…), or say with "expected" how many the condition matches, as totalDocs of the same list says.'

function expectedCount(expected: unknown): number {
  const text = typeof expected === 'string' || typeof expected === 'number' ? String(expected) : ''
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw invalidField(
    'expected',
    `A condition alone may match documents that were never reviewed. Nothing was changed. ${HOW}`,
  )
}

function isCondition(where: unknown): where is Where {
  return typeof where === 'object' && where !== null && !Array.isArray(where)
}

/**
 * The documents that a bulk write of an API may change: those that it names by id, or those that match now when their
 * number is the expected one. Documents that match later are not changed.
 * @throws DomainError `VALIDATION_ERROR` without ids and an expected number, or for too many documents; `CONFLICT`
 * when another number matches.
 */
export async function boundBulkWrite(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  write: BulkWrite,
): Promise<string[]> {
  const { where, isTrash, isDraft, sort } = write
  if (!isCondition(where)) throw invalidField('where', `Which documents? Nothing was changed. ${HOW}`)
  const expected = namesItsDocuments(where) ? null : expectedCount(write.expected)
  const wished = Number(write.limit)
  const most = Number.isInteger(wished) && wished > 0 ? Math.min(wished, MAX_BULK_DOCUMENTS + 1) : null
  const limit = most ?? MAX_BULK_DOCUMENTS + 1
  const found = await findDocuments(req, collection, { where, isTrash, isDraft, limit, sort })
  if (found.length > MAX_BULK_DOCUMENTS) {
    throw invalidField(
      'where',
      `A bulk request changes at most ${String(MAX_BULK_DOCUMENTS)} documents. Nothing was changed: send several.`,
    )
  }
  if (expected !== null && found.length !== expected) {
    throw new DomainError(
      'CONFLICT',
      `${String(found.length)} documents match now, and ${String(expected)} were expected. Nothing was changed.`,
      { matching: found.length },
    )
  }
  return found.map(({ id }) => id)
}
