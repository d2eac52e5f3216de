import { v7 as uuidv7 } from 'uuid'

import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import type { CommentFacts } from '@/domain/order/comments'
import { assertChangeableComment } from '@/domain/order/comments'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'

import { auditAccount } from '../sign-in/audit-account'
import { assertMayForCustomers, lockCustomer } from './customer-account'

const INSERT = `
  insert into customer_notes (id, customer_id, text, actor_type, actor_id, actor_name, channel, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, now(), now())`

/** The trail of the customer has what a note said, sealed like their other data. */
function auditNote(
  ctx: Context,
  sql: Sql,
  { customerId, before, after }: { customerId: string; before: string | null; after: string | null },
): Promise<void> {
  const changes = changesBetween({ note: before }, { note: after })
  return auditAccount(ctx, sql, { userId: customerId, changes })
}

/**
 * Writes a note about a customer for staff. Customers are shown it nowhere in the shop, and get it with all else that is kept
 * about them.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `CONFLICT`, `VALIDATION_ERROR`.
 */
export async function noteOnCustomer(
  ctx: Context,
  customerId: string,
  { text }: { text: string },
): Promise<{ id: string }> {
  assertMayForCustomers(ctx, 'note on customer')
  return withTransaction(ctx, async (sql) => {
    const customer = await lockCustomer(sql, customerId)
    const id = uuidv7()
    const { type, id: actorId, name } = ctx.actor
    await sql.query(INSERT, [id, customer.id, text, type, actorId, name, ctx.channel])
    await auditNote(ctx, sql, { customerId: customer.id, before: null, after: text })
    return { id }
  })
}

/** A note with its row locked. */
interface LockedNote extends CommentFacts {
  [column: string]: unknown
  id: string
  customerId: string
  text: string | null
  versionMs: number
}

const LOCK = `
  select n.id, n.customer_id as "customerId", n.text, n.actor_type as "actorType", n.actor_id as "actorId",
    round(extract(epoch from n.updated_at) * 1000)::float8 as "versionMs",
    to_json(n.created_at) as "createdAt", to_json(n.removed_at) as "removedAt"
  from customer_notes n where n.id = $1 for update`
const REMOVE = `
  update customer_notes set text = null, removed_at = now(), updated_at = now() where id = $1 and removed_at is null`

/**
 * Takes the words of a note of the caller's own away, for a day after it was written. That there was one stays, and the audit
 * trail has what it said.
 * @throws DomainError `NOT_FOUND`, also for those who may read no notes; `FORBIDDEN`, `CONFLICT`, `PRECONDITION_FAILED`.
 */
export async function removeCustomerNote(ctx: Context, noteId: string): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const isSeen = UUID.test(noteId) && mayAll(ctx.actor, 'customer-notes', 'read')
    const [note] = isSeen ? await sql.query<LockedNote>(LOCK, [noteId]) : []
    if (!note) throw new DomainError('NOT_FOUND', 'No such note.')
    assertMayForCustomers(ctx, 'note on customer')
    const { id, customerId, text, versionMs } = note
    assertRequiredVersion(ctx, { collection: 'customer-notes', id, versionMs })
    assertChangeableComment(note, ctx.actor, new Date())
    await sql.query(REMOVE, [id])
    await auditNote(ctx, sql, { customerId, before: text, after: null })
    return { id }
  })
}
