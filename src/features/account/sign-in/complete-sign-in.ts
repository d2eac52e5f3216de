import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import { knownDevice } from '@/platform/identity/device-token'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { codeInput, deviceTokenText } from '../input-parts'
import type { Device } from './attach-device'
import { attachDevice } from './attach-device'
import { limitAttempts } from './limit-attempts'
import type { Account, SignInResult, NewSession } from '../sessions/open-session'
import { lockAccount, openRecordedSession } from '../sessions/open-session'
import { takeCode } from '../two-step/second-factor'
import type { Tried } from './sign-in-challenge'
import { spendChallenge, tryChallenge } from './sign-in-challenge'
import { notifySecondFactor } from '../two-step/notify-second-factor'

/** The challenge from the first step, and a code of the authenticator app or a recovery code. */
export const secondStepInput = codeInput.extend({
  challenge: z.string().max(200),
  deviceToken: deviceTokenText.nullish(),
})

type SecondStep = z.output<typeof secondStepInput> & Device

/**
 * The second step of a sign-in, for every interface: takes the challenge from the first step and a code. A code and a
 * challenge each work once; the challenge ends after five wrong codes, five minutes or a change of the password.
 * @throws DomainError `AUTHENTICATION_REQUIRED`; `details.attempts_left` is 0 when the first step has to be repeated;
 * `RATE_LIMITED`.
 */
export async function completeSignIn(ctx: Context, step: SecondStep): Promise<SignInResult> {
  // Counted in a transaction of its own: what follows may be rolled back.
  const account = await tryChallenge(sqlOf(ctx.payload), step.challenge)
  if (!account) throw isOver()
  const device = knownDevice(step.deviceToken, account.id)
  // A caller who knows the password can start many challenges; the guesses are limited by account.
  const session = await limitAttempts(
    ctx,
    { kind: 'second-factor', account: account.id, device },
    async () => {
      const opened = await withTransaction(ctx, (sql) => open(ctx, sql, { account, ...step }))
      if (!opened) throw await wrongCode(ctx, account)
      return opened
    },
  )
  return attachDevice(ctx, { session, device: step, steps: ['sign-in', 'second-factor'] })
}

/** Recorded in a transaction of its own: everything else of the attempt is rolled back. */
async function wrongCode(ctx: Context, account: Tried): Promise<DomainError> {
  await withTransaction(apart(ctx), (sql) =>
    recordSignIn(ctx, sql, { action: 'login-failed', account: { id: account.id }, reason: 'Wrong code' }),
  )
  const message = 'This code is wrong, or it was used before. Wait for the next one.'
  return refusal(message, account.attemptsLeft)
}

type Opening = SecondStep & { account: Account }

/** Null for a wrong code. All or nothing: a failed sign-in does not use a code up. */
async function open(
  ctx: Context,
  sql: Sql,
  { account, challenge, code }: Opening,
): Promise<NewSession | null> {
  await lockAccount(sql, account.id)
  const kind = await takeCode(sql, account.id, code)
  if (kind === null) return null
  if (!(await spendChallenge(sql, challenge))) throw isOver()
  if (kind === 'recovery') await notifySecondFactor(sql, account.id, 'recovery-code-used')
  const reason = kind === 'recovery' ? 'With a recovery code' : 'With a code of the app'
  const session = await openRecordedSession(ctx, sql, { account, hasShownFactor: true, reason })
  if (!session) throw isOver()
  return session
}

function isOver(): DomainError {
  return refusal('This sign-in took too long, or had too many wrong codes. Start again.', 0)
}

function refusal(message: string, attemptsLeft: number): DomainError {
  return new DomainError('AUTHENTICATION_REQUIRED', message, { attempts_left: attemptsLeft })
}
