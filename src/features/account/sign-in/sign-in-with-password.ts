import type { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { codeInput } from '../input-parts'
import type { CheckedAccount } from './check-password'
import { checkPassword, credentialsInput, refusal } from './check-password'
import { completeSignIn } from './complete-sign-in'
import type { Device } from './attach-device'
import { attachDevice } from './attach-device'
import type { SignInResult } from '../sessions/open-session'
import { lockAccount, openRecordedSession } from '../sessions/open-session'
import { CHALLENGE_SECONDS, issueChallenge } from './sign-in-challenge'

/** `code` is that of the second step, for callers who know that the account has one. */
export const signInInput = credentialsInput.extend({ code: codeInput.shape.code.optional() })

type Credentials = z.output<typeof signInInput> & Device

/**
 * When the account changes during the sign-in, the password is checked once more: the new one may be the one that was
 * typed.
 */
const MAX_ATTEMPTS = 2

/**
 * Signs a user in by password, for every interface, with a new session. Unknown accounts, wrong passwords and
 * inactive accounts get the same message in about the same time, so that the answer does not reveal which accounts
 * exist. With a second factor, a correct password yields a challenge instead of a session; `complete-sign-in.ts`
 * takes it with a code.
 * @throws DomainError `AUTHENTICATION_REQUIRED`; `TWO_FACTOR_REQUIRED` with `details.challenge`; `RATE_LIMITED`.
 */
export async function signInWithPassword(ctx: Context, credentials: Credentials): Promise<SignInResult> {
  const { identifier, code, deviceToken, formerToken } = credentials
  const device = { deviceToken, formerToken }
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const account = await checkAndRecord(ctx, credentials)
    // In a transaction of its own: it stays although this call ends with an error.
    const challenge = await issueChallenge(sqlOf(ctx.payload), account)
    if (challenge !== null) {
      if (code === undefined) throw secondStepRequired(challenge)
      return completeSignIn(ctx, { challenge, code, ...device })
    }
    const session = await withTransaction(ctx, async (sql) => {
      await lockAccount(sql, account.id)
      return openRecordedSession(ctx, sql, { account, hasShownFactor: false })
    })
    if (session) return attachDevice(ctx, { session, device, steps: ['sign-in'] })
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

/** In a transaction of its own: the refusal is recorded although everything else is rolled back. */
async function recordRefusal(ctx: Context, typed: string): Promise<void> {
  await withTransaction(apart(ctx), (sql) =>
    recordSignIn(ctx, sql, { action: 'login-failed', account: { typed } }),
  )
}

function secondStepRequired(challenge: string): DomainError {
  const message = 'The password is right. Now the code of your authenticator app.'
  return new DomainError('TWO_FACTOR_REQUIRED', message, { challenge, expires_in: CHALLENGE_SECONDS })
}
