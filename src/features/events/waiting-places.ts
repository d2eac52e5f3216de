import { DomainError } from '@/domain/errors'
import { rateLimited } from '@/platform/limits/rate-limit'

/** How many requests of one principal wait for events at a time, in one process. */
export const MAX_WAITING_OF_ONE = 10
/** How many requests wait in one process. */
const MAX_WAITING = 500
const RETRY_SECONDS = 5

/** How many requests wait, by principal. */
const waiting = new Map<string, number>()
let all = 0

/**
 * Takes a place to wait. The answer gives it back, once.
 * @throws DomainError `RATE_LIMITED` when the principal waits too often already, `SERVICE_UNAVAILABLE` when all places are
 * taken.
 */
export function takePlace(principal: string): () => void {
  const own = waiting.get(principal) ?? 0
  if (own >= MAX_WAITING_OF_ONE)
    throw rateLimited(`At most ${String(MAX_WAITING_OF_ONE)} requests of one caller wait for events.`, {
      limit: MAX_WAITING_OF_ONE,
      retryAfterSeconds: RETRY_SECONDS,
    })
  if (all >= MAX_WAITING) throw new DomainError('SERVICE_UNAVAILABLE', 'Too many requests wait for events.')
  waiting.set(principal, own + 1)
  all += 1
  let isTaken = true
  return () => {
    if (!isTaken) return
    isTaken = false
    all -= 1
    const left = (waiting.get(principal) ?? 1) - 1
    if (left > 0) waiting.set(principal, left)
    else waiting.delete(principal)
  }
}
