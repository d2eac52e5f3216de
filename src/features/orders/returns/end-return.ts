import { invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import { lockReturn } from './return-state'
import { takeStep } from './save-return'

/**
 * Refuses a return that was asked for, for a reason that the customer reads.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`.
 */
export async function declineReturn(
  ctx: Context,
  id: string,
  { reason }: { reason: string },
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const work = await lockReturn(ctx, sql, { id, deed: 'decline' })
    await takeStep(work, 'decline', { reason, declineReason: reason })
    await enqueue(sql, 'mail.return-declined', { orderId: work.order.id, returnId: id })
    return { id }
  })
}

/**
 * Calls a return off whose goods have not arrived: other returns may ask for its units again. Staff say why.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`, `VALIDATION_ERROR`.
 */
export async function cancelReturn(
  ctx: Context,
  id: string,
  { reason }: { reason?: string | undefined },
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const work = await lockReturn(ctx, sql, { id, deed: 'cancel' })
    if (!reason && mayAll(ctx.actor, 'returns', 'cancel'))
      throw invalidField('reason', 'A reason is required to cancel a return')
    await takeStep(work, 'cancel', { reason })
    return { id }
  })
}

/**
 * Settles a return that was received without paying anything back for it, for a reason.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`.
 */
export async function closeReturn(
  ctx: Context,
  id: string,
  { reason }: { reason: string },
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const work = await lockReturn(ctx, sql, { id, deed: 'close' })
    await takeStep(work, 'close', { reason })
    return { id }
  })
}
