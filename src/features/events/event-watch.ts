import type { Payload } from 'payload'

import { EVENT_TYPES } from '@/domain/events'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { forSeveralRequests } from '@/platform/http/served-request'

import { readBounds } from './feed-bounds'
import { isEveryEventNumbered, numberEvents } from './number-events'
import type { StoredEvent } from './read-events'
import { readEvents } from './read-events'

/** How often is looked for new events, while a request waits. */
const TICK_MS = 150
const MAX_PER_TICK = 1_000

/** Whether a request waits for an event. */
export type Matches = (event: Pick<StoredEvent, 'type' | 'documentId'>) => boolean

interface Waiter {
  /** Everything up to here was looked at. */
  position: number
  matches: Matches
  wake: () => void
}

export interface Waiting {
  position: number
  matches: Matches
  /** At most. */
  ms: number
  /** Ends the waiting early. */
  signal?: AbortSignal
}

/**
 * Waits for events, for all who wait in this process: one look at the database serves all of them, and there is none while
 * no request waits. Waiting holds no connection.
 */
class EventWatch {
  readonly #sql: Sql
  readonly #waiters = new Set<Waiter>()
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Whether nothing is waited for any more, because the process stops. */
  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Resolves when there is an event that matches, the time is over, or the process stops. Answers how far was looked. */
  wait({ position, matches, ms, signal }: Waiting): Promise<number> {
    if (this.#isStopped || signal?.aborted === true) return Promise.resolve(position)
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        this.#waiters.delete(waiter)
        resolve(waiter.position)
      }
      const waiter: Waiter = { position, matches, wake: end }
      const timer = setTimeout(end, ms)
      signal?.addEventListener('abort', end)
      this.#waiters.add(waiter)
      this.#schedule(TICK_MS)
    })
  }

  /** Ends all waiting, for good. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    for (const { wake } of this.#waiters) wake()
  }

  #schedule(ms: number): void {
    if (this.#timer !== undefined || this.#isStopped) return
    this.#timer = setTimeout(() => void forSeveralRequests(() => this.#tick()), ms)
  }

  async #tick(): Promise<void> {
    let hasMore = false
    try {
      hasMore = await this.#look()
    } catch {
      // A waiting request reads again when the time is over, and is told then what is wrong.
    }
    this.#timer = undefined
    if (this.#waiters.size > 0) this.#schedule(hasMore ? 0 : TICK_MS)
  }

  /** Wakes whose events have come. Answers whether there are more to look at. */
  async #look(): Promise<boolean> {
    const numbered = await numberEvents(this.#sql)
    const waiters = [...this.#waiters]
    const after = Math.min(...waiters.map(({ position }) => position))
    if (!Number.isFinite(after) || (await readBounds(this.#sql)).latest <= after) return false
    const { events, next, hasMore } = await readEvents(this.#sql, {
      ...{ after, types: EVENT_TYPES, limit: MAX_PER_TICK },
    })
    for (const waiter of waiters) {
      const isDue = events.some((event) => event.position > waiter.position && waiter.matches(event))
      if (isDue) waiter.wake()
      else waiter.position = Math.max(waiter.position, next)
    }
    return hasMore || !isEveryEventNumbered(numbered)
  }
}

const watches = new WeakMap<Payload, EventWatch>()

/** The watch of this process. */
export function eventWatchOf(payload: Payload): EventWatch {
  const watch = watches.get(payload) ?? new EventWatch(sqlOf(payload))
  watches.set(payload, watch)
  return watch
}
