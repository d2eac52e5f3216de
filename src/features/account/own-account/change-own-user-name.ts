import { v7 as uuidv7 } from 'uuid'

import { DomainError, invalidField } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { isUniqueViolation } from '@/platform/database/transaction'

import { changeOwnAccount, loadOwner, ownAccountId } from './change-own-account'
import { confirmOwnPassword } from '../sign-in/check-password'

const MAX_LENGTH = 100
/** What the panel's form takes as well. An `@` would make it look like an address, which may be somebody else's. */
const FORM = /^[\w.-]+$/

const CHANGE = `
  update users set username = $2 where id = $1 and username is distinct from $2 returning id`

/**
 * Changes what the caller may sign in with besides the email address; null for nothing. It asks for the password as the
 * address does: whoever finds a device signed in must not make a way in of their own. The owner is told by mail.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password` or `username`, `CONFLICT` when
 * it is somebody else's, `RATE_LIMITED`.
 */
export async function changeOwnUserName(
  ctx: Context,
  input: { currentPassword: string; username: string | null },
): Promise<void> {
  const username = input.username?.trim().toLowerCase() || null
  if (username !== null && (username.length > MAX_LENGTH || !FORM.test(username))) {
    throw invalidField(
      'username',
      `Letters, digits, dots, dashes and underscores, ${String(MAX_LENGTH)} at most.`,
    )
  }
  const { email } = await loadOwner(ctx, ownAccountId(ctx))
  await confirmOwnPassword(ctx, email, input.currentPassword)
  try {
    await changeOwnAccount(ctx, async (sql, userId) => {
      const changed = await sql.query(CHANGE, [userId, username])
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
