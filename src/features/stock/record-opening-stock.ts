import type { Context } from '@/platform/context'
import { recordMovements } from '@/platform/stock-ledger'
import { withTransaction } from '@/platform/database/transaction'

/** Writes the first movement of a variant that was created with `quantity` pieces on hand. */
export async function recordOpeningStock(
  ctx: Context,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<void> {
  await withTransaction(ctx, (sql) =>
    recordMovements(ctx, sql, {
      kind: 'initial',
      reason: 'Opening stock',
      changes: [{ variantId, onHandDelta: quantity, reservedDelta: 0 }],
    }),
  )
}
