import type { Payload } from 'payload'

import { currentRequest, forSeveralRequests } from '@/platform/http/served-request'
import { noteFailure } from './connections/guard-statements'
import { poolOf } from './transaction'

/** Answers rows by their keys, in one statement. It always gets {@link LOOKUP_SIZE} keys. */
type Fetch<Row> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>

/**
 * The number of keys per statement. Fewer keys are padded with the first one, so that the statement is always the
 * same. With an array, PostgreSQL would plan for its length each time, which costs more than the lookup.
 */
const LOOKUP_SIZE = 8

/** The placeholders of a statement's keys: `$1, $2, …`; the next one is {@link AFTER_KEYS}. */
export const KEY_PARAMETERS = Array.from({ length: LOOKUP_SIZE }, (_, index) => `$${String(index + 1)}`).join(
  ', ',
)
export const AFTER_KEYS = `$${String(LOOKUP_SIZE + 1)}`

function filledUp(keys: readonly string[]): string[] {
  return Array.from({ length: LOOKUP_SIZE }, (_, index) => keys[index] ?? keys[0] ?? '')
}

/** A lookup that waits for its row. */
interface PendingLookup<Row> {
  key: string
  resolve: (row: Row | undefined) => void
  reject: (error: Error) => void
}

/**
 * Batches lookups of many requests: those that arrive while a statement is running are answered together by the next
 * one. Each answer comes from a statement that began after its request arrived, so that no request gets an outdated
 * row.
 */
export class Lookup<Row> {
  readonly #fetch: Fetch<Row>
  readonly #waiting: PendingLookup<Row>[] = []
  #isBusy = false

  constructor(fetch: Fetch<Row>) {
    this.#fetch = fetch
  }

  /** The row with this key; undefined when there is none. */
  find(key: string): Promise<Row | undefined> {
    const served = currentRequest()
    return new Promise((resolve, fail) => {
      // The statement is of no request; what it fails of is noted for each that waited.
      const reject = (error: Error) => {
        noteFailure(served, error)
        fail(error)
      }
      this.#waiting.push({ key, resolve, reject })
      if (!this.#isBusy) void forSeveralRequests(() => this.#answer())
    })
  }

  async #answer(): Promise<void> {
    this.#isBusy = true
    // Waits one turn of the event loop, so that requests read in the same turn share the statement.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, LOOKUP_SIZE)
      try {
        const rows = await this.#fetch(filledUp([...new Set(batch.map(({ key }) => key))]))
        for (const { key, resolve } of batch) resolve(rows.get(key))
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error))
        for (const { reject } of batch) reject(reason)
      }
    }
    this.#isBusy = false
  }
}

/** One lookup for each Payload, over its pool. */
export function lookupBy<Row>(
  fetch: (payload: Payload, keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): (payload: Payload) => Lookup<Row> {
  const lookups = new WeakMap<object, Lookup<Row>>()
  return (payload) => {
    const pool = poolOf(payload)
    const lookup = lookups.get(pool) ?? new Lookup<Row>((keys) => fetch(payload, keys))
    lookups.set(pool, lookup)
    return lookup
  }
}
