import type { Payload } from 'payload'

import { forSeveralRequests } from '@/platform/http/served-request'
import { poolOf } from './transaction'

/** Answers rows by their keys, in one statement. There are always as many keys as {@link LOOKUP_SIZE}. */
type Fetch<Row> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>

/**
 * So many keys a statement takes. Fewer are filled up with the first one again, so that it is always the same statement:
 * of an array, PostgreSQL would think anew each time how long it is and plan for that, which costs more than the lookup.
 */
const LOOKUP_SIZE = 8

/** The parameters of a statement that are its keys: `$1, $2, …`; the next one is {@link AFTER_KEYS}. */
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
  reject: (error: unknown) => void
}

/**
 * Looks rows up for many requests at about the same time: those that arrive while a statement is under way are answered
 * together by the next one. Each answer comes from a statement that began after its request arrived, so that no request
 * gets a row as it was before.
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
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject })
      if (!this.#isBusy) void forSeveralRequests(() => this.#answer())
    })
  }

  async #answer(): Promise<void> {
    this.#isBusy = true
    // Requests that were read in the same turn of the event loop come along.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, LOOKUP_SIZE)
      try {
        const rows = await this.#fetch(filledUp([...new Set(batch.map(({ key }) => key))]))
        for (const { key, resolve } of batch) resolve(rows.get(key))
      } catch (error) {
        for (const { reject } of batch) reject(error)
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
