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
  /** The typed name, or the id of the signed-in account. */
  account?: string | undefined
  /** A known device. It is counted alone, so that failed attempts from elsewhere do not lock it out. */
  device?: string | null | undefined
}

/**
 * Runs `work` unless there were too many attempts of its kind. The limits are in `domain/account/attempts.ts`; they
 * do not depend on whether the account exists.
 * @throws DomainError `RATE_LIMITED`, besides whatever `work` throws.
 */
export async function limitAttempts<T>(ctx: Context, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  const attempts = new Attempts(ctx.payload, attempt.kind, subjectsOf(ctx, attempt))
  const { counts, isCorrectExempt = false } = ruleOf(attempt.kind)
  const refuse = (waitSeconds: number) => {
    if (waitSeconds > 0) throw tooMany(attempt, waitSeconds)
  }
  if (!isCorrectExempt) refuse(await attempts.begin())
  if (counts === 'all') {
    refuse(await attempts.count())
    return work()
  }
  const done = await work().catch(async (error: unknown) => {
    if (!isFailure(error)) throw error
    if (isCorrectExempt) refuse(await attempts.begin())
    refuse(await attempts.count())
    throw error
  })
  if (!isCorrectExempt) refuse(await attempts.end())
  return done
}

/** Whether an error means a wrong guess: of the name or password, the code, or the link. */
function isFailure(error: unknown): boolean {
  return error instanceof DomainError && (error.code === 'AUTHENTICATION_REQUIRED' || isAboutLink(error))
}

const isAboutLink = ({ details }: DomainError) =>
  details?.fields?.some(({ path }) => path === 'token') === true

function subjectsOf(ctx: Context, { kind, account, device }: Attempt): AttemptSubject[] {
  if (device) return [{ scope: 'device', id: device }]
  const address = limitedAddress(ctx.client?.address ?? null)
  const subjects: (AttemptSubject | null)[] = [
    account === undefined ? null : { scope: 'account', id: signInName(account) },
    address === null ? null : { scope: 'address', id: address },
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
