import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { Order } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/payload-error'
import { sqlOfContext } from '@/platform/transaction'

const LOCK = `select (extract(epoch from updated_at) * 1000)::float8 as "updatedAtMs" from orders where id = $1 for update`

/**
 * Payload writes a document back as it read it. An order action that commits in between would be undone by the note
 * that somebody saves: so the row is locked first, and a save that was based on an older state is refused.
 */
export const lockStoredOrder: CollectionBeforeValidateHook<Order> = ({ data, operation, originalDoc, req }) =>
  atPayloadsEdge(async () => {
    if (operation !== 'update' || !originalDoc) return data
    const sql = await sqlOfContext(contextOfRequest(req))
    const [row] = await sql.query<{ updatedAtMs: number }>(LOCK, [originalDoc.id])
    if (row && Math.round(row.updatedAtMs) !== Date.parse(originalDoc.updatedAt)) {
      throw new DomainError(
        'CONFLICT',
        'The order has changed in the meantime: load it again and repeat the change.',
      )
    }
    return data
  })
