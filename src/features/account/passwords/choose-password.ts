import type { LinkPurpose } from '@/domain/account/account-link'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { spendLink } from '../links/account-link'
import { limitAttempts } from '../sign-in/limit-attempts'
import { setPassword } from './new-password'
import { IS_STAFF } from '../sessions/session-rules'
import { tellOfPassword } from './tell-of-password'

export interface Choice {
  token: string
  password: string
}

/** Where its owner goes on: staff sign in to the panel, customers to the shop. */
export interface Chosen {
  isStaff: boolean
}

/**
 * Sets the password by the link of a mail. All sessions end; signing in is another step.
 * @throws DomainError `VALIDATION_ERROR` about `token` or `password`: a refused password leaves the link as it was.
 */
export async function resetPassword(ctx: Context, choice: Choice): Promise<Chosen> {
  return choosePassword(ctx, 'reset-password', choice)
}

/**
 * Gives somebody who was invited their first password.
 * @throws DomainError `VALIDATION_ERROR` about `token` or `password`.
 */
export async function acceptInvitation(ctx: Context, choice: Choice): Promise<Chosen> {
  return choosePassword(ctx, 'invitation', choice)
}

const WHO = `select ${IS_STAFF} as "isStaff" from users u where u.id = $1`

async function choosePassword(ctx: Context, purpose: LinkPurpose, choice: Choice): Promise<Chosen> {
  return limitAttempts(ctx, { kind: 'link' }, () => spendAndSet(ctx, purpose, choice))
}

async function spendAndSet(ctx: Context, purpose: LinkPurpose, choice: Choice): Promise<Chosen> {
  return withPayloadTransaction(ctx, async (inner) => {
    const { userId } = await withTransaction(inner, (sql) => spendLink(sql, purpose, choice.token))
    await setPassword(inner, userId, choice.password)
    return withTransaction(inner, async (sql) => {
      if (purpose === 'reset-password') await tellOfPassword(sql, userId)
      const [who] = await sql.query<Chosen & Record<string, unknown>>(WHO, [userId])
      return { isStaff: who?.isStaff === true }
    })
  })
}
