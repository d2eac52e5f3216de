import { openQuantity } from '@/domain/order/fulfilment'
import type { VariantQuantity } from '@/domain/catalogue/stock'
import { mergeDemand } from '@/domain/catalogue/stock'
import type { LevelChange } from '@/domain/order/line-stock'
import { reserving } from '@/domain/order/line-stock'
import type { StockChange } from '@/platform/stock-ledger'
import { lockStock, postStock } from '@/platform/stock-ledger'

import type { OrderWork } from './order-state'

/** Adds up changes per variant: a ledger posting names each variant once. Lines without a variant hold no stock. */
export function perVariant(changes: readonly LevelChange[]): StockChange[] {
  const merged = new Map<string, StockChange>()
  for (const { variantId, onHandDelta, reservedDelta } of changes) {
    if (variantId === null) continue
    const before = merged.get(variantId) ?? { variantId, onHandDelta: 0, reservedDelta: 0 }
    merged.set(variantId, {
      variantId,
      onHandDelta: before.onHandDelta + onHandDelta,
      reservedDelta: before.reservedDelta + reservedDelta,
    })
  }
  return [...merged.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
}

/** What an order promises, per variant. */
export function reservationOf(lines: readonly VariantQuantity[]): StockChange[] {
  return mergeDemand(lines).map(({ variantId, quantity }) => ({
    variantId,
    onHandDelta: 0,
    reservedDelta: quantity,
  }))
}

/** Locks the stock of all lines, before several postings about them. */
export async function lockOrderStock({ sql, order }: Pick<OrderWork, 'sql' | 'order'>): Promise<void> {
  await lockStock(
    sql,
    order.lines.flatMap(({ variantId }) => (variantId === null ? [] : [variantId])),
  )
}

interface Release extends OrderWork {
  reason?: string | undefined
}

/** Gives back what the order still reserves. Call it while the order has its old status. */
export async function releaseOpenStock({ ctx, sql, order, reason }: Release): Promise<void> {
  const changes = perVariant(order.lines.map((line) => reserving(line, -openQuantity(order.status, line))))
  await postStock(ctx, sql, { kind: 'release', orderId: order.id, reason: reason ?? null, changes })
}
