import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import type { ReturnApprovalInput } from './return-input'
import { readReturnSettings } from './return-settings'
import type { ReturnWork } from './return-state'
import { lockReturn } from './return-state'
import { takeStep } from './save-return'

/** Writes to the customer how to send the goods. */
export async function tellOfApproval({ sql, order, part }: ReturnWork): Promise<void> {
  await enqueue(sql, 'mail.return-approved', { orderId: order.id, returnId: part.id })
}

/**
 * Agrees that goods come back, and writes to the customer how to send them: as given, or as the store's settings say.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`.
 */
export async function approveReturn(
  ctx: Context,
  id: string,
  { instructions }: ReturnApprovalInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const work = await lockReturn(ctx, sql, { id, deed: 'approve' })
    const settings = await readReturnSettings(sql)
    await takeStep(work, 'approve', { instructions: instructions || settings.instructions })
    await tellOfApproval(work)
    return { id }
  })
}
