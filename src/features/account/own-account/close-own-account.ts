import { v7 as uuidv7 } from 'uuid'

import { DomainError } from '@/domain/errors'
import { isStaffRole } from '@/domain/account/roles'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { withTransaction } from '@/platform/database/transaction'

import { auditAccount } from '../sign-in/audit-account'
import type { OwnPassword } from '../input-parts'
import { loadOwner, ownAccountId, signInFirst } from './change-own-account'
import { confirmOwnPassword } from '../sign-in/check-password'

const CLOSE = `
  update users set deleted_at = now(), updated_at = now(), updated_by_id = $1
  where id = $1 and deleted_at is null returning id`

/**
 * Closes the caller's own account: it moves to the trash, from where staff can restore it. Sessions and links end
 * with it (by triggers); orders stay as they are, for staff.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for staff, `VALIDATION_ERROR` about `current_password`.
 */
export async function closeOwnAccount(ctx: Context, input: OwnPassword): Promise<void> {
  const userId = ownAccountId(ctx)
  if (isStaffRole(ctx.actor.roles)) {
    throw new DomainError('FORBIDDEN', 'Accounts of staff are closed by an administrator.')
  }
  const { email } = await loadOwner(ctx, userId)
  await confirmOwnPassword(ctx, email, input.currentPassword)
  await withTransaction(ctx, async (sql) => {
    await sql.query(`select set_config('backroom.actor', $1, true)`, [userId])
    const closed = await sql.query(CLOSE, [userId])
    if (closed.length === 0) throw signInFirst()
    await auditAccount(ctx, sql, { userId, action: 'trash', reason: 'Closed by its owner' })
    await enqueue(sql, 'mail.account-closed', { userId, noticeId: uuidv7() })
  })
}
