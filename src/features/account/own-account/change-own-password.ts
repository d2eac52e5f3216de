import type { z } from 'zod'

import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { loadOwner, ownAccountId } from './change-own-account'
import { ownPasswordInput, passwordText } from '../input-parts'
import { confirmOwnPassword } from '../sign-in/check-password'
import { assertNewPassword } from '../passwords/new-password'
import { notifyPasswordChanged } from '../passwords/notify-password-changed'

/** The present password and the next one. */
export const passwordChangeInput = ownPasswordInput.extend({ password: passwordText })

/** Read by the trigger that ends an account's sessions when its password changes: this session stays open. */
const KEEP_SESSION = `
  select set_config('backroom.kept_session', $1, true), set_config('backroom.actor', $2, true)`

/**
 * Changes the caller's password. Their other sessions end in the same transaction.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password` or `password`.
 */
export async function changeOwnPassword(
  ctx: Context,
  { currentPassword, password }: z.output<typeof passwordChangeInput>,
): Promise<void> {
  const id = ownAccountId(ctx)
  const owner = await loadOwner(ctx, id)
  await assertNewPassword(ctx, password, owner)
  await confirmOwnPassword(ctx, owner.email, currentPassword)
  await withPayloadTransaction(ctx, async (inner) => {
    await withTransaction(inner, (sql) => sql.query(KEEP_SESSION, [ctx.sessionId ?? '', id]))
    const { payload, req } = inner
    // Authorised above: it is the caller's own account, and they know its password.
    await payload.update({ collection: 'users', id, data: { password }, req, overrideAccess: true, depth: 0 })
    await withTransaction(inner, (sql) => notifyPasswordChanged(sql, id))
  })
}
