import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'
import { sqlOfContext } from '@/platform/transaction'

interface StockLevels {
  onHand?: number | null
  reserved?: number | null
}

const LOCK_LEVELS = `
  select on_hand::float8 as "onHand", reserved::float8 as reserved from variants where id = $1 for no key update`

/**
 * Stock changes by movements alone. A new variant may name its opening stock (recorded as its first movement);
 * afterwards a written level that differs from the one the caller read is refused.
 */
export const guardStockLevels: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const given = data as StockLevels
  if (operation === 'create') {
    if ((given.reserved ?? 0) !== 0) throw refusal()
    return data
  }
  const stored = originalDoc as StockLevels & { id: string }
  const isChanged = (key: keyof StockLevels) =>
    given[key] !== undefined && given[key] !== null && given[key] !== stored[key]
  if (isChanged('onHand') || isChanged('reserved')) throw refusal()
  // The document is written whole. The lock keeps a shipment from committing between this read and that write.
  const sql = await sqlOfContext(contextOfRequest(req))
  const [levels] = await sql.query<StockLevels & Record<string, unknown>>(LOCK_LEVELS, [stored.id])
  return { ...data, ...levels }
}

function refusal(): unknown {
  return toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Stock levels are not written directly: make a stock adjustment with a reason.',
    ),
  )
}
