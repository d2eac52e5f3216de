import type { OrderStatus } from '@/domain/order/lifecycle'

import type { OrderEventInput } from './record-event'
import { recordEvent } from './record-event'
import { saveOrder } from './order-state'
import type { TransitionWork } from './transition-work'

type Extra = Pick<OrderEventInput, 'data'> & { type?: string }

/** Gives a locked order its new status, saves it and writes the event that says so. */
export async function changeStatus(work: TransitionWork, to: OrderStatus, extra: Extra = {}): Promise<void> {
  const { ctx, sql, order, input } = work
  const from = order.status
  Object.assign(order, { status: to })
  await saveOrder(ctx, sql, order)
  const { type = `order.${to}`, data } = extra
  await recordEvent(ctx, sql, {
    orderId: order.id,
    type,
    from,
    to,
    reason: input.reason?.trim() ?? null,
    ...(data ? { data } : {}),
  })
}
