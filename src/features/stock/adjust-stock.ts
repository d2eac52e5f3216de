import type { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { assertLevelChange } from '@/domain/catalogue/level-change'
import type { Context } from '@/platform/context'

import { changeStockLevels } from './change-stock-levels'
import type { adjustmentInput } from './stock-levels-input'

export interface StockLevelsAfter {
  variantId: string
  onHand: number
  reserved: number
  available: number
}

type StockAdjustment = z.output<typeof adjustmentInput> & { variantId: string }

/**
 * Corrects the stock on hand of one variant, with a reason.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, or `INSUFFICIENT_STOCK` when less than the
 * reserved number would be left.
 */
export async function adjustStock(
  ctx: Context,
  { variantId, delta, reason }: StockAdjustment,
): Promise<StockLevelsAfter> {
  assertLevelChange({ delta })
  if (reason.trim() === '') throw invalidField('reason', 'An adjustment needs a reason.')
  const items = [{ variantId, delta, reason: reason.trim() }]
  const [result] = await changeStockLevels(ctx, { items }, () => '')
  if (!result) throw new DomainError('NOT_FOUND', 'No such variant.')
  if (result.status === 'failed') throw result.error
  const { onHand, reserved, available } = result
  return { variantId, onHand, reserved, available }
}
