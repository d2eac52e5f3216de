import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { recordAudit } from '@/platform/audit'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/transaction'

const UNLOCK = `
  with locked as (
    select id, email, lock_until, login_attempts from users
    where (email = $1 or username = $1) and deleted_at is null and (lock_until is not null or login_attempts > 0)
    for no key update
  )
  update users u set lock_until = null, login_attempts = 0 from locked l where u.id = l.id
  returning l.id, l.email, l.lock_until as "lockUntil", l.login_attempts::int as "loginAttempts"`

interface Unlocked {
  [column: string]: unknown
  id: string
  email: string
  lockUntil: Date | null
  loginAttempts: number
}

/**
 * Lets somebody try passwords again at once, for administrators and managers. Says nothing about who exists.
 * @throws DomainError `FORBIDDEN`.
 */
export async function unlockAccount(ctx: Context, identifier: string): Promise<void> {
  if (!mayAll(ctx.actor, 'users', 'unlock')) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers unlock accounts.')
  }
  await withTransaction(ctx, async (sql) => {
    const unlocked = await sql.query<Unlocked>(UNLOCK, [identifier.trim().toLowerCase()])
    const entries = unlocked.map(({ id, email, ...before }) => ({
      document: { collection: 'users', id, title: email },
      action: 'update' as const,
      changes: changesBetween(before, { lockUntil: null, loginAttempts: 0 }),
    }))
    await recordAudit(ctx, sql, entries)
  })
}
