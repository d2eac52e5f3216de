import type { AttemptKind } from '@/domain/account/attempts'
import { limitOf, ruleOf } from '@/domain/account/attempts'
import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'
import { limitedAddress } from '@/platform/http/network'
import { rateLimited } from '@/platform/limits/rate-limit'

import type { AttemptSubject } from './attempts'
import { Attempts } from './attempts'

interface Attempt {
  kind: AttemptKind
  /** The name that was typed, or the id of whoever is signed in. */
  account?: string | undefined
  /** A device that was signed in with before: it is counted alone, so that nobody else's guesses lock it out. */
  device?: string | null | undefined
}

/**
 * Makes an attempt at something that is worth guessing or that sends mail, unless there were too many. Which count and
 * how long to wait is in `domain/account/attempts.ts`; whether what is guessed exists makes no difference.
 * @throws DomainError `RATE_LIMITED`, besides whatever `work` throws.
 */
export async function limitAttempts<T>(ctx: Context, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  const attempts = new Attempts(ctx.payload, attempt.kind, subjectsOf(ctx, attempt))
  const { counts, sparesRight = false } = ruleOf(attempt.kind)
  const refuse = (waitSeconds: number) => {
    if (waitSeconds > 0) throw tooMany(attempt, waitSeconds)
  }
  if (!sparesRight) refuse(await attempts.begin())
  if (counts === 'all') {
    refuse(await attempts.count())
    return work()
  }
  const done = await work().catch(async (error: unknown) => {
    if (!isFailure(error)) throw error
    if (sparesRight) refuse(await attempts.begin())
    refuse(await attempts.count())
    throw error
  })
  if (!sparesRight) refuse(await attempts.end())
  return done
}

/** What was guessed wrong: the name or password, the code, the link. Anything else is no guess. */
function isFailure(error: unknown): boolean {
  return error instanceof DomainError && (error.code === 'AUTHENTICATION_REQUIRED' || isAboutLink(error))
}

const isAboutLink = ({ details }: DomainError) =>
  details?.fields?.some(({ path }) => path === 'token') === true

function subjectsOf(ctx: Context, { kind, account, device }: Attempt): AttemptSubject[] {
  if (device) return [{ scope: 'device', who: device }]
  const address = limitedAddress(ctx.client?.address ?? null)
  const subjects: (AttemptSubject | null)[] = [
    account === undefined ? null : { scope: 'account', who: signInName(account) },
    address === null ? null : { scope: 'address', who: address },
  ]
  return subjects.filter(
    (subject) => subject !== null && limitOf(kind, subject.scope) !== undefined,
  ) as AttemptSubject[]
}

function tooMany({ kind, device }: Attempt, waitSeconds: number): DomainError {
  const limit = limitOf(kind, device ? 'device' : 'account') ?? limitOf(kind, 'address')
  const message = `Too many attempts: try again in ${inWords(waitSeconds)}.`
  return rateLimited(message, { limit: limit?.free ?? 0, retryAfterSeconds: waitSeconds })
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${String(seconds)} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`
}
