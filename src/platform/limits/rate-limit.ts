import type { Payload } from 'payload'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { RateLimiterRes } from 'rate-limiter-flexible'

import type { ErrorDetails } from '@/domain/errors'
import { DomainError } from '@/domain/errors'

import type { CounterOptions } from './counters'
import { counterFor } from './counters'
import { forSeveralRequests } from '@/platform/http/served-request'
import { count } from '@/platform/metrics/record'

/** A rate limit: `points` per window, counted by principal or address. */
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
 * Points of a window that this process took in advance, a twentieth at a time, so that not every request calls the
 * shared counter. Points that it does not use are lost to the other processes until the window ends; the limit is
 * never exceeded.
 */
interface Lease {
  /** Points left in this lease. */
  left: number
  /** Points left in the window for other processes and later leases. */
  shared: number
  endsAtMs: number
}

const LEASES_OF_A_WINDOW = 20
/** The most leases in memory; those whose window is over are dropped first. */
const MAX_REMEMBERED = 20_000

type Leases = Map<string, Lease | Promise<Lease>>
const leasesOf = new WeakMap<RateLimiterAbstract, Leases>()

async function consume(
  counter: RateLimiterAbstract,
  principal: string,
  points: number,
): Promise<RateLimiterRes> {
  try {
    return await counter.consume(principal, points)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  }
}

async function takeLease(counter: RateLimiterAbstract, principal: string): Promise<Lease> {
  const wanted = Math.max(1, Math.floor(counter.points / LEASES_OF_A_WINDOW))
  const { consumedPoints, msBeforeNext } = await consume(counter, principal, wanted)
  const hadLeft = Math.max(0, counter.points - (consumedPoints - wanted))
  return {
    left: Math.min(wanted, hadLeft),
    shared: Math.max(0, counter.points - consumedPoints),
    // Long enough to be used at least once.
    endsAtMs: Date.now() + Math.max(msBeforeNext, 50),
  }
}

function forget(leases: Leases): void {
  if (leases.size < MAX_REMEMBERED) return
  const now = Date.now()
  for (const [principal, lease] of leases) {
    if (lease instanceof Promise || lease.endsAtMs > now) continue
    leases.delete(principal)
  }
  for (const principal of leases.keys()) {
    if (leases.size < MAX_REMEMBERED) return
    leases.delete(principal)
  }
}

/** Takes a new lease. Concurrent requests wait for the same one. */
async function renew(counter: RateLimiterAbstract, leases: Leases, principal: string): Promise<void> {
  forget(leases)
  const taking = forSeveralRequests(() => takeLease(counter, principal))
  leases.set(principal, taking)
  try {
    leases.set(principal, await taking)
  } catch (error) {
    leases.delete(principal)
    throw error
  }
}

/** Counts one request of a principal (an id or an address), across all processes. */
export async function countRequest(
  payload: Payload,
  limit: RateLimit,
  principal: string,
): Promise<RateVerdict> {
  const counter = counterFor(payload, limit)
  const leases = leasesOf.get(counter) ?? new Map<string, Lease | Promise<Lease>>()
  leasesOf.set(counter, leases)
  for (;;) {
    const lease = leases.get(principal)
    if (lease instanceof Promise) await lease
    else if (!lease || lease.endsAtMs <= Date.now()) await renew(counter, leases, principal)
    else if (lease.left > 0) {
      lease.left -= 1
      return verdictOf(limit, lease, true)
    } else if (lease.shared === 0) {
      count('backroom_rate_limit_refusals_total', { limit: limit.name })
      return verdictOf(limit, lease, false)
    } else await renew(counter, leases, principal)
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

/** The refusal of a caller over the limit; every interface derives its headers from it. */
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

/** The headers of a refusal for a time, by its details; empty for other errors. */
export function headersOfRefusal(details: ErrorDetails | undefined): Record<string, string> {
  const [limit, seconds] = [details?.['limit'], details?.['retry_after_seconds']]
  if (typeof seconds !== 'number') return {}
  if (typeof limit !== 'number') return { 'retry-after': String(seconds) }
  return rateLimitHeaders({ isAllowed: false, limit, remaining: 0, resetSeconds: seconds })
}
