import { OTHER } from './bounded'
import { count, forgetOne } from './record'

/** Keys with a series of their own. */
const SHOWN = 100
/** Keys that are counted to find the busiest; requests of further ones are `other`. */
const KNOWN = 5_000

interface Counted {
  requests: number
  isShown: boolean
}

/**
 * Which API keys make the most requests, by prefix. A key that comes among them has a series from then on, and one that falls
 * behind loses it, so that no series ever goes down: what was counted as `other` stays there.
 */
export class BusiestKeys {
  readonly #keys = new Map<string, Counted>()

  #of(prefix: string): Counted | undefined {
    const known = this.#keys.get(prefix)
    if (known || this.#keys.size >= KNOWN) return known
    const isShown = this.#keys.size < SHOWN
    const made = { requests: 0, isShown }
    this.#keys.set(prefix, made)
    return made
  }

  count(prefix: string): void {
    const key = this.#of(prefix)
    if (key) key.requests += 1
    count('backroom_api_key_requests_total', { key_prefix: key?.isShown === true ? prefix : OTHER })
  }

  /** Decides anew which keys are shown; what they did counts half each time, so that newcomers have a chance. */
  rank(): void {
    if (this.#keys.size <= SHOWN) return
    const byRequests = [...this.#keys].sort(([, one], [, other]) => other.requests - one.requests)
    for (const [index, [prefix, key]] of byRequests.entries()) {
      const isShown = index < SHOWN
      if (key.isShown && !isShown) forgetOne('backroom_api_key_requests_total', { key_prefix: prefix })
      key.isShown = isShown
      key.requests = Math.floor(key.requests / 2)
      if (key.requests === 0 && !isShown) this.#keys.delete(prefix)
    }
  }
}

/** Copies of this module share only `globalThis`: see `registry.ts`. */
const KEY = Symbol.for('backroom.busiest-keys')
type Shared = { [KEY]: BusiestKeys | undefined }

export function busiestKeys(): BusiestKeys {
  return ((globalThis as unknown as Shared)[KEY] ??= new BusiestKeys())
}
