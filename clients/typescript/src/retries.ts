/** How often and how long a request is tried again. */
export interface Retries {
  /** Tries after the first one. */
  attempts: number
  /** The first wait; each further one may be twice as long. */
  firstDelayMs: number
  /** A wait is never longer. An answer that asks for a longer one, by `Retry-After`, is not tried again. */
  maxDelayMs: number
}

export const DEFAULT_RETRIES: Retries = { attempts: 4, firstDelayMs: 250, maxDelayMs: 30_000 }

/** Answers after which the same request may succeed. 409 does with `Retry-After`: then the first request still runs. */
function isPassing({ status, headers }: Response): boolean {
  if (status === 408 || status === 429) return true
  return status === 409 ? headers.has('retry-after') : status >= 500
}

/** The wait that an answer asks for, in milliseconds; null where it asks for none. */
function askedDelayMs(headers: Headers, now: number): number | null {
  const asked = headers.get('retry-after')
  if (asked === null) return null
  if (/^\d+$/.test(asked)) return Number(asked) * 1000
  const at = Date.parse(asked)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** A random wait, so that many clients that failed together do not come back together. */
function growingDelayMs({ firstDelayMs, maxDelayMs }: Retries, attempt: number): number {
  const most = Math.min(maxDelayMs, firstDelayMs * 2 ** attempt)
  return most / 2 + Math.random() * (most / 2)
}

/**
 * How long to wait before a request is sent again, in milliseconds; null when it is not.
 * @param answer what came of the try; null for a connection that failed.
 * @param attempt tries before this one.
 */
export function retryDelayMs(answer: Response | null, attempt: number, retries: Retries): number | null {
  if (attempt >= retries.attempts) return null
  const growing = growingDelayMs(retries, attempt)
  if (answer === null) return growing
  if (!isPassing(answer)) return null
  const asked = askedDelayMs(answer.headers, Date.now())
  if (asked === null) return growing
  return asked > retries.maxDelayMs ? null : Math.max(asked, growing)
}

/** Waits, unless the caller gives up meanwhile: then it rejects with the signal's reason. */
export function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      // The caller's own reason, whatever it is.
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, delayMs)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
