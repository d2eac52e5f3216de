import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

const OTHERS = `
  select p._status = 'published' and p.deleted_at is null as is_on_sale,
         exists (select 1 from variants v where v.product_id = p.id and v.id <> $1 and v.deleted_at is null) as has_other,
         (select reserved from variants where id = $1)::int as reserved
  from products p where p.id = (select product_id from variants where id = $1) for update`

interface Row {
  is_on_sale: boolean
  has_other: boolean
  reserved: number
}

/** The last variant of a published product stays, unless that is in the trash, and so does one that open orders wait for. */
export const guardLastVariant: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id?: unknown; deletedAt?: unknown } | undefined
  const isTrashing = Boolean(data['deletedAt']) && !before?.deletedAt
  if (!isTrashing) return data
  const sql = await sqlOfContext(contextOfRequest(req))
  const [row] = await sql.query<Row & Record<string, unknown>>(OTHERS, [before?.id])
  if (row && row.reserved > 0) throw refusal('Open orders still wait for this variant.')
  if (row?.is_on_sale && !row.has_other) {
    throw refusal('A published product keeps at least one variant: unpublish the product first.')
  }
  return data
}

function refusal(message: string): unknown {
  return toPayloadError(new DomainError('CONFLICT', message))
}
