import { Redis } from 'ioredis'
import type { Payload } from 'payload'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible'

import { env } from '@/platform/settings/env'
import { getLogger } from '@/platform/logging/logger'
import { poolOf } from '@/platform/database/transaction'
import { isSandbox } from '@/platform/sandbox/is-sandbox'

/** The limit of a counter: `points` per window, for each key. */
export interface CounterOptions {
  /** Keeps one kind of counter apart from the others. */
  name: string
  points: number
  windowSeconds: number
}

/** Made by a migration; unlogged, because counts may be lost in a crash. */
const TABLE = 'rate_limits'
const PREFIX = 'backroom'

interface Store {
  counters: Map<string, RateLimiterAbstract>
  redis: Redis | null
}

/** One store per pool: counters keep no state in the process. */
const stores = new WeakMap<object, Store>()

function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    keyPrefix: `${PREFIX}:`,
    // Requests must not wait for an unavailable server: PostgreSQL counts meanwhile.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: env.redisWait.connectMs,
    commandTimeout: env.redisWait.answerMs,
    // One that hangs is given up as well: until it is back, no request waits for it again.
    socketTimeout: env.redisWait.answerMs,
  })
  let isAway = false
  redis.on('error', (error: unknown) => {
    if (!isAway) getLogger().warn({ err: error }, 'Redis is away: PostgreSQL counts what it limits')
    isAway = true
  })
  redis.on('ready', () => {
    isAway = false
  })
  return redis
}

function storeOf(payload: Payload): Store {
  const pool = poolOf(payload)
  const known = stores.get(pool)
  if (known) return known
  // The sandbox shares no key with the shop: its own database counts.
  const redisUrl = isSandbox(payload) ? undefined : env.redisUrl
  const store = { counters: new Map(), redis: redisUrl === undefined ? null : connectRedis(redisUrl) }
  stores.set(pool, store)
  return store
}

/** A counter that all processes share: in Redis when it is configured and available, else in PostgreSQL. */
export function counterFor(
  payload: Payload,
  { name, points, windowSeconds }: CounterOptions,
): RateLimiterAbstract {
  const { counters, redis } = storeOf(payload)
  const id = `${name}:${String(points)}:${String(windowSeconds)}`
  const known = counters.get(id)
  if (known) return known
  const options = { keyPrefix: name, points, duration: windowSeconds }
  const inDatabase = new RateLimiterPostgres({
    ...options,
    storeClient: poolOf(payload),
    // The library goes by the class's name, which bundling may change.
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
  })
  const counter =
    redis === null
      ? inDatabase
      : new RateLimiterRedis({
          ...options,
          storeClient: redis,
          rejectIfRedisNotReady: true,
          insuranceLimiter: inDatabase,
        })
  counters.set(id, counter)
  return counter
}

/** Closes the connection to Redis, when the process stops. */
export async function closeCounters(payload: Payload): Promise<void> {
  const store = stores.get(poolOf(payload))
  if (!store?.redis) return
  store.redis.disconnect()
  stores.delete(poolOf(payload))
}
