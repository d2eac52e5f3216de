import { actionTo, assertFieldsTaken } from '@/domain/order/action-fields'
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
import type { TransitionInput } from './transition-input'
import type { TransitionWork } from './transition-work'

const ACTIONS = {
  place: placeDraft,
  pay: payInFull,
  hold: holdOrder,
  resume: resumeOrder,
  ship: async (work) => {
    await shipOrder(work, work.input, work.input.to)
  },
  deliver: deliverOrder,
  cancel: cancelOrder,
  return: returnOrder,
  refund: refundInFull,
} as const satisfies Record<Transition['action'], (work: TransitionWork) => Promise<void>>

/**
 * What a request is for. Goods are named to be shipped: it tells shipping a part from resuming a held order, both of which
 * may end in the same status.
 */
function actionOf(status: OrderStatus, input: TransitionInput): OrderAction | undefined {
  const { to, lines, carrier, trackingNumber } = input
  const usual = actionTo(to) ?? undefined
  const namesGoods = lines !== undefined || carrier !== undefined || trackingNumber !== undefined
  if (usual === 'ship' && namesGoods) return usual
  return findTransition(status, to)?.action ?? usual
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
    const action = actionOf(order.status, input)
    const { to, ...fields } = input
    if (action !== undefined) assertFieldsTaken(action, fields)
    const { lines } = fields
    if (action === 'return' && lines) {
      await returnLines({ ctx, sql, order, input: { ...input, lines } })
      return { id: order.id, status: order.status }
    }
    const transition = assertTransition({
      order,
      actor: actorFacts(ctx, order),
      to,
      action,
      reason: input.reason,
    })
    await ACTIONS[transition.action]({ ctx, sql, order, transition, input })
    return { id: order.id, status: order.status }
  })
}
