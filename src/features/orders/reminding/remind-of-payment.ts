import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { REMINDED, whyNotReminded } from '@/domain/order/reminding/reminder'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import { lockOrder } from '../actions/order-state'
import { recordEvent } from '../actions/record-event'
import { readReminderFacts } from './reminder-facts'

/** Nothing is said about a reminder: the order says what is owed, and where to pay. */
export const reminderInput = z.strictObject({}).meta({ title: 'RemindOfPayment' })

/**
 * Writes to the customer of an order what is still to be paid, and how. The timeline has it, and a second one waits some hours.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`; `TRANSITION_NOT_ALLOWED` with the reason.
 */
export async function remindOfPayment(ctx: Context, orderId: string): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    if (!mayAll(ctx.actor, 'orders', 'remind'))
      throw new DomainError('FORBIDDEN', 'Only admin, manager or support remind customers of payments.')
    const facts = (await readReminderFacts(sql, [order.id])).get(order.id)
    const because = facts && whyNotReminded(order, facts, new Date())
    if (because !== undefined) throw new DomainError('TRANSITION_NOT_ALLOWED', because)
    const sendId = uuidv7()
    const { id, status } = order
    await recordEvent(ctx, sql, {
      orderId: id,
      type: REMINDED,
      from: status,
      to: status,
      data: { sendId },
    })
    await enqueue(sql, 'mail.payment-reminder', { orderId: id, sendId })
    return { id }
  })
}
