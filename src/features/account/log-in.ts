import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { recordSignIn } from '@/platform/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import { issueDeviceToken, knownDevice } from '@/platform/device-token'
import { withTransaction } from '@/platform/transaction'

import { forgetAttempts } from './attempts'
import type { Credentials } from './check-password'
import { checkPassword, refusal } from './check-password'
import type { Account, NewSession, OpenSession } from './open-session'
import { openSession } from './open-session'

export interface LogIn extends OpenSession {
  user: User
  /** For the device to keep: with it, other people's guesses do not make it wait. */
  deviceToken: string
}

/** Of an account that changes while somebody signs in, the new password may be the one that was typed. */
const MAX_ATTEMPTS = 2

/**
 * Signs somebody in, from any door, with a session of their own. Unknown, wrong and inactive answer in the same words
 * and about the same time, so that nobody learns which accounts exist.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `RATE_LIMITED`.
 */
export async function logIn(ctx: Context, credentials: Credentials): Promise<LogIn> {
  try {
    return await checkAndOpen(ctx, credentials)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'AUTHENTICATION_REQUIRED') {
      await recordRefusal(ctx, credentials.identifier)
    }
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
    const account = await checkPassword(ctx, credentials)
    const session = await openAndRecord(ctx, account)
    if (!session) continue
    const { payload } = ctx
    // Whoever knows the password sees their own account.
    const user = await payload.findByID({
      collection: 'users',
      id: account.id,
      depth: 0,
      overrideAccess: true,
    })
    return { ...session, user, deviceToken: await keepDevice(ctx, account.id, credentials.deviceToken) }
  }
  throw refusal()
}

/** A device that is known already stays the one it is, and its own wrong tries are forgiven. */
async function keepDevice(ctx: Context, userId: string, token: string | null | undefined): Promise<string> {
  const device = knownDevice(token, userId)
  if (!token || device === null) return issueDeviceToken(userId)
  await forgetAttempts(ctx.payload, 'sign-in', [{ scope: 'device', who: device }])
  return token
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
