import { planReturn } from '@/domain/order/fulfilment'
import { refundableMinor } from '@/domain/order/refunds'
import { postStock } from '@/platform/stock-ledger'

import { changeStatus } from './change-status'
import { saveLineQuantities } from './order-state'
import { lockOrderStock, perVariant, releaseOpenStock } from './order-stock'
import type { TransitionWork } from './transition-work'

/**
 * Takes back everything that left and is not back yet. Each line goes on the shelf again unless its entry in `lines`
 * says `restock: false`. What was never shipped is released.
 */
export async function returnOrder(work: TransitionWork): Promise<void> {
  const { ctx, sql, order, input } = work
  const isAnythingOut = order.lines.some((line) => line.shippedQuantity > line.returnedQuantity)
  const returning = isAnythingOut ? planReturn(order.lines, undefined) : []
  const kept = new Set(
    (input.lines ?? []).filter((line) => line.restock === false).map((line) => line.lineId),
  )
  const quantities = new Map(returning.map(({ lineId, quantity }) => [lineId, quantity]))
  await lockOrderStock(work)
  await releaseOpenStock({ ctx, sql, order, reason: input.reason })
  await postStock(ctx, sql, {
    kind: 'return',
    orderId: order.id,
    reason: input.reason ?? null,
    changes: perVariant(
      order.lines
        .filter((line) => !kept.has(line.id))
        .map((line) => ({
          variantId: line.variantId,
          onHandDelta: quantities.get(line.id) ?? 0,
          reservedDelta: 0,
        })),
    ),
  })
  for (const line of order.lines) line.returnedQuantity += quantities.get(line.id) ?? 0
  await saveLineQuantities(sql, order)
  order.heldFrom = null
  const lines = returning.map((line) => ({ ...line, restock: !kept.has(line.lineId) }))
  await changeStatus(work, 'returned', { data: { lines, refundDueMinor: refundableMinor(order) } })
}
