import { planShipment, statusAfterShipping } from '@/domain/order/fulfilment'
import { assertTransition } from '@/domain/order/actions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { actorFacts, lockOrder } from './order-state'
import { shipLines } from './ship-order'
import type { TransitionInput } from './transition-work'

export type ShipmentInput = Pick<TransitionInput, 'lines' | 'carrier' | 'trackingNumber' | 'trackingUrl'>

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
    const actor = actorFacts(ctx, order)
    // Whether it may be shipped at all is asked first: its refusal says more than that of the lines.
    assertTransition({ order, actor, to: 'shipped' })
    const leaving = new Map(
      planShipment(order.lines, shipment.lines).map(({ lineId, quantity }) => [lineId, quantity]),
    )
    const to = statusAfterShipping(
      order.lines.map((line) => ({
        ...line,
        shippedQuantity: line.shippedQuantity + (leaving.get(line.id) ?? 0),
      })),
    )
    const transition = assertTransition({ order, actor, to })
    return { id: await shipLines({ ctx, sql, order, transition, input: { ...shipment, to } }) }
  })
}
