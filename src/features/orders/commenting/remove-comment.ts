import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { NEXT_VERSION } from '../actions/save-order'
import { auditComment, lockOwnComment } from './comment-record'

const REMOVE = `
  update order_comments set text = null, removed_at = now(), ${NEXT_VERSION} where id = $1 and removed_at is null`
const FORGET = `delete from order_comments_rels where parent_id = $1`

/**
 * Takes the words of a comment of the caller's own away, for a day after it was written. That there was one stays, and the
 * audit trail has what it said.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`.
 */
export async function removeComment(ctx: Context, commentId: string): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const { id, orderId, orderNumber: number, text } = await lockOwnComment(ctx, sql, commentId)
    await sql.query(REMOVE, [id])
    await sql.query(FORGET, [id])
    await auditComment(ctx, sql, { order: { id: orderId, number }, before: text, after: null })
    return { id }
  })
}
