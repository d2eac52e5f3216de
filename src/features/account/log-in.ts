import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { recordSignIn } from '@/platform/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart, requestContextOf } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/transaction'

import type { Account, NewSession, OpenSession } from './open-session'
import { openSession } from './open-session'

export interface Credentials {
  /** An email address or a user name. */
  identifier: string
  password: string
}

export interface LogIn extends OpenSession {
  user: User
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
 * words and about the same time, so that nobody learns which accounts exist.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function logIn(ctx: Context, credentials: Credentials): Promise<LogIn> {
  try {
    return await checkAndOpen(ctx, credentials)
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

async function checkAndOpen(ctx: Context, credentials: Credentials): Promise<LogIn> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const { user, hash } = await checkPassword(ctx, credentials)
    const session = await openAndRecord(ctx, { id: user.id, hash })
    if (session) return { ...session, user }
  }
  throw refusal()
}

async function openAndRecord(ctx: Context, account: Account): Promise<NewSession | null> {
  return withTransaction(ctx, async (sql) => {
    const session = await openSession(ctx, sql, account)
    if (!session) return null
    const named = { ...session, id: session.sessionId }
    await recordSignIn(ctx, sql, { action: 'login', who: { id: account.id }, sessions: [named] })
    return session
  })
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
