import { DomainError } from '@/domain/errors'
import { changesBetween } from '@/domain/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { auditAccount } from '../sign-in/audit-account'

/** Also locks the row: two changes of one account are serialised. */
const STAMP = `
  update users set updated_at = now(), updated_by_id = $1 where id = $1 and deleted_at is null returning id`

/** The fields that people change in their own account. */
const OWN = `
  select u.email, u.username, u.name, u.phone, u.company, u.vat_number as "vatNumber", u.buyer_reference as "buyerReference",
    (select json_agg(to_jsonb(a) - '_order' - '_parent_id' order by a._order) from users_addresses a where a._parent_id = u.id)
      as addresses
  from users u where u.id = $1`

const OWNER = `select email, username, name from users where id = $1 and deleted_at is null`

interface OwnerRow {
  email: string
  username: string | null
  name: string
}

interface OwnRow {
  [column: string]: unknown
  email: string
}

/**
 * Changes the caller's own account in one transaction, and writes the changes to the audit trail.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, and what `change` throws.
 */
export async function changeOwnAccount(
  ctx: Context,
  change: (sql: Sql, ownerId: string) => Promise<unknown>,
): Promise<void> {
  const ownerId = ownAccountId(ctx)
  await withTransaction(ctx, async (sql) => {
    const stamped = await sql.query(STAMP, [ownerId])
    if (stamped.length === 0) throw signInFirst()
    await auditedChange(ctx, sql, { userId: ownerId, change: () => change(sql, ownerId) })
  })
}

/** Makes a change of what people have in an account, whose row is locked, and writes it to the audit trail. */
export async function auditedChange(
  ctx: Context,
  sql: Sql,
  { userId, change }: { userId: string; change: () => Promise<unknown> },
): Promise<void> {
  const [before] = await sql.prepared<OwnRow>('own-audited', OWN, [userId])
  await change()
  const [after] = await sql.prepared<OwnRow>('own-audited', OWN, [userId])
  const changes = changesBetween(before ?? null, after ?? null)
  if (Object.keys(changes).length === 0) return
  await auditAccount(ctx, sql, { userId, title: after?.email ?? ctx.actor.name, changes })
}

/**
 * The owner's row of the caller's account.
 * @throws DomainError `AUTHENTICATION_REQUIRED` when it is in the trash.
 */
export async function loadOwner(ctx: Context, ownerId: string): Promise<OwnerRow> {
  const [owner] = await sqlOf(ctx.payload).query<OwnerRow>(OWNER, [ownerId])
  if (!owner) throw signInFirst()
  return owner
}

/**
 * The id of the caller's own account.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for keys: accounts and sessions belong to people.
 */
export function ownAccountId(ctx: Context): string {
  if (ctx.actor.id === null) throw signInFirst()
  if (ctx.actor.type === 'key') {
    throw new DomainError(
      'FORBIDDEN',
      'A key cannot do this: accounts and sessions belong to people. Sign in.',
    )
  }
  return ctx.actor.id
}

/** The refusal of requests about one's own account from an unauthenticated caller. */
export function signInFirst(): DomainError {
  return new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
}
