import type { LinkPurpose } from '@/domain/account/account-link'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { spendLink } from '../links/account-link'
import type { PasswordChoice } from '../links/link-input'
import { limitAttempts } from '../sign-in/limit-attempts'
import { setPassword } from './new-password'
import { IS_STAFF } from '../sessions/session-rules'
import { notifyPasswordChanged } from './notify-password-changed'

/** Where the owner continues: staff sign in to the panel, customers to the shop. */
export interface Chosen {
  isStaff: boolean
}

/**
 * Sets a password by an emailed link. All sessions end; the user signs in afterwards.
 * @throws DomainError `VALIDATION_ERROR` about `token` or `password`: a refused password leaves the link unused.
 */
export async function resetPassword(ctx: Context, choice: PasswordChoice): Promise<Chosen> {
  return choosePassword(ctx, 'reset-password', choice)
}

/**
 * Sets the first password of an invited user.
 * @throws DomainError `VALIDATION_ERROR` about `token` or `password`.
 */
export async function acceptInvitation(ctx: Context, choice: PasswordChoice): Promise<Chosen> {
  return choosePassword(ctx, 'invitation', choice)
}

const IS_STAFF_ACCOUNT = `select ${IS_STAFF} as "isStaff" from users u where u.id = $1`

async function choosePassword(ctx: Context, purpose: LinkPurpose, choice: PasswordChoice): Promise<Chosen> {
  return limitAttempts(ctx, { kind: 'link' }, () => spendAndSet(ctx, purpose, choice))
}

async function spendAndSet(ctx: Context, purpose: LinkPurpose, choice: PasswordChoice): Promise<Chosen> {
  return withPayloadTransaction(ctx, async (inner) => {
    const { userId } = await withTransaction(inner, (sql) => spendLink(sql, purpose, choice.token))
    await setPassword(inner, userId, choice.password)
    return withTransaction(inner, async (sql) => {
      if (purpose === 'reset-password') await notifyPasswordChanged(sql, userId)
      const [account] = await sql.query<Chosen & Record<string, unknown>>(IS_STAFF_ACCOUNT, [userId])
      return { isStaff: account?.isStaff === true }
    })
  })
}
