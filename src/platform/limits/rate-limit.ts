import type { Payload } from 'payload'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { RateLimiterRes } from 'rate-limiter-flexible'

import type { ErrorDetails } from '@/domain/errors'
import { DomainError } from '@/domain/errors'

import type { CounterOptions } from './counters'
import { counterFor } from './counters'
import { forSeveralRequests } from '@/platform/http/served-request'

/** What is limited: so many per window, counted for each of those who come. */
export type RateLimit = CounterOptions

/** Where a principal or an address stands after its request was counted. */
export interface RateVerdict {
  isAllowed: boolean
  limit: number
  remaining: number
  /** Until the window ends, rounded up. */
  resetSeconds: number
}

/**
 * What this process took from a window in advance, so that not each request asks the shared counter: a
 * twentieth at a time. What it took and did not spend is missing to the other processes until the window ends; never
 * is more let through than the limit says.
 */
interface Lease {
  /** Left of what was taken. */
  left: number
  /** Left of the window for other processes and later leases. */
  shared: number
  endsAtMs: number
}

const LEASES_OF_A_WINDOW = 20
/** So many that come are remembered; those whose window is over are dropped first. */
const MAX_REMEMBERED = 20_000

type Leases = Map<string, Lease | Promise<Lease>>
const leasesOf = new WeakMap<RateLimiterAbstract, Leases>()

async function consume(counter: RateLimiterAbstract, who: string, points: number): Promise<RateLimiterRes> {
  try {
    return await counter.consume(who, points)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  }
}

async function takeLease(counter: RateLimiterAbstract, who: string): Promise<Lease> {
  const wanted = Math.max(1, Math.floor(counter.points / LEASES_OF_A_WINDOW))
  const { consumedPoints, msBeforeNext } = await consume(counter, who, wanted)
  const hadLeft = Math.max(0, counter.points - (consumedPoints - wanted))
  return {
    left: Math.min(wanted, hadLeft),
    shared: Math.max(0, counter.points - consumedPoints),
    // Never over at once, or it could not be spent.
    endsAtMs: Date.now() + Math.max(msBeforeNext, 50),
  }
}

function forget(leases: Leases): void {
  if (leases.size < MAX_REMEMBERED) return
  const now = Date.now()
  for (const [who, lease] of leases) {
    if (lease instanceof Promise || lease.endsAtMs > now) continue
    leases.delete(who)
  }
  for (const who of leases.keys()) {
    if (leases.size < MAX_REMEMBERED) return
    leases.delete(who)
  }
}

/** Takes a new lease. Those who come meanwhile wait for the same one. */
async function renew(counter: RateLimiterAbstract, leases: Leases, who: string): Promise<void> {
  forget(leases)
  const taking = forSeveralRequests(() => takeLease(counter, who))
  leases.set(who, taking)
  try {
    leases.set(who, await taking)
  } catch (error) {
    leases.delete(who)
    throw error
  }
}

/** Counts one request of `who` (an id or an address), together with all other processes. */
export async function countRequest(payload: Payload, limit: RateLimit, who: string): Promise<RateVerdict> {
  const counter = counterFor(payload, limit)
  const leases = leasesOf.get(counter) ?? new Map<string, Lease | Promise<Lease>>()
  leasesOf.set(counter, leases)
  for (;;) {
    const lease = leases.get(who)
    if (lease instanceof Promise) await lease
    else if (!lease || lease.endsAtMs <= Date.now()) await renew(counter, leases, who)
    else if (lease.left > 0) {
      lease.left -= 1
      return verdictOf(limit, lease, true)
    } else if (lease.shared === 0) return verdictOf(limit, lease, false)
    else await renew(counter, leases, who)
  }
}

function verdictOf(
  { points }: RateLimit,
  { left, shared, endsAtMs }: Lease,
  isAllowed: boolean,
): RateVerdict {
  return {
    isAllowed,
    limit: points,
    remaining: left + shared,
    resetSeconds: Math.max(0, Math.ceil((endsAtMs - Date.now()) / 1000)),
  }
}

/** Response headers that state a caller's limit, whether or not it was kept. */
export function rateLimitHeaders({
  isAllowed,
  limit,
  remaining,
  resetSeconds,
}: RateVerdict): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    ...(isAllowed ? {} : { 'retry-after': String(Math.max(1, resetSeconds)) }),
  }
}

/** The refusal of a caller who comes too often; every interface makes its headers of it. */
export function rateLimited(
  message: string,
  facts: { limit: number; retryAfterSeconds: number },
): DomainError {
  const { limit, retryAfterSeconds } = facts
  return new DomainError('RATE_LIMITED', message, {
    limit,
    retry_after_seconds: Math.max(1, retryAfterSeconds),
  })
}

/** The headers that belong to a refusal, by what it says of itself; none for any other. */
export function headersOfRefusal(details: ErrorDetails | undefined): Record<string, string> {
  const [limit, seconds] = [details?.['limit'], details?.['retry_after_seconds']]
  if (typeof limit !== 'number' || typeof seconds !== 'number') return {}
  return rateLimitHeaders({ isAllowed: false, limit, remaining: 0, resetSeconds: seconds })
}
