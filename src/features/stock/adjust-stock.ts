import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { postStock } from '@/platform/stock-ledger'
import { withTransaction } from '@/platform/database/transaction'

/** What is asked for with a correction of the stock, through every interface. */
export const adjustmentInput = z
  .strictObject({
    /** Pieces; negative numbers reduce the stock. */
    delta: z.number().int(),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ title: 'AdjustStock' })

type StockAdjustment = z.output<typeof adjustmentInput> & { variantId: string }

export interface StockLevelsAfter {
  variantId: string
  onHand: number
  reserved: number
  available: number
}

interface LevelsRow {
  onHand: number
  reserved: number
}

const LEVELS = `select on_hand::float8 as "onHand", reserved::float8 as reserved from variants where id = $1`

/**
 * Corrects the stock on hand, with a reason, as one row of the ledger.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, or `INSUFFICIENT_STOCK` when less than the
 * reserved number would be left.
 */
export async function adjustStock(ctx: Context, adjustment: StockAdjustment): Promise<StockLevelsAfter> {
  const { variantId, delta, reason } = adjustment
  if (!mayAll(ctx.actor, 'variants', 'adjust stock')) {
    throw new DomainError('FORBIDDEN', 'Only administrators, managers and fulfilment adjust stock.')
  }
  if (!Number.isSafeInteger(delta) || delta === 0)
    throw invalidField('delta', 'A whole number other than zero.')
  if (reason.trim() === '') throw invalidField('reason', 'An adjustment needs a reason.')
  return withTransaction(ctx, async (sql) => {
    const [before] = await sql.query<LevelsRow & Record<string, unknown>>(`${LEVELS} for no key update`, [
      variantId,
    ])
    if (!before) throw new DomainError('NOT_FOUND', 'No such variant.')
    await postStock(ctx, sql, {
      kind: 'adjustment',
      reason: reason.trim(),
      changes: [{ variantId, onHandDelta: delta, reservedDelta: 0 }],
    })
    const onHand = before.onHand + delta
    return { variantId, onHand, reserved: before.reserved, available: onHand - before.reserved }
  })
}
