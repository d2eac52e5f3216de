import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { toPayloadError } from '@/platform/errors/payload-error'

interface StockLevels {
  onHand?: number | null
  reserved?: number | null
  updatedAt?: string
}

/** A form shows the levels as they were when it was opened, and sends them along with its version. */
function isOfOlderForm(given: StockLevels, stored: StockLevels): boolean {
  const [opened, now] = [given.updatedAt, stored.updatedAt].map((time) => Date.parse(time ?? ''))
  return opened !== undefined && now !== undefined && opened < now
}

/**
 * Stock changes by movements alone. A new variant may name its opening stock (recorded as its first movement);
 * afterwards a written level that differs from the stored one is refused. A form that was opened before stock moved writes
 * none: had anything else changed, it would have been refused as a whole.
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
  if ((isChanged('onHand') || isChanged('reserved')) && !isOfOlderForm(given, stored)) throw refusal()
  return { ...data, onHand: stored.onHand, reserved: stored.reserved }
}

function refusal(): unknown {
  return toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Stock levels are not written directly: make a stock adjustment with a reason.',
    ),
  )
}
