import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { toPayloadError } from '@/platform/payload-error'

interface StockLevels {
  onHand?: number | null
  reserved?: number | null
}

/**
 * Stock changes by movements alone. A new variant may name its opening stock (recorded as its first movement);
 * afterwards a written level that differs from the stored one is refused, and an equal one ignored.
 */
export const guardStockLevels: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const given = data as StockLevels
  if (operation === 'create') {
    if ((given.reserved ?? 0) !== 0) throw refusal()
    return data
  }
  const stored = originalDoc as StockLevels
  const isChanged = (key: keyof StockLevels) =>
    given[key] !== undefined && given[key] !== null && given[key] !== stored[key]
  if (isChanged('onHand') || isChanged('reserved')) throw refusal()
  // Left out of the write: a shipment that commits meanwhile must not be overwritten by the level read before it.
  const { onHand: _onHand, reserved: _reserved, ...rest } = data as Record<string, unknown>
  return rest
}

function refusal(): unknown {
  return toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Stock levels are not written directly: make a stock adjustment with a reason.',
    ),
  )
}
