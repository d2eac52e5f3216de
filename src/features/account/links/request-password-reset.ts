import { signInName } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { withTransaction } from '@/platform/database/transaction'

import { issueLink } from './account-link'
import { limitAttempts } from '../sign-in/limit-attempts'
import { IS_STAFF } from '../sessions/session-rules'

/** Staff who never accepted their invitation need another invitation, not a password reset. */
const ACCOUNT = `
  select u.id from users u
  where (u.email = $1 or u.username = $1) and u.deleted_at is null and u.is_active is not false and not u.is_service
    and (u.hash is not null or not ${IS_STAFF})
  order by u.email = $1 desc limit 1`

/**
 * Sends a link to the account's email address, by which its owner sets a new password. An address without an account
 * gets the same answer and takes the same statements, job included; that job then sends no message.
 * @throws DomainError `RATE_LIMITED`.
 */
export async function requestPasswordReset(ctx: Context, identifier: string): Promise<void> {
  const name = signInName(identifier)
  await limitAttempts(ctx, { kind: 'reset-password', account: name }, () => sendLink(ctx, name))
}

async function sendLink(ctx: Context, name: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const [account] = await sql.query<{ id: string }>(ACCOUNT, [name])
    const linkId = await issueLink(sql, { purpose: 'reset-password', userId: account?.id ?? null })
    await enqueue(sql, 'mail.reset-password', { linkId })
  })
}
