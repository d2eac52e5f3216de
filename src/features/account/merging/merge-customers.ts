import type { Merge } from '@/domain/account/merge'
import { changesBetween } from '@/domain/audit'
import type { AuditEntry } from '@/platform/audit/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayForCustomers } from '../customers/customer-account'
import type { MergeInput } from './merge-input'
import type { MergePlan, Side } from './merge-plan'
import { fillingOf, planMerge } from './merge-plan'

const ACTOR = `select set_config('backroom.actor', coalesce($1, ''), true)`

/** What was agreed with an order stays as it is, the name and the address on it included. */
const ORDERS = `update orders set customer_id = $1, updated_at = now() where customer_id = $2 returning id, number`

const NOTES = `update customer_notes set customer_id = $1, updated_at = now() where customer_id = $2`

const ADDRESSES = `
  update users_addresses a set _parent_id = $1, _order = b.last + w.n
  from (select coalesce(max(_order), 0) as last from users_addresses where _parent_id = $1) b,
    unnest($2::varchar[]) with ordinality as w(id, n)
  where a.id = w.id`

const TAGS = `
  insert into users_texts ("order", parent_id, path, text)
  select b.last + t.n, $1, 'tags', t.text
  from (select coalesce(max("order"), 0) as last from users_texts where parent_id = $1 and path = 'tags') b,
    unnest($2::text[]) with ordinality as t(text, n)`

/**
 * The account that ends keeps its name and its email address, so that both are found, and that an erasure of the other one finds
 * it. Triggers end its sessions and links.
 */
const END = `
  update users set is_active = false, deleted_at = now(), merged_into_id = $1, merged_at = now(), hash = null, salt = null,
    username = null, external_reference = null, internal_note = null, updated_at = now(), updated_by_id = $3
  where id = $2`
const SECOND_FACTOR = `delete from second_factors where user_id = $1`
/** Accounts that were merged into the one that ends, follow it. */
const EARLIER = `update users set merged_into_id = $1 where merged_into_id = $2`

const titled = ({ id, email }: Side) => ({ collection: 'users', id, title: email })

interface MovedOrder {
  [column: string]: unknown
  id: string
  number: string
}

/** What each document's trail says. */
function entriesOf({ into, from, tags, filled, internalNote }: MergePlan, orders: readonly MovedOrder[]) {
  const before = { ...into, mergedFrom: null }
  const after = {
    ...into,
    ...filled,
    ...(internalNote === null ? {} : { internalNote }),
    tags: [...into.tags, ...tags],
    mergedFrom: from.id,
  }
  const ended = changesBetween({ isActive: true, mergedInto: null }, { isActive: false, mergedInto: into.id })
  const moved = changesBetween({ customer: from.id }, { customer: into.id })
  return [
    { document: titled(into), action: 'update', changes: changesBetween(before, after) },
    { document: titled(from), action: 'trash', changes: ended, reason: 'Merged into another account' },
    ...orders.map(({ id, number }) => ({
      document: { collection: 'orders', id, title: number },
      ...{ action: 'update', changes: moved, reason: 'Its customer was merged' },
    })),
  ] as AuditEntry[]
}

async function write(ctx: Context, sql: Sql, plan: MergePlan): Promise<number> {
  const { into, from, addressIds, tags } = plan
  const actorId = accountOf(ctx.actor)
  await sql.query(ACTOR, [actorId])
  const orders = await sql.query<MovedOrder>(ORDERS, [into.id, from.id])
  await sql.query(NOTES, [into.id, from.id])
  await sql.query(ADDRESSES, [into.id, addressIds])
  await sql.query(TAGS, [into.id, tags])
  await sql.query(EARLIER, [into.id, from.id])
  await sql.query(END, [into.id, from.id, actorId])
  await sql.query(SECOND_FACTOR, [from.id])
  // After the end of the other one, which gives its number in another system up.
  const { set, values } = fillingOf(plan)
  await sql.query(`update users set ${set}updated_at = now() where id = $1`, [into.id, ...values])
  await recordAudit(ctx, sql, entriesOf(plan, orders))
  return orders.length
}

const named = ({ id, name, email }: Side) => ({ id, name, email })

/**
 * Merges a duplicate into a customer's account: its orders with all that belongs to them, its addresses, notes and tags. The
 * duplicate ends: its sessions are over, it signs in no more, and it is in the trash, from which it does not come back. Invoices
 * stay as they were issued. All of it is one transaction; an order that the duplicate places at that moment is the account's that
 * stays (a trigger sees to it). With `preview` nothing is written.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, `CONFLICT`.
 */
export async function mergeCustomers(
  ctx: Context,
  customerId: string,
  { otherId, preview = false }: MergeInput,
): Promise<Merge> {
  assertMayForCustomers(ctx, 'merge')
  return withTransaction(ctx, async (sql) => {
    const plan = await planMerge(sql, { intoId: customerId, fromId: otherId, isLocked: !preview })
    const { into, from, addressIds, tags, filled } = plan
    const orders = preview ? from.orders : await write(ctx, sql, plan)
    return {
      ...{ id: into.id, into: named(into), from: named(from), orders, addresses: addressIds.length },
      ...{ notes: from.notes, tags, fields: Object.keys(filled) },
    }
  })
}
