import { signInName } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'

import type { AttemptSubject } from './attempts'
import { Attempts, forgetAttempts } from './attempts'

/** What somebody may sign in by. */
interface Names {
  email: string
  username?: string | null
}

function subjectsOf({ email, username }: Names): AttemptSubject[] {
  const names = [email, ...(username ? [username] : [])]
  return names.map((name) => ({ scope: 'account', who: signInName(name) }))
}

/** For how many seconds wrong guesses keep an account's owner from signing in on a new device; 0 when they may. */
export async function signInWait({ payload }: Pick<Context, 'payload'>, account: Names): Promise<number> {
  return new Attempts(payload, 'sign-in', subjectsOf(account)).begin()
}

/** Lets an account's owner sign in at once, whoever guessed before. Answers how many wrong guesses were forgotten. */
export async function forgetSignInAttempts(
  { payload }: Pick<Context, 'payload'>,
  account: Names,
): Promise<number> {
  return forgetAttempts(payload, 'sign-in', subjectsOf(account))
}
