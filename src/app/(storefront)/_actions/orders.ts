'use server'

import { z } from 'zod'

import { checkoutInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionInput } from '@/features/orders/actions/transition-input'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { cancelReturn } from '@/features/orders/returns/end-return'
import { requestReturn } from '@/features/orders/returns/request-return'
import { returnInput } from '@/features/orders/returns/return-input'
import { parseInput } from '@/platform/parse-input'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Placed } from '@/storefront/lib/forms/to-place-order'

import { attempt, perform } from '../_server/attempt'

const sendBackInput = returnInput.pick({ lines: true }).extend({ orderId: z.uuid() })
const cancelReturnInput = z.object({ returnId: z.uuid() })

const cancelInput = transitionInput.pick({ reason: true }).extend({ orderId: z.uuid() })

/** Places the order of a checkout; the same basket sent twice answers the same order, and says so where it says something else. */
export async function placeOrderAction(input: unknown): Promise<ActionResult<Placed>> {
  return attempt(async (ctx) => {
    const order = parseInput(checkoutInput, input)
    // A checkout is always for the signed-in account itself, staff included.
    const customer = ctx.actor.id === null ? {} : { customerId: ctx.actor.id }
    const { id, number, isOther = false } = await placeNewOrder(ctx, { ...order, ...customer })
    return { id, number, isOther }
  })
}

/** Calls one's own order off. */
export async function cancelOrderAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => {
    const { orderId, reason } = parseInput(cancelInput, input)
    return transitionOrder(ctx, orderId, { to: 'cancelled', reason })
  })
}

/** Asks to send something of one's own order back. */
export async function sendBackAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => {
    const { orderId, lines } = parseInput(sendBackInput, input)
    return requestReturn(ctx, orderId, { lines, status: 'requested' })
  })
}

/** Calls one's own return off. */
export async function cancelReturnAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => cancelReturn(ctx, parseInput(cancelReturnInput, input).returnId, {}))
}
