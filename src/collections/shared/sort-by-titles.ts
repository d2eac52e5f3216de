import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { invalidField } from '@/domain/errors'
import { EXACT_TOTAL_ROWS } from '@/platform/bounded-count'
import { toPayloadError } from '@/platform/payload-error'

type Relation = FlattenedField & { type: 'relationship' | 'upload'; relationTo: CollectionSlug }

function isRelation(field: FlattenedField): field is Relation {
  const isLink = field.type === 'relationship' || field.type === 'upload'
  return isLink && typeof field.relationTo === 'string' && field.hasMany !== true
}

function partsOf(sort: unknown): string[] {
  const parts: unknown[] = Array.isArray(sort) ? sort : [sort]
  return parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
}

/** The title of what a relation names; null where documents have none, or the caller may not read all of them. */
async function titleBehind(relation: Relation, req: PayloadRequest): Promise<string | null> {
  const { config } = req.payload.collections[relation.relationTo]
  const title = config.flattenedFields.find(({ name }) => name === config.admin.useAsTitle)
  if (!title || (await config.access.read({ req })) !== true) return null
  const readTitle = 'access' in title ? title.access?.read : undefined
  return readTitle && (await readTitle({ req })) !== true ? null : title.name
}

async function assertFew(req: PayloadRequest, collection: SanitizedCollectionConfig, where?: Where) {
  const slug: CollectionSlug = collection.slug
  const { totalDocs } = await req.payload.db.count({ collection: slug, req, ...(where ? { where } : {}) })
  if (totalDocs <= EXACT_TOTAL_ROWS) return
  const most = EXACT_TOTAL_ROWS.toLocaleString('en')
  throw toPayloadError(
    invalidField('sort', `More than ${most} rows: filter the list before sorting it by a related document.`),
  )
}

/**
 * Who sorts by a relation means the title that the list shows, and not the id. A field may name a field of its own document
 * that says the same (`custom.sortedBy`): that costs nothing however long the list is. Sorting by another table reads all
 * rows, so lists that are too long for it have to be filtered first.
 * @throws DomainError `VALIDATION_ERROR` when the caller may not see the titles, and for lists that are too long.
 */
export const sortByTitles: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { sort, where, overrideAccess } = args as { sort?: unknown; where?: Where; overrideAccess?: boolean }
  if (req.payloadAPI === 'local' && overrideAccess !== false) return args
  const { config } = args.collection
  const relations = config.flattenedFields.filter(isRelation)
  const relationOf = (part: string) => relations.find(({ name }) => name === part.replace(/^-/, ''))
  const parts = partsOf(sort)
  if (!parts.some(relationOf)) return args
  let readsOthers = false
  const titles = parts.map(async (part) => {
    const field = relationOf(part)
    if (!field) return part
    const direction = part.startsWith('-') ? '-' : ''
    const own: unknown = field.custom?.['sortedBy']
    if (typeof own === 'string') return `${direction}${own}`
    const title = await titleBehind(field, req)
    if (title === null) throw toPayloadError(invalidField('sort', 'Sort by a field of the document itself.'))
    readsOthers = true
    return `${part}.${title}`
  })
  const resolved = await Promise.all(titles)
  if (readsOthers) await assertFew(req, config, where)
  return { ...args, sort: resolved }
}
