import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { changeStockLevels } from './change-stock-levels'

/**
 * Sets how many pieces of a variant are on hand, as a stock adjustment with a reason.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `INSUFFICIENT_STOCK` when less than the reserved number would be left.
 */
export async function setOnHand(
  ctx: Context,
  item: { variantId: string; onHand: number; reason: string },
): Promise<void> {
  const [result] = await changeStockLevels(ctx, { items: [item] }, () => '')
  if (!result) throw new DomainError('NOT_FOUND', 'No such variant.')
  if (result.status === 'failed') throw result.error
}
