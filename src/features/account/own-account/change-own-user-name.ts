import { v7 as uuidv7 } from 'uuid'

import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { isUniqueViolation } from '@/platform/database/transaction'

import { ownPasswordInput } from '../input-parts'
import { changeOwnAccount, loadOwner, ownAccountId } from './change-own-account'
import { confirmOwnPassword } from '../sign-in/check-password'

/** The same form as in the panel. With an `@` it could pass as another account's email address. */
const FORM = /^\s{0,50}[\w.-]{0,100}\s{0,50}$/
const MESSAGE = 'Letters, digits, dots, dashes and underscores, 100 at most.'

/** The user name that the account is to have; null or empty for none. */
export const userNameChangeInput = ownPasswordInput.extend({
  username: z.string().regex(FORM, MESSAGE).trim().toLowerCase().nullable(),
})

const CHANGE = `
  update users set username = $2 where id = $1 and username is distinct from $2 returning id`

/**
 * Changes what the caller may sign in with besides the email address; null for nothing. It requires the password, as
 * a change of the address does: a person who finds an unlocked device must not be able to add a way to sign in. The
 * owner is notified by email.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password`,
 * `CONFLICT` when another account has it, `RATE_LIMITED`.
 */
export async function changeOwnUserName(
  ctx: Context,
  { currentPassword, username }: z.output<typeof userNameChangeInput>,
): Promise<void> {
  const { email } = await loadOwner(ctx, ownAccountId(ctx))
  await confirmOwnPassword(ctx, email, currentPassword)
  try {
    await changeOwnAccount(ctx, async (sql, userId) => {
      const changed = await sql.query(CHANGE, [userId, username || null])
      if (changed.length > 0) await enqueue(sql, 'mail.user-name-changed', { userId, noticeId: uuidv7() })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw taken(error)
    throw error
  }
}

function taken(cause: unknown): DomainError {
  const message = 'This user name is taken.'
  return new DomainError('CONFLICT', message, { fields: [{ path: 'username', message }], cause })
}
