import type { OrderStatus } from '@/domain/order/lifecycle'

import type { OrderChange } from './audit-order'
import type { OrderEventInput } from './record-event'
import { recordEvent } from './record-event'
import { saveOrder } from './save-order'
import type { TransitionWork } from './transition-work'

type Extra = Pick<OrderEventInput, 'data'> & Pick<OrderChange, 'added'> & { type?: string }

/** Gives a locked order its new status, saves it and writes the event that says so. */
export async function changeStatus(work: TransitionWork, to: OrderStatus, extra: Extra = {}): Promise<void> {
  const { ctx, sql, order, input } = work
  const from = order.status
  const reason = input.reason?.trim() ?? null
  Object.assign(order, { status: to })
  const { type = `order.${to}`, data, added } = extra
  await saveOrder(work, { reason, added })
  await recordEvent(ctx, sql, {
    orderId: order.id,
    type,
    from,
    to,
    reason,
    ...(data ? { data } : {}),
  })
}
