import type { CollectionBeforeValidateHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toFieldError } from '@/platform/payload-error'
import { sqlOfContext } from '@/platform/transaction'

interface Holder {
  [column: string]: unknown
  id: string
  title: string
  isTrashed: boolean
}

interface Key {
  field: 'slug' | 'sku'
  label: string
  table: 'products' | 'categories' | 'variants'
  /** Whether a draft can hold the key before it is published: then its newest version counts, too. */
  hasDrafts: boolean
}

function holdersOf({ field, table, hasDrafts }: Key): string {
  const stored = `
    select id::text, title, deleted_at is not null as "isTrashed" from ${table}
    where ${field} = $1 and id::text is distinct from $2`
  if (!hasDrafts) return `${stored} limit 1`
  return `(${stored} limit 1) union all (
    select d.id::text, d.title, d.deleted_at is not null from _${table}_v v join ${table} d on d.id = v.parent_id
    where v.version_${field} = $1 and v.latest and v.parent_id::text is distinct from $2 limit 1) limit 1`
}

/**
 * Says when a document is saved that its slug or SKU is another one's. A draft would be told no sooner than when it is
 * published, and of what is in the trash only that "something" is not unique. Two at once meet the unique index.
 */
export function refuseTakenKey(key: Key): CollectionBeforeValidateHook {
  const text = holdersOf(key)
  return async ({ data, originalDoc, req }) => {
    const value: unknown = data?.[key.field]
    const before = originalDoc as ({ id?: unknown } & Record<string, unknown>) | undefined
    if (typeof value !== 'string' || value === '' || value === before?.[key.field]) return data
    const sql = await sqlOfContext(contextOfRequest(req))
    const [holder] = await sql.query<Holder>(text, [value, before?.id ?? null])
    if (holder) throw toFieldError(takenBy(holder, key, value))
    return data
  }
}

function takenBy({ id, title, isTrashed }: Holder, { field, label, table }: Key, value: string) {
  const message = isTrashed
    ? `The ${label} “${value}” is held by “${title}” in the trash (/admin/collections/${table}/trash/${id}): free it with POST /api/${table}/${id}/free-${field}, or choose another one.`
    : `The ${label} “${value}” belongs to “${title}” already.`
  const error = invalidField(field, message)
  Object.assign(error.details ?? {}, { held_by: { collection: table, id, title, is_trashed: isTrashed } })
  return error
}
