import type { AuditAction } from '@/domain/audit'

import { recordAudit } from './audit'
import type { Context } from './context'
import { sqlOfContext } from './transaction'

const BY_ID = 'select id, email, name from users where id = $1'
const BY_NAME = 'select id, email, name from users where email = $1 or username = $1 limit 1'

/** Enough of an address to find it; anything else that is typed as a name may be a password by mistake. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/

interface AccountRow {
  [column: string]: unknown
  id: string
  email: string
  name: string
}

/**
 * Writes to the audit trail of an account that somebody signed in, was refused or signed out, or that sessions were ended:
 * in the caller's transaction, or on its own when there is none, because a refusal is kept although nothing else is. A
 * name is an email address or a user name. What belongs to no account goes to the trail `users:unknown`.
 */
export async function recordSignIn(
  ctx: Context,
  action: Extract<AuditAction, 'login' | 'login-failed' | 'logout' | 'revoke'>,
  who: { id: string } | { name: string },
): Promise<void> {
  const sql = await sqlOfContext(ctx)
  const isById = 'id' in who
  const name = isById ? who.id : who.name.trim().toLowerCase()
  const [account] = await sql.query<AccountRow>(isById ? BY_ID : BY_NAME, [name])
  const document = account
    ? { collection: 'users', id: account.id, title: account.email }
    : { collection: 'users', id: 'unknown', title: ADDRESS.test(name) ? name : 'Unknown name' }
  const isProven = account && action === 'login'
  const actor = isProven
    ? { ...ctx.actor, type: 'user' as const, id: account.id, name: account.name || account.email }
    : ctx.actor
  await recordAudit({ ...ctx, actor }, sql, [{ document, action }])
}
