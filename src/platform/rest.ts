import { setTimeout as sleep } from 'node:timers/promises'

/** Rests after a piece of work that took so long; ends at once when the signal is aborted. It never fails. */
export type Rest = (tookMs: number, signal: AbortSignal) => Promise<void>

export interface RestOptions {
  /** How long a rest is, in percent of what the piece took. */
  percent: number
  /** No rest is longer: what waited for a lock or a slow server took no time of the machine. */
  mostMs: number
}

/** How long to rest after a piece of work that took so long, in milliseconds. */
export function restMs(tookMs: number, { percent, mostMs }: RestOptions): number {
  return Math.min(Math.round((tookMs * percent) / 100), mostMs)
}

/**
 * Makes work that comes by the thousand give way to requests: of each second it works for a share alone, however fast the
 * machine and the database are. Where these are busy, its pieces take longer, and so do its rests.
 */
export function restingFor(options: RestOptions): Rest {
  return async (tookMs, signal) => {
    const ms = restMs(tookMs, options)
    if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined)
  }
}
