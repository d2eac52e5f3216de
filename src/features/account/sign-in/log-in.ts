import { DomainError } from '@/domain/errors'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import type { CheckedAccount, Credentials as PasswordCredentials } from './check-password'
import { checkPassword, refusal } from './check-password'
import { completeSignIn } from './complete-sign-in'
import type { Device } from './complete-log-in'
import { completeLogIn } from './complete-log-in'
import type { LogIn } from '../sessions/open-session'
import { lockAccount, openRecordedSession } from '../sessions/open-session'
import { CHALLENGE_SECONDS, issueChallenge } from './sign-in-challenge'

export interface Credentials extends PasswordCredentials, Device {
  /** Of the second step, for whoever knows beforehand that there is one. */
  code?: string | undefined
}

/** Of an account that changes while somebody signs in, the new password may be the one that was typed. */
const MAX_ATTEMPTS = 2

/**
 * Signs somebody in, from any door, with a session of their own. Unknown, wrong and inactive answer in the same words
 * and about the same time, so that nobody learns which accounts exist. Where the account has a second factor, the right
 * password earns no session but a challenge, which `complete-sign-in.ts` takes with a code.
 * @throws DomainError `AUTHENTICATION_REQUIRED`; `TWO_FACTOR_REQUIRED` with `details.challenge`; `RATE_LIMITED`.
 */
export async function logIn(ctx: Context, credentials: Credentials): Promise<LogIn> {
  const { identifier, code, deviceToken, formerToken } = credentials
  const device = { deviceToken, formerToken }
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const account = await checkAndRecord(ctx, credentials)
    // On its own: it is there although this call may answer with an error.
    const challenge = await issueChallenge(sqlOf(ctx.payload), account)
    if (challenge !== null) {
      if (code === undefined) throw secondStepRequired(challenge)
      return completeSignIn(ctx, { challenge, code, ...device })
    }
    const session = await withTransaction(ctx, async (sql) => {
      await lockAccount(sql, account.id)
      return openRecordedSession(ctx, sql, { account, hasShownFactor: false })
    })
    if (session) return completeLogIn(ctx, { session, device, steps: ['sign-in'] })
  }
  await recordRefusal(ctx, identifier)
  throw refusal()
}

async function checkAndRecord(ctx: Context, credentials: Credentials): Promise<CheckedAccount> {
  try {
    return await checkPassword(ctx, credentials)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'AUTHENTICATION_REQUIRED') {
      await recordRefusal(ctx, credentials.identifier)
    }
    throw error
  }
}

/** On its own: a refusal is kept although nothing else is. */
async function recordRefusal(ctx: Context, typed: string): Promise<void> {
  await withTransaction(apart(ctx), (sql) =>
    recordSignIn(ctx, sql, { action: 'login-failed', who: { typed } }),
  )
}

function secondStepRequired(challenge: string): DomainError {
  const message = 'The password is right. Now the code of your authenticator app.'
  return new DomainError('TWO_FACTOR_REQUIRED', message, { challenge, expires_in: CHALLENGE_SECONDS })
}
