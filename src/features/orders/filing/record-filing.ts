import { changesBetween } from '@/domain/audit'
import { STAFF_EVENTS } from '@/domain/order/files/staff-events'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

import { recordEvent } from '../actions/record-event'

interface Filing {
  order: { id: string; number: string }
  fileId: string
  /** The name of a file that was not there before, or is there no more. */
  before: string | null
  after: string | null
}

/**
 * Tells the timeline of the order, and its trail, where the name is sealed as the other words about a customer are. The event,
 * which never changes, says which file: its name is where it can be erased.
 */
export async function recordFiling(
  ctx: Context,
  sql: Sql,
  { order: { id, number }, fileId, before, after }: Filing,
): Promise<void> {
  const type = after === null ? STAFF_EVENTS.removed : STAFF_EVENTS.added
  await recordEvent(ctx, sql, { orderId: id, type, data: { fileId } })
  const document = { collection: 'orders', id, title: number }
  const changes = changesBetween({ file: before }, { file: after })
  await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
}
