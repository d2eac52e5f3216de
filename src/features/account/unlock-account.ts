import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/transaction'

const UNLOCK = `
  update users set lock_until = null, login_attempts = 0
  where (email = $1 or username = $1) and deleted_at is null`

/**
 * Lets somebody try passwords again at once, for administrators and managers. Says nothing about who exists.
 * @throws DomainError `FORBIDDEN`.
 */
export async function unlockAccount(ctx: Context, identifier: string): Promise<void> {
  const { roles } = ctx.actor
  if (!roles.includes('admin') && !roles.includes('manager')) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers unlock accounts.')
  }
  const sql = await sqlOfContext(ctx)
  await sql.query(UNLOCK, [identifier.trim().toLowerCase()])
}
