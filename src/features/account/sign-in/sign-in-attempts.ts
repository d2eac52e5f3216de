import { signInName } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'

import type { AttemptSubject } from './attempts'
import { Attempts, forgetAttempts } from './attempts'

/** The names that an account signs in by. */
interface Names {
  email: string
  username?: string | null
}

function subjectsOf({ email, username }: Names): AttemptSubject[] {
  const names = [email, ...(username ? [username] : [])]
  return names.map((name) => ({ scope: 'account', id: signInName(name) }))
}

/** Seconds for which failed attempts keep the owner from signing in on a new device; 0 when they may. */
export async function signInWait({ payload }: Pick<Context, 'payload'>, account: Names): Promise<number> {
  return new Attempts(payload, 'sign-in', subjectsOf(account)).begin()
}

/** Resets an account's failed sign-ins, so that its owner may sign in at once. Answers how many were reset. */
export async function forgetSignInAttempts(
  { payload }: Pick<Context, 'payload'>,
  account: Names,
): Promise<number> {
  return forgetAttempts(payload, 'sign-in', subjectsOf(account))
}
