import { changesBetween } from '@/domain/audit'
import { DomainError, invalidField } from '@/domain/errors'
import type { CommentFacts } from '@/domain/order/comments'
import { assertChangeableComment } from '@/domain/order/comments'
import { assertScope, mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'
import { assertRequiredVersion } from '@/platform/required-version'

/** A comment with its row locked, and the number of its order. */
interface LockedComment extends CommentFacts {
  [column: string]: unknown
  id: string
  orderId: string
  orderNumber: string
  text: string | null
  mentions: string[]
  versionMs: number
}

/** @throws DomainError `FORBIDDEN` for a key that may not write orders, and for callers other than staff. */
export function assertMayComment({ actor }: Pick<Context, 'actor'>): void {
  assertScope(actor, 'orders', 'comment')
  if (!mayAll(actor, 'orders', 'comment'))
    throw new DomainError('FORBIDDEN', 'Only staff comment on an order')
}

const LOCK = `
  select c.id, c.order_id as "orderId", o.number as "orderNumber", c.text, c.actor_type as "actorType",
    c.actor_id as "actorId", round(extract(epoch from c.updated_at) * 1000)::float8 as "versionMs", to_json(c.created_at) as "createdAt", to_json(c.removed_at) as "removedAt",
    array(select r.users_id::text from order_comments_rels r where r.parent_id = c.id and r.path = 'mentions') as mentions
  from order_comments c join orders o on o.id = c.order_id where c.id = $1 for update of c`

/**
 * Locks a comment that its author changes.
 * @throws DomainError `NOT_FOUND` when there is none, or for callers other than staff; `FORBIDDEN`, `CONFLICT`,
 * `PRECONDITION_FAILED`.
 */
export async function lockOwnComment(ctx: Context, sql: Sql, commentId: string): Promise<LockedComment> {
  const [comment] =
    UUID.test(commentId) && mayAll(ctx.actor, 'order-comments', 'read')
      ? await sql.query<LockedComment>(LOCK, [commentId])
      : []
  if (!comment) throw new DomainError('NOT_FOUND', 'No such comment.')
  assertMayComment(ctx)
  assertRequiredVersion(ctx, { collection: 'order-comments', id: comment.id, versionMs: comment.versionMs })
  assertChangeableComment(comment, ctx.actor, new Date())
  return comment
}

const STAFF_AMONG = `
  select u.id::text as id from users u where u.id = any($1::uuid[]) and u.is_active is not false and u.deleted_at is null
    and not u.is_service and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** @throws DomainError `VALIDATION_ERROR` naming each account that is no active one of staff. */
export async function assertMentionable(sql: Sql, mentions: readonly string[]): Promise<void> {
  const found = await sql.query<{ id: string }>(STAFF_AMONG, [mentions])
  const known = new Set(found.map(({ id }) => id))
  const index = mentions.findIndex((id) => !known.has(id.toLowerCase()))
  if (index !== -1) throw invalidField(`mentions.${String(index)}`, 'No such member of staff.')
}

const CLEAR = `delete from order_comments_rels where parent_id = $1 and path = 'mentions'`
const WRITE = `
  insert into order_comments_rels ("order", parent_id, path, users_id)
  select m.n, $1, 'mentions', m.id from unnest($2::uuid[]) with ordinality as m(id, n)`

const NOTICES = `
  insert into notices (kind, key, document_id, name, user_id)
  select 'mention', 'mention:' || c.id, o.id::text, o.number, m.id
  from order_comments c join orders o on o.id = c.order_id cross join unnest($2::uuid[]) as m(id) where c.id = $1`

/** All but those who do not want to be told of it by email. */
const MAILED = `
  select m.id::text as id from unnest($1::uuid[]) as m(id)
  where not exists (select from notification_choices c where c.user_id = m.id and c.kind = 'mention' and not c.by_mail)`

interface Mentioned {
  commentId: string
  before: readonly string[]
  after: readonly string[]
}

/** Stores whom a comment mentions, and tells those who were not mentioned in it before. */
export async function saveMentions(
  { actor }: Context,
  sql: Sql,
  { commentId, before, after }: Mentioned,
): Promise<void> {
  await sql.query(CLEAR, [commentId])
  await sql.query(WRITE, [commentId, after])
  const told = after.filter((userId) => !before.includes(userId) && userId !== actor.id)
  if (told.length === 0) return
  await sql.query(NOTICES, [commentId, told])
  for (const { id: userId } of await sql.query<{ id: string }>(MAILED, [told]))
    await enqueue(sql, 'mail.comment-mention', { commentId, userId })
}

interface CommentChange {
  order: { id: string; number: string }
  before: string | null
  after: string | null
}

/** Tells the trail of the order, in which a comment is sealed as the other words about a customer are. */
export async function auditComment(
  ctx: Context,
  sql: Sql,
  { order: { id, number }, before, after }: CommentChange,
): Promise<void> {
  const document = { collection: 'orders', id, title: number }
  const changes = changesBetween({ comment: before }, { comment: after })
  await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
}
