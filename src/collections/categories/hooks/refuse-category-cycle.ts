import type { CollectionBeforeChangeHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

const ANCESTORS = `
  with recursive up as (
    select id, parent_id from categories where id = $1
    union select c.id, c.parent_id from categories c join up on c.id = up.parent_id
  ) select id from up where id = $2`

/** Of two that are put below each other at the same moment, the second finds what the first has done. */
const LOCK_TREE = `select pg_advisory_xact_lock(hashtextextended('backroom category tree', 0))`

/** A category is never its own ancestor. */
export const refuseCategoryCycle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const parent: unknown = data['parent']
  const { id, parent: former } = (originalDoc ?? {}) as { id?: unknown; parent?: unknown }
  if (typeof parent !== 'string' || typeof id !== 'string' || parent === former) return data
  const sql = await sqlOfContext(contextOfRequest(req))
  await sql.query(LOCK_TREE)
  const found = await sql.query(ANCESTORS, [parent, id])
  if (found.length > 0) throw toPayloadError(invalidField('parent', 'A category cannot be below itself.'))
  return data
}
