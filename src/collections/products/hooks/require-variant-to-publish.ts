import type { CollectionBeforeChangeHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toFieldError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

/** A published product can be bought, so it has at least one variant. */
export const requireVariantToPublish: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id?: unknown; _status?: unknown } | undefined
  if (data['_status'] !== 'published') return data
  const sql = await sqlOfContext(contextOfRequest(req))
  const id = typeof before?.id === 'string' ? before.id : null
  const found = await sql.query(
    'select 1 from variants where product_id = $1 and deleted_at is null limit 1',
    [id],
  )
  if (found.length > 0) return data
  throw toFieldError(invalidField('variants', 'Save it as a draft and add a variant before publishing it.'))
}
