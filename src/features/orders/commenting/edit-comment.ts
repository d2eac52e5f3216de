import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { NEXT_VERSION } from '../actions/save-order'
import type { CommentInput } from './comment-input'
import { mentionsOf } from './comment-on-order'
import { assertMentionable, auditComment, lockOwnComment, saveMentions } from './comment-record'

const EDIT = `update order_comments set text = $2, edited_at = now(), ${NEXT_VERSION} where id = $1 and removed_at is null`

/**
 * Changes a comment of the caller's own, for a day after it was written. It says that it was edited, and the audit trail what
 * it said before.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `VALIDATION_ERROR`.
 */
export async function editComment(
  ctx: Context,
  commentId: string,
  comment: CommentInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const stored = await lockOwnComment(ctx, sql, commentId)
    const { id, orderId, orderNumber: number, mentions: before } = stored
    const after = comment.mentions === undefined ? before : mentionsOf(comment)
    if (comment.mentions !== undefined) await assertMentionable(sql, after)
    if (comment.text !== stored.text) await sql.query(EDIT, [id, comment.text])
    if (comment.mentions !== undefined) await saveMentions(ctx, sql, { commentId: id, before, after })
    if (comment.text !== stored.text)
      await auditComment(ctx, sql, {
        order: { id: orderId, number },
        before: stored.text,
        after: comment.text,
      })
    return { id }
  })
}
