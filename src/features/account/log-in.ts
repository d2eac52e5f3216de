import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { recordLogin } from '@/platform/audit-login'
import type { Context } from '@/platform/context'
import { requestContextOf } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

export interface Credentials {
  /** An email address or a user name. */
  identifier: string
  password: string
}

export interface LogIn {
  /** A JWT of Payload, valid for every door. */
  token: string
  expiresAt: Date
  user: User
}

/** Accounts that could sign in. A locked or inactive one answers like a wrong password. */
const CANDIDATE = `
  select 1 from users
  where (email = $1 or username = $1) and deleted_at is null and is_active is not false
    and (lock_until is null or lock_until <= now())`

/** As Payload hashes: whoever is unknown costs as much time as whoever is known. */
const HASH = { iterations: 600_000, keyLength: 32 } as const
const hashPassword = promisify(pbkdf2)

/**
 * Signs somebody in, from any door. Unknown, wrong, inactive and locked answer in the same words and about the same
 * time, so that nobody learns which accounts exist.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function logIn(ctx: Context, credentials: Credentials): Promise<LogIn> {
  try {
    return await checkAndSignIn(ctx, credentials)
  } catch (error) {
    // A sign-in that succeeds is recorded by the collection's hook, whatever its door.
    if (error instanceof DomainError) await recordLogin(ctx, 'login-failed', { name: credentials.identifier })
    throw error
  }
}

async function checkAndSignIn(ctx: Context, { identifier, password }: Credentials): Promise<LogIn> {
  const name = identifier.trim().toLowerCase()
  const candidates = await sqlOf(ctx.payload).prepared('account-candidate', CANDIDATE, [name])
  if (candidates.length === 0 || password.trim() === '') {
    await hashPassword(password, 'nobody', HASH.iterations, HASH.keyLength, 'sha256')
    throw refusal()
  }
  const result = await signIn(ctx, name, password)
  const { token, exp, user } = result
  if (!token || exp === undefined || !user) throw new Error('a login answers a token')
  return { token, expiresAt: new Date(exp * 1000), user }
}

async function signIn(ctx: Context, email: string, password: string) {
  try {
    return await ctx.payload.login({
      collection: 'users',
      // Payload looks this up as a user name as well.
      data: { email, password },
      depth: 0,
      overrideAccess: true,
      context: requestContextOf(ctx),
    })
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
