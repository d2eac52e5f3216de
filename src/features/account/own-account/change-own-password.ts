import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { loadOwner, ownAccountId } from './change-own-account'
import { confirmOwnPassword } from '../sign-in/check-password'
import { assertNewPassword } from '../passwords/new-password'
import { tellOfPassword } from '../passwords/tell-of-password'

/** Read by the trigger that ends the sessions of whoever's password changes: this one goes on. */
const KEEP_SESSION = `
  select set_config('backroom.kept_session', $1, true), set_config('backroom.actor', $2, true)`

/**
 * Changes the caller's password. Every other session of theirs ends with it, in the same transaction.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password` or `password`.
 */
export async function changeOwnPassword(
  ctx: Context,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<void> {
  const id = ownAccountId(ctx)
  const owner = await loadOwner(ctx, id)
  await assertNewPassword(ctx, password, owner)
  await confirmOwnPassword(ctx, owner.email, currentPassword)
  await withPayloadTransaction(ctx, async (inner) => {
    await withTransaction(inner, (sql) => sql.query(KEEP_SESSION, [ctx.sessionId ?? '', id]))
    const { payload, req } = inner
    // Who may do this was settled above: it is their own account, and they know its password.
    await payload.update({ collection: 'users', id, data: { password }, req, overrideAccess: true, depth: 0 })
    await withTransaction(inner, (sql) => tellOfPassword(sql, id))
  })
}
