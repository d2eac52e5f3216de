import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'
import { requestContextOf } from '@/platform/context'
import { knownDevice } from '@/platform/identity/device-token'
import { sqlOf } from '@/platform/database/transaction'

import { accountName, deviceTokenText, passwordText } from '../input-parts'
import { limitAttempts } from './limit-attempts'

/** What people sign in with. `deviceToken` is from an earlier sign-in on the same device. */
export const credentialsInput = z.object({
  identifier: accountName,
  password: passwordText,
  deviceToken: deviceTokenText.nullish(),
})
export type Credentials = z.output<typeof credentialsInput>

/** The account whose password was checked, and the stored hash that it was compared with. */
export interface CheckedAccount {
  id: string
  hash: string
}

/**
 * The account for a name; an email address goes before a user name. An inactive account answers like a wrong
 * password.
 */
const CANDIDATE = `
  select id, hash, salt from users
  where (email = $1 or username = $1) and deleted_at is null and is_active is not false and not is_service
  order by email = $1 desc limit 1`

interface Candidate {
  [column: string]: unknown
  id: string
  hash: string | null
  salt: string | null
}

/** As Payload hashes (payload/dist/auth/strategies/local): PBKDF2-SHA256, the hash in hex behind this mark. */
const MARK = 'pbkdf2-sha256-v1:'
const ITERATIONS = 600_000
const KEY_BYTES = 32
const derive = promisify(pbkdf2)

/** Matches no password. An unknown account takes as much time as a known one. */
const UNKNOWN_ACCOUNT = { hash: MARK + '0'.repeat(2 * KEY_BYTES), salt: 'unknown' }

/**
 * Checks an account's password, for every interface. Unknown accounts, wrong passwords and inactive accounts get the
 * same message after the same statements and one hash, so that the answer does not reveal which accounts exist. After
 * too many failures the caller has to wait, whether or not the account exists.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `RATE_LIMITED`.
 */
export async function checkPassword(ctx: Context, credentials: Credentials): Promise<CheckedAccount> {
  const name = signInName(credentials.identifier)
  const candidate = await findCandidate(ctx, name)
  const device = candidate ? knownDevice(credentials.deviceToken, candidate.id) : null
  return limitAttempts(ctx, { kind: 'sign-in', account: name, device }, () =>
    compare(ctx, { name, candidate, password: credentials.password }),
  )
}

/**
 * Checks that a signed-in caller knows the account's password: an unlocked device must not be enough.
 * @throws DomainError `VALIDATION_ERROR` about `current_password`, `RATE_LIMITED`.
 */
export async function confirmOwnPassword(ctx: Context, identifier: string, password: string): Promise<void> {
  const name = signInName(identifier)
  const candidate = await findCandidate(ctx, name)
  const account = candidate?.id ?? name
  try {
    await limitAttempts(ctx, { kind: 'confirm-password', account }, () =>
      compare(ctx, { name, candidate, password }),
    )
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'AUTHENTICATION_REQUIRED') throw error
    const message = 'This is not your current password.'
    throw new DomainError('VALIDATION_ERROR', message, {
      fields: [{ path: 'current_password', message }],
      cause: error,
    })
  }
}

async function findCandidate(ctx: Context, name: string): Promise<Candidate | undefined> {
  const [candidate] = await sqlOf(ctx.payload).prepared<Candidate>('account-candidate', CANDIDATE, [name])
  return candidate
}

interface Comparison {
  name: string
  candidate: Candidate | undefined
  password: string
}

async function compare(ctx: Context, { name, candidate, password }: Comparison): Promise<CheckedAccount> {
  if (candidate?.hash && !candidate.hash.startsWith(MARK)) {
    await renewHash(ctx, name, password)
    return compare(ctx, { name, candidate: await findCandidate(ctx, name), password })
  }
  const hash = candidate?.hash ?? UNKNOWN_ACCOUNT.hash
  const derived = await derive(
    password,
    candidate?.salt ?? UNKNOWN_ACCOUNT.salt,
    ITERATIONS,
    KEY_BYTES,
    'sha256',
  )
  const isRight = timingSafeEqual(derived, Buffer.from(hash.slice(MARK.length), 'hex'))
  if (!isRight || !candidate || password.trim() === '') throw refusal()
  return { id: candidate.id, hash }
}

/** Lets Payload check a hash of its former kind, from an older database, and replace it. */
async function renewHash(ctx: Context, email: string, password: string): Promise<void> {
  try {
    await ctx.payload.login({
      collection: 'users',
      // Payload looks this up as a user name as well.
      data: { email, password },
      depth: 0,
      overrideAccess: true,
      context: requestContextOf(ctx),
    })
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 401) throw refusal(error)
    throw error
  }
}

/** The one refusal of a wrong name or password. */
export function refusal(cause?: unknown): DomainError {
  return new DomainError('AUTHENTICATION_REQUIRED', 'The name or the password is wrong.', { cause })
}
