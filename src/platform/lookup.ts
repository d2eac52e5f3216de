import type { Payload } from 'payload'

import { poolOf } from './transaction'

/** Answers rows by their keys, in one statement. */
type Fetch<Row> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>

interface Asker<Row> {
  key: string
  resolve: (row: Row | undefined) => void
  reject: (error: unknown) => void
}

/**
 * Looks rows up for many who ask at about the same time: whoever asks while a statement is under way is answered by the
 * next one, together with all others. Each answer comes from a statement that began after its question, so that nobody
 * hears what was true before they asked.
 */
export class Lookup<Row> {
  readonly #fetch: Fetch<Row>
  #waiting: Asker<Row>[] = []
  #isBusy = false

  constructor(fetch: Fetch<Row>) {
    this.#fetch = fetch
  }

  /** The row with this key; undefined when there is none. */
  find(key: string): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject })
      if (!this.#isBusy) void this.#answer()
    })
  }

  async #answer(): Promise<void> {
    this.#isBusy = true
    // Whoever asks in the same turn comes along.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const askers = this.#waiting
      this.#waiting = []
      try {
        const rows = await this.#fetch([...new Set(askers.map(({ key }) => key))])
        for (const { key, resolve } of askers) resolve(rows.get(key))
      } catch (error) {
        for (const { reject } of askers) reject(error)
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
