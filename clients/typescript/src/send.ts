import type { Retries } from './retries.js'
import { retryDelayMs, wait } from './retries.js'

/** Sends one request, as the global `fetch` does. */
export type Send = (request: Request) => Promise<Response>

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A new key, also on pages without https, where `crypto.randomUUID` does not exist. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Names a write, once for all that is made of it to send it again; a caller's own name stays. */
export function nameWrite(request: Request): void {
  if (!WRITES.has(request.method) || request.headers.has('idempotency-key')) return
  request.headers.set('idempotency-key', newKey())
}

/** What came of one try; null when the connection failed, as `fetch` tells by a TypeError. */
async function tryOnce(send: Send, request: Request, isLast: boolean): Promise<Response | null> {
  try {
    // The body of a request is read once; the copy is read, and the request stays for the next try.
    return await send(request.clone())
  } catch (error) {
    if (isLast || request.signal.aborted || !(error instanceof TypeError)) throw error
    return null
  }
}

/**
 * Sends a request until it is answered: again after lost connections, timeouts, refusals for a time and faults of the
 * server. A write has one `Idempotency-Key` for all tries, so that it is done once.
 */
export function sendWithRetries(send: Send, retries: Retries): Send {
  return async (request) => {
    nameWrite(request)
    for (let attempt = 0; ; attempt += 1) {
      const answer = await tryOnce(send, request, attempt >= retries.attempts)
      const delayMs = retryDelayMs(answer, attempt, retries)
      if (answer !== null && delayMs === null) return answer
      await answer?.body?.cancel()
      await wait(delayMs ?? 0, request.signal)
    }
  }
}
