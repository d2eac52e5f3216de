import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/transaction'
import { withTransaction } from '@/platform/transaction'

/** Also takes the row's lock: two changes of one account happen one after the other. */
const STAMP = `
  update users set updated_at = now(), updated_by_id = $1 where id = $1 and deleted_at is null returning id`

/**
 * Changes one's own account in one transaction.
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
    await change(sql, ownerId)
  })
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`. */
export function ownAccountId(ctx: Context): string {
  if (ctx.actor.id === null) throw signInFirst()
  return ctx.actor.id
}

/** The refusal of everything that is about one's own account. */
export function signInFirst(): DomainError {
  return new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
}
