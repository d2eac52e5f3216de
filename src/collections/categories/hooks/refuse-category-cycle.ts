import type { CollectionBeforeChangeHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'
import { sqlOfContext } from '@/platform/transaction'

const ANCESTORS = `
  with recursive up as (
    select id, parent_id from categories where id = $1
    union select c.id, c.parent_id from categories c join up on c.id = up.parent_id
  ) select id from up where id = $2`

/** A category is never its own ancestor. */
export const refuseCategoryCycle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const parent: unknown = data['parent']
  const id: unknown = (originalDoc as { id?: unknown } | undefined)?.id
  if (typeof parent !== 'string' || typeof id !== 'string') return data
  const sql = await sqlOfContext(contextOfRequest(req))
  const found = await sql.query(ANCESTORS, [parent, id])
  if (found.length > 0) throw toPayloadError(invalidField('parent', 'A category cannot be below itself.'))
  return data
}
