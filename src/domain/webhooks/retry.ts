const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Pauses after failed attempts, in milliseconds: together almost three days. */
const PAUSES_MS = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR],
] as const

/** Attempts in a row before a delivery has failed for good. */
export const MAX_ATTEMPTS = PAUSES_MS.length + 1

/** A pause is up to this share longer or shorter, so that what failed together does not come back together. */
const JITTER = 0.1

/** A receiver may ask for a longer pause, up to this. */
const LONGEST_WISH_MS = 24 * HOUR

/**
 * Milliseconds until the next attempt; null after the last one.
 * @param attempts how many have failed in a row, from 1.
 * @param wishMs what the receiver's `Retry-After` asks for; it makes a pause longer, never shorter.
 * @param chance from 0 to 1.
 */
export function pauseAfter(
  attempts: number,
  wishMs: number | null,
  chance: number = Math.random(),
): number | null {
  const pauseMs = PAUSES_MS[attempts - 1]
  if (pauseMs === undefined) return null
  const jittered = Math.round(pauseMs * (1 + JITTER * (2 * chance - 1)))
  return Math.max(jittered, Math.min(wishMs ?? 0, LONGEST_WISH_MS))
}

/**
 * The milliseconds that a `Retry-After` asks for: seconds, or a time of HTTP; null when it says neither.
 * @param nowMs the time of the answer, in milliseconds since 1970.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND
  const atMs = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs)
}
