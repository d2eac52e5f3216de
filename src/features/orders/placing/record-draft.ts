import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { recordEvent } from '../actions/record-event'

/** Starts the timeline of a draft that one of Payload's own interfaces created. */
export async function recordDraft(ctx: Context, orderId: string): Promise<void> {
  await withTransaction(ctx, (sql) => recordEvent(ctx, sql, { orderId, type: 'order.drafted', to: 'draft' }))
}
