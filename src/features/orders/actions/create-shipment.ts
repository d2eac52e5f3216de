import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { lockOrder } from './order-state'
import { shipOrder } from './ship-order'
import type { ShipmentInput } from './transition-input'

/**
 * Ships the given lines, or all that is left; whether the order is then shipped or partially shipped follows from them.
 * @throws DomainError as `transitionOrder` does.
 */
export async function createShipment(
  ctx: Context,
  orderId: string,
  shipment: ShipmentInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    return { id: await shipOrder({ ctx, sql, order }, shipment) }
  })
}
