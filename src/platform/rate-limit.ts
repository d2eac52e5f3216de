import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Payload } from 'payload'

import { poolOf } from './transaction'

/** What is limited: so many per window, counted for each of those who come. */
export interface RateLimit {
  /** Keeps one kind of counter apart from the others. */
  name: string
  points: number
  windowSeconds: number
}

/** Where somebody stands after having been counted. */
export interface RateVerdict {
  isAllowed: boolean
  limit: number
  remaining: number
  /** Until the window ends, rounded up. */
  resetSeconds: number
}

/** Made by a migration; unlogged, because a count that a crash forgets costs nobody anything. */
const TABLE = 'rate_limits'

type Limiters = Map<string, RateLimiterPostgres>
const limitersOf = new WeakMap<object, Limiters>()

/** One per limit and pool: the library keeps nothing in the process that another one would have to know. */
function limiterFor(payload: Payload, { name, points, windowSeconds }: RateLimit): RateLimiterPostgres {
  const pool = poolOf(payload)
  const limiters = limitersOf.get(pool) ?? new Map<string, RateLimiterPostgres>()
  limitersOf.set(pool, limiters)
  const id = `${name}:${String(points)}:${String(windowSeconds)}`
  const known = limiters.get(id)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    // The library goes by the name of the class, which a bundle may have changed.
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: windowSeconds,
  })
  limiters.set(id, limiter)
  return limiter
}

async function consume(
  limiter: RateLimiterPostgres,
  who: string,
): Promise<RateLimiterRes & { isOver: boolean }> {
  try {
    return Object.assign(await limiter.consume(who), { isOver: false })
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Object.assign(refusal, { isOver: true })
    throw refusal
  }
}

/** Counts one request of somebody's, together with all other processes on the same database. */
export async function countRequest(payload: Payload, limit: RateLimit, who: string): Promise<RateVerdict> {
  const { isOver, remainingPoints, msBeforeNext } = await consume(limiterFor(payload, limit), who)
  return {
    isAllowed: !isOver,
    limit: limit.points,
    remaining: remainingPoints,
    resetSeconds: Math.ceil(msBeforeNext / 1000),
  }
}

/** What a caller is told of its limit, whether or not it was kept. */
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
