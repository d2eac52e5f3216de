import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { invalidField } from '@/domain/errors'
import { EXACT_TOTAL_ROWS } from '@/platform/database/bounded-count'
import { toPayloadError } from '@/platform/errors/payload-error'

interface Relation {
  name: string
  target: CollectionSlug
  /** A field of the same document that says the same as the title behind the relation. */
  own: unknown
}

function relationsOf(fields: readonly FlattenedField[]): Relation[] {
  return fields.flatMap((field) => {
    const isLink = field.type === 'relationship' || field.type === 'upload'
    if (!isLink || field.hasMany === true || Array.isArray(field.relationTo)) return []
    return [{ name: field.name, target: field.relationTo, own: field.custom?.['sortedBy'] as unknown }]
  })
}

function partsOf(sort: unknown): string[] {
  const parts: unknown[] = Array.isArray(sort) ? sort : [sort]
  return parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
}

/** The title of what a relation names; null where documents have none, or the caller may not read all of them. */
async function titleBehind({ target }: Relation, req: PayloadRequest): Promise<string | null> {
  const { config } = req.payload.collections[target]
  const title = config.flattenedFields.find(({ name }) => name === config.admin.useAsTitle)
  if (!title || (await config.access.read({ req })) !== true) return null
  const readTitle = 'access' in title ? title.access.read : undefined
  return readTitle && !(await readTitle({ req })) ? null : title.name
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
 * Sorting by a relation sorts by the title that the list shows, and not by the id. A field may name a field of its own
 * document that says the same (`custom.sortedBy`): that costs nothing however long the list is. Sorting by another table reads all
 * rows, so lists that are too long for it have to be filtered first.
 * @throws DomainError `VALIDATION_ERROR` when the caller may not see the titles, and for lists that are too long.
 */
export const sortByTitles: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { sort, where, overrideAccess } = args as { sort?: unknown; where?: Where; overrideAccess?: boolean }
  if (req.payloadAPI === 'local' && overrideAccess !== false) return args
  const { config } = args.collection
  const relations = relationsOf(config.flattenedFields)
  const relationOf = (part: string) => relations.find(({ name }) => name === part.replace(/^-/, ''))
  const parts = partsOf(sort)
  if (!parts.some(relationOf)) return args
  const titles = parts.map(async (part) => {
    const relation = relationOf(part)
    if (!relation) return part
    const direction = part.startsWith('-') ? '-' : ''
    if (typeof relation.own === 'string') return `${direction}${relation.own}`
    const title = await titleBehind(relation, req)
    if (title === null) throw toPayloadError(invalidField('sort', 'Sort by a field of the document itself.'))
    return `${part}.${title}`
  })
  const resolved = await Promise.all(titles)
  const readsOthers = parts.some((part) => {
    const relation = relationOf(part)
    return relation !== undefined && typeof relation.own !== 'string'
  })
  if (readsOthers) await assertFew(req, config, where)
  return { ...args, sort: resolved }
}
