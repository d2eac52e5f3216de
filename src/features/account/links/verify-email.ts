import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { withTransaction } from '@/platform/database/transaction'

import { issueLink, spendLink } from './account-link'
import { auditAccount } from '../sign-in/audit-account'
import { ownAccountId, signInFirst } from '../own-account/change-own-account'
import { limitAttempts } from '../sign-in/limit-attempts'

const STATE = `
  select is_verified is true as "isVerified" from users where id = $1 and deleted_at is null for no key update`
const VERIFY = `update users set is_verified = true, updated_at = now() where id = $1`

/**
 * Sends the link that confirms the caller's address again; the former link no longer works.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `CONFLICT` when it is confirmed already, `RATE_LIMITED`.
 */
export async function requestVerification(ctx: Context): Promise<void> {
  const userId = ownAccountId(ctx)
  await limitAttempts(ctx, { kind: 'verify-email', account: userId }, () => sendLink(ctx, userId))
}

async function sendLink(ctx: Context, userId: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const [state] = await sql.query<{ isVerified: boolean }>(STATE, [userId])
    if (!state) throw signInFirst()
    if (state.isVerified) throw new DomainError('CONFLICT', 'Your email address is confirmed already.')
    const linkId = await issueLink(sql, { purpose: 'verify-email', userId })
    await enqueue(sql, 'mail.verify-email', { linkId })
  })
}

/**
 * Confirms an address by the link that was sent there.
 * @throws DomainError `VALIDATION_ERROR` about `token`, `RATE_LIMITED`.
 */
export async function verifyEmail(ctx: Context, token: string): Promise<void> {
  await limitAttempts(ctx, { kind: 'link' }, () =>
    withTransaction(ctx, async (sql) => {
      const { userId } = await spendLink(sql, 'verify-email', token)
      await sql.query(VERIFY, [userId])
      await auditAccount(ctx, sql, { userId, changes: { isVerified: { before: false, after: true } } })
    }),
  )
}
