import type {
  CollectionConfig,
  Endpoint,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { isStaff } from '@/access/permissions'
import { DomainError, invalidField } from '@/domain/errors'
import { bulkFieldsOf } from '@/features/bulk/bulk-fields'
import type { BulkChange } from '@/features/bulk/bulk-input'
import { bulkInput, selectionInput } from '@/features/bulk/bulk-input'
import { changeDocuments } from '@/features/bulk/change-documents'
import { selectDocuments } from '@/features/bulk/select-documents'
import { parseInput } from '@/platform/parse-input'
import { readJson } from '@/platform/http/read-json'

import { refusalsFor } from '../hooks/translate-refusals'
import { answer, endpoint } from '../respond'

function collectionOf(req: PayloadRequest, slug: string): SanitizedCollectionConfig {
  const collection = req.payload.config.collections.find((known) => known.slug === slug)
  if (!collection) throw new Error(`no such collection: ${slug}`)
  return collection
}

function assertStaff(req: PayloadRequest): void {
  if (!req.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!isStaff({ req })) throw new DomainError('FORBIDDEN', 'Staff alone may do this.')
}

/** Field access by role alone: rules of a field look at no document. */
async function writableFields(collection: SanitizedCollectionConfig, req: PayloadRequest) {
  const mayWrite = await Promise.all(
    collection.flattenedFields.map(async (field): Promise<[FlattenedField, boolean]> => {
      const rule = 'access' in field ? field.access.update : undefined
      return [field, rule === undefined || (await rule({ req, siblingData: {} }))]
    }),
  )
  const known = new Map(mayWrite)
  const { collections } = req.payload.config
  return bulkFieldsOf(collection, { collections, mayWrite: (field) => known.get(field) ?? false })
}

async function assertPossible(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  change: BulkChange,
) {
  const { action, values } = change
  const names = Object.keys(values)
  if (action === 'edit') {
    const fields = await writableFields(collection, req)
    const wrong = names.find((name) => !fields.some((field) => field.name === name))
    if (wrong !== undefined)
      throw invalidField(`values.${wrong}`, `${wrong} cannot be set for many documents.`)
    if (names.length === 0) throw invalidField('values', 'Say what to change.')
    return
  }
  if (names.length > 0) throw invalidField('values', 'Only an edit sets values.')
  const hasDrafts = Boolean(collection.versions && collection.versions.drafts)
  const isOffered = action === 'publish' || action === 'unpublish' ? hasDrafts : collection.trash
  if (!isOffered) throw invalidField('action', `${collection.slug} know no such action.`)
  const isInTrash = change.filter.isTrash === true
  if (isInTrash !== (action === 'restore')) throw invalidField('action', 'Not in this list.')
}

/**
 * How the panel acts on many documents: `POST /api/<slug>/selection` names what a list shows, on all of its pages, and
 * `POST /api/<slug>/bulk-actions` changes documents that it names, some at a time.
 */
export function bulkEndpoints(slug: CollectionConfig['slug']): Endpoint[] {
  return [
    endpoint('post', '/selection', async (req) => {
      assertStaff(req)
      const selection = parseInput(selectionInput, await readJson(req))
      return answer({ ids: await selectDocuments(req, collectionOf(req, slug), selection) })
    }),
    endpoint('post', '/bulk-actions', async (req) => {
      assertStaff(req)
      const change = parseInput(bulkInput, await readJson(req))
      const collection = collectionOf(req, slug)
      await assertPossible(req, collection, change)
      const once = { ...change, ids: [...new Set(change.ids)] }
      return answer(refusalsFor(req, { results: await changeDocuments(req, collection, once) }))
    }),
  ]
}
