import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { recordSignIn } from '@/platform/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart, requestContextOf } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/transaction'

import { completeSignIn } from './complete-sign-in'
import type { LogIn } from './open-session'
import { lockAccount, openRecordedSession } from './open-session'
import { CHALLENGE_SECONDS, issueChallenge } from './sign-in-challenge'

export interface Credentials {
  /** An email address or a user name. */
  identifier: string
  password: string
  /** Of the second step, for whoever knows beforehand that there is one. */
  code?: string | undefined
}

/** Accounts that could sign in. A locked or inactive one answers like a wrong password. */
const CANDIDATE = `
  select id, hash from users
  where (email = $1 or username = $1) and deleted_at is null and is_active is not false
    and (lock_until is null or lock_until <= now())`

interface Candidate {
  [column: string]: unknown
  id: string
  hash: string | null
}

/** As Payload hashes: whoever is unknown costs as much time as whoever is known. */
const HASH = { iterations: 600_000, keyLength: 32 } as const
const hashPassword = promisify(pbkdf2)

/** A right password of an outdated hash is hashed anew on the way, so that the first session finds another hash. */
const MAX_ATTEMPTS = 2

/**
 * Signs somebody in, from any door, with a session of their own. Unknown, wrong, inactive and locked answer in the same
 * words and about the same time, so that nobody learns which accounts exist. Where the account has a second factor, the
 * right password earns no session but a challenge, which `complete-sign-in.ts` takes with a code.
 * @throws DomainError `AUTHENTICATION_REQUIRED`; `TWO_FACTOR_REQUIRED` with `details.challenge`.
 */
export async function logIn(ctx: Context, credentials: Credentials): Promise<LogIn> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const { user, hash } = await checkAndRecord(ctx, credentials)
    const account = { id: user.id, hash }
    // On its own: it is there although this call may answer with an error.
    const challenge = await issueChallenge(sqlOf(ctx.payload), account)
    if (challenge !== null) return takeSecondStep(ctx, challenge, credentials.code)
    const session = await withTransaction(ctx, async (sql) => {
      await lockAccount(sql, account.id)
      return openRecordedSession(ctx, sql, { account, hasShownFactor: false })
    })
    if (session) return { ...session, user }
  }
  await recordRefusal(ctx, credentials.identifier)
  throw refusal()
}

async function checkAndRecord(ctx: Context, credentials: Credentials): Promise<{ user: User; hash: string }> {
  try {
    return await checkPassword(ctx, credentials)
  } catch (error) {
    if (error instanceof DomainError) await recordRefusal(ctx, credentials.identifier)
    throw error
  }
}

/** On its own: a refusal is kept although nothing else is. */
async function recordRefusal(ctx: Context, name: string): Promise<void> {
  await withTransaction(apart(ctx), (sql) =>
    recordSignIn(ctx, sql, { action: 'login-failed', who: { name } }),
  )
}

async function takeSecondStep(ctx: Context, challenge: string, code: string | undefined): Promise<LogIn> {
  if (code !== undefined) return completeSignIn(ctx, { challenge, code })
  const message = 'The password is right. Now the code of your authenticator app.'
  throw new DomainError('TWO_FACTOR_REQUIRED', message, { challenge, expires_in: CHALLENGE_SECONDS })
}

/**
 * Answers whose password it is, and with which stored hash it was compared. Wrong ones are counted and lock the account.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function checkPassword(
  ctx: Context,
  { identifier, password }: Credentials,
): Promise<{ user: User; hash: string }> {
  const name = identifier.trim().toLowerCase()
  const [candidate] = await sqlOf(ctx.payload).prepared<Candidate>('account-candidate', CANDIDATE, [name])
  if (!candidate?.hash || password.trim() === '') {
    await hashPassword(password, 'nobody', HASH.iterations, HASH.keyLength, 'sha256')
    throw refusal()
  }
  const user = await comparePassword(ctx, name, password)
  return { user, hash: candidate.hash }
}

/** Payload compares, counts and locks. The token that it makes opens no door (see payload.config.ts) and is dropped. */
async function comparePassword(ctx: Context, email: string, password: string): Promise<User> {
  try {
    const { user } = await ctx.payload.login({
      collection: 'users',
      // Payload looks this up as a user name as well.
      data: { email, password },
      depth: 0,
      overrideAccess: true,
      context: requestContextOf(ctx),
    })
    if (!user) throw new Error('a login answers a user')
    return user
  } catch (error) {
    if (isRefusal(error)) throw refusal(error)
    throw error
  }
}

/** Payload refuses a wrong password, a locked and an inactive account all with 401. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401
}

function refusal(cause?: unknown): DomainError {
  return new DomainError('AUTHENTICATION_REQUIRED', 'The name or the password is wrong.', { cause })
}
