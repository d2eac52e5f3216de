import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { TagChange } from '@/domain/tags'
import { changedTags, MAX_TAGS } from '@/domain/tags'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { lockOrder } from '../actions/order-state'
import { saveOrder } from '../actions/save-order'
import { text } from '../input-parts'

/** Longer than a tag may be, so that the refusal is that of tags. */
const tags = z.array(text(200)).max(MAX_TAGS)

/** Tags to put on an order and to take off it, as every interface takes them. */
export const tagInput = z
  .strictObject({ add: tags.optional(), remove: tags.optional() })
  .meta({ title: 'TagOrder' })

/** The tags of the order `o`, in their order. */
export const TAGS = `array(select t.text from orders_texts t where t.parent_id = o.id and t.path = 'tags' order by t."order")`

const READ = `select ${TAGS} as tags from orders o where o.id = $1`
const CLEAR = `delete from orders_texts where parent_id = $1 and path = 'tags'`
const WRITE = `
  insert into orders_texts ("order", parent_id, path, text)
  select t.n, $1, 'tags', t.text from unnest($2::text[]) with ordinality as t(text, n)`

/** The tags of an order, in their order. */
export async function readTags(sql: Sql, orderId: string): Promise<string[]> {
  const [row] = await sql.query<{ tags: string[] }>(READ, [orderId])
  return row?.tags ?? []
}

/**
 * Puts tags on an order and takes others off. What it has, or has not, already is left as it is; a change makes another version
 * of the order.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `VALIDATION_ERROR`, `PRECONDITION_FAILED`.
 */
export async function tagOrder(
  ctx: Context,
  orderId: string,
  change: TagChange,
): Promise<{ id: string; tags: string[] }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    if (!mayAll(ctx.actor, 'orders', 'tag')) {
      throw new DomainError('FORBIDDEN', 'Only admin, manager or support may tag an order')
    }
    if (!change.add?.length && !change.remove?.length)
      throw invalidField('add', 'Name at least one tag to add or to remove.')
    const before = await readTags(sql, order.id)
    const after = changedTags(before, change)
    if (before.join('\n') === after.join('\n')) return { id: order.id, tags: before }
    await sql.query(CLEAR, [order.id])
    await sql.query(WRITE, [order.id, after])
    await saveOrder(
      { ctx, sql, order },
      { changed: { before: { tags: before }, after: after.length > 0 ? { tags: after } : null } },
    )
    return { id: order.id, tags: after }
  })
}
