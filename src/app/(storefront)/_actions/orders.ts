'use server'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { parseInput } from '@/platform/parse-input'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { cancelOrderSchema, placeOrderSchema } from '@/storefront/lib/forms/checkout-schema'

import { attempt, perform } from '../_server/attempt'

/** Places the order of a checkout; the same basket sent twice answers the same order. */
export async function placeOrderAction(input: unknown): Promise<ActionResult<{ number: string }>> {
  return attempt(async (ctx) => {
    const order = parseInput(placeOrderSchema, input)
    // Whoever checks out here buys for themselves, staff included.
    const customer = ctx.actor.id === null ? {} : { customerId: ctx.actor.id }
    const { number } = await placeNewOrder(ctx, { ...order, ...customer })
    return { number }
  })
}

/** Calls one's own order off. */
export async function cancelOrderAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => {
    const { orderId, reason } = parseInput(cancelOrderSchema, input)
    return transitionOrder(ctx, orderId, { to: 'cancelled', reason })
  })
}
