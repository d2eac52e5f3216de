import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { lockOrder } from '../actions/order-state'
import type { CommentInput } from './comment-input'
import { assertMayComment, assertMentionable, auditComment, saveMentions } from './comment-record'

const INSERT = `
  insert into order_comments (id, order_id, text, actor_type, actor_id, actor_name, channel, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, now(), now())`

/** Each account once, in the order given. */
export const mentionsOf = ({ mentions = [] }: Pick<CommentInput, 'mentions'>): string[] => [
  ...new Set(mentions.map((id) => id.toLowerCase())),
]

/**
 * Writes a comment of staff on an order; whom it mentions gets an email message. Customers are shown it nowhere.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `VALIDATION_ERROR` for a mention of no member of staff.
 */
export async function commentOnOrder(
  ctx: Context,
  orderId: string,
  comment: CommentInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    assertMayComment(ctx)
    const mentions = mentionsOf(comment)
    await assertMentionable(sql, mentions)
    const id = uuidv7()
    const { type, id: actorId, name } = ctx.actor
    await sql.query(INSERT, [id, order.id, comment.text, type, actorId, name, ctx.channel])
    await saveMentions(ctx, sql, { commentId: id, before: [], after: mentions })
    await auditComment(ctx, sql, { order, before: null, after: comment.text })
    return { id }
  })
}
