import { ACTION_TO, assertFieldsTaken } from '@/domain/order/action-fields'
import { assertTransition } from '@/domain/order/actions'
import type { OrderAction, OrderStatus, Transition } from '@/domain/order/lifecycle'
import { findTransition } from '@/domain/order/lifecycle'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { cancelOrder } from './cancel-order'
import { deliverOrder } from './deliver-order'
import { holdOrder } from './hold-order'
import { actorFacts, lockOrder } from './order-state'
import { payInFull } from './record-payment'
import { placeDraft } from '../placing/place-draft'
import { refundInFull } from './refund-order'
import { resumeOrder } from './resume-order'
import { returnLines, returnOrder } from './return-order'
import { shipOrder } from './ship-order'
import type { TransitionInput, TransitionWork } from './transition-work'

const ACTIONS = {
  place: placeDraft,
  pay: payInFull,
  hold: holdOrder,
  resume: resumeOrder,
  ship: shipOrder,
  deliver: deliverOrder,
  cancel: cancelOrder,
  return: returnOrder,
  refund: refundInFull,
} as const satisfies Record<Transition['action'], (work: TransitionWork) => Promise<void>>

/** Whoever names lines or a carrier means a shipment. */
function meantAction({
  action,
  to,
  lines,
  carrier,
  trackingNumber,
}: TransitionInput): OrderAction | undefined {
  const isShippingTarget = to === 'shipped' || to === 'partially_shipped'
  const namesGoods = lines !== undefined || carrier !== undefined || trackingNumber !== undefined
  return action ?? (isShippingTarget && namesGoods ? 'ship' : undefined)
}

/** What the request is for, and whether it says only what that takes. */
function assertTaken(status: OrderStatus, input: TransitionInput): void {
  const fields = { ...input, to: undefined, action: undefined }
  const action = meantAction(input) ?? findTransition(status, input.to)?.action ?? ACTION_TO[input.to]
  if (action !== null) assertFieldsTaken(action, fields)
}

/**
 * Moves an order to another status, with everything that belongs to it, in one transaction. Asked for `returned` with
 * lines, it takes back these alone.
 * Two callers at once are served one after the other; the second meets the order as the first left it.
 * @throws DomainError `NOT_FOUND`, `TRANSITION_NOT_ALLOWED`, `FORBIDDEN`, `VALIDATION_ERROR`, `INSUFFICIENT_STOCK`.
 */
export async function transitionOrder(
  ctx: Context,
  orderId: string,
  input: TransitionInput,
): Promise<{ id: string; status: OrderStatus }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    assertTaken(order.status, input)
    const { lines } = input
    if (input.to === 'returned' && lines) {
      await returnLines({ ctx, sql, order, input: { ...input, lines } })
      return { id: order.id, status: order.status }
    }
    const transition = assertTransition({
      order,
      actor: actorFacts(ctx, order),
      to: input.to,
      action: meantAction(input),
      reason: input.reason,
    })
    await ACTIONS[transition.action]({ ctx, sql, order, transition, input })
    return { id: order.id, status: order.status }
  })
}
