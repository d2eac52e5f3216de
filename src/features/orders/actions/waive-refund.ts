import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { WaiverRequest } from '@/domain/order/waivers'
import { assertWaiver } from '@/domain/order/waivers'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { currencyCode, minorAmount, reasonText } from '../input-parts'
import { lockOrder } from './order-state'
import { recordEvent } from './record-event'
import { saveOrder } from './save-order'

/** A waiver as every interface takes it: an amount together with its currency, or all that is due. */
export const waiverInput = z
  .strictObject({
    amountMinor: minorAmount.optional(),
    currency: currencyCode.optional(),
    reason: reasonText.min(1),
  })
  .meta({ title: 'WaiveRefund' })

/**
 * Gives up a refund that is due, or a part of it, for a reason: the money stays with the shop, the order where it is.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `VALIDATION_ERROR`, `CONFLICT`.
 */
export async function waiveRefund(
  ctx: Context,
  orderId: string,
  request: WaiverRequest,
): Promise<{ id: string; amountMinor: number }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    if (!mayAll(ctx.actor, 'orders', 'waive refund')) {
      throw new DomainError('FORBIDDEN', 'Only admin or manager may waive a refund')
    }
    const amountMinor = assertWaiver(order, request)
    const reason = request.reason.trim()
    order.refundWaivedMinor += amountMinor
    await saveOrder({ ctx, sql, order }, { reason })
    const { id, status } = order
    const event = { orderId: id, type: 'refund.waived', from: status, to: status, reason }
    await recordEvent(ctx, sql, { ...event, data: { amountMinor } })
    return { id, amountMinor }
  })
}
