import type { CollectionBeforeValidateHook } from 'payload'

import { accessTo } from '@/access/permissions'
import { invalidField } from '@/domain/errors'
import type { KeyedCollection } from '@/domain/catalogue/held-key'
import { freeingCalls } from '@/domain/catalogue/held-key'
import { columnOf } from '@/domain/record'
import { UUID } from '@/domain/uuid'
import { trashedCondition } from '@/platform/database/trashed-condition'
import { contextOfRequest } from '@/platform/context'
import { toFieldError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

interface HoldingDocument {
  [column: string]: unknown
  id: string
  title: string
  isTrashed: boolean
}

interface Key {
  field: 'slug' | 'sku' | 'externalReference'
  label: string
  table: KeyedCollection
  /** Whether a draft can hold the key before it is published: then its newest version counts, too. */
  hasDrafts: boolean
}

/** The key that each collection has for other systems. */
export const REFERENCE_KEY = { field: 'externalReference', label: 'external reference' } as const

function holdersOf({ field, table, hasDrafts }: Key): string {
  const column = columnOf(field)
  const stored = `
    select t.id::text, t.title, ${trashedCondition(table)} as "isTrashed" from ${table} t
    where t.${column} = $1 and t.id::text is distinct from $2`
  if (!hasDrafts) return `${stored} limit 1`
  return `(${stored} limit 1) union all (
    select d.id::text, d.title, d.deleted_at is not null from _${table}_v v join ${table} d on d.id = v.parent_id
    where v.version_${column} = $1 and v.latest and v.parent_id::text is distinct from $2 limit 1) limit 1`
}

/** What is wrong with a new key that would be taken for another way to name a document; null when nothing is. */
function problemOf({ field }: Key, value: string): string | null {
  if (field === 'slug' && UUID.test(value)) return 'A slug has not the form of an id.'
  if (field === 'externalReference' && value.startsWith('ref:'))
    return 'Give the external reference itself, without ref: in front of it.'
  return null
}

/**
 * Says when a document is saved that its slug, SKU or external reference is another one's. A draft would be told no sooner than when it is
 * published, and of what is in the trash only that "something" is not unique. Two at once meet the unique index.
 */
export function refuseTakenKey(key: Key): CollectionBeforeValidateHook {
  const text = holdersOf(key)
  return async ({ data, originalDoc, req }) => {
    const value: unknown = data?.[key.field]
    const before = originalDoc as ({ id?: unknown } & Record<string, unknown>) | undefined
    if (typeof value !== 'string' || value === '' || value === before?.[key.field]) return data
    const problem = problemOf(key, value)
    if (problem !== null) throw toFieldError(invalidField(key.field, problem))
    const sql = await sqlOfContext(contextOfRequest(req))
    const [holder] = await sql.query<HoldingDocument>(text, [value, before?.id ?? null])
    if (!holder) return data
    // Others learn no more than that it is taken, by the unique index.
    if ((await accessTo(key.table, 'read')({ req })) !== true) return data
    const mayFree = holder.isTrashed && (await accessTo(key.table, 'update')({ req })) !== false
    throw toFieldError(takenBy(holder, key, { value, mayFree }))
  }
}

/** What holds a key is named to programs as well, with the calls that free it to those who may make them. */
function takenBy(
  { id, title, isTrashed }: HoldingDocument,
  { field, label, table }: Key,
  { value, mayFree }: { value: string; mayFree: boolean },
) {
  const message = isTrashed
    ? `The ${label} “${value}” is held by “${title}” in the trash: free it there, or choose another one.`
    : `The ${label} “${value}” belongs to “${title}” already.`
  const error = invalidField(field, message)
  const holder = { collection: table, id, title, is_trashed: isTrashed }
  const free = mayFree ? { free: freeingCalls(table, id) } : {}
  Object.assign(error.details ?? {}, { held_by: { ...holder, ...free } })
  return error
}
