import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import { mayAll } from '@/domain/permissions'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { forgetSignInAttempts } from './sign-in-attempts'

const ACCOUNT = `
  select id, email, username from users where (email = $1 or username = $1) and deleted_at is null and not is_service
  order by email = $1 desc limit 1`

interface Row {
  [column: string]: unknown
  id: string
  email: string
  username: string | null
}

/**
 * Resets the failed sign-ins of an account, for administrators and managers. The answer does not reveal whether the
 * account exists.
 * @throws DomainError `FORBIDDEN`.
 */
export async function unlockAccount(ctx: Context, identifier: string): Promise<void> {
  if (!mayAll(ctx.actor, 'users', 'unlock')) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers unlock accounts.')
  }
  const [account] = await sqlOf(ctx.payload).query<Row>(ACCOUNT, [signInName(identifier)])
  if (!account) return
  const { id, email } = account
  const before = await forgetSignInAttempts(ctx, account)
  if (before === 0) return
  const document = { collection: 'users', id, title: email }
  await withTransaction(ctx, (sql) =>
    recordAudit(ctx, sql, [
      { document, action: 'update', changes: { signInAttempts: { before, after: 0 } } },
    ]),
  )
}
