import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/** After an error that it did not see, a job has this long to end by its signal, before it is recorded as failed all the same. */
const END_MS = 10_000

interface Scope {
  isOver: boolean
  fail: (error: unknown) => void
}

const scopes = new AsyncLocalStorage<Scope>()

/**
 * Runs a job so that an uncaught error, of a stream or of a promise that is not awaited, fails this job alone. The
 * signal that the work gets is aborted then, too.
 * @throws what the work fails with, or the uncaught error.
 */
export async function runInScope(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failing = new AbortController()
  const scope: Scope = { isOver: false, fail: (error) => failing.abort(error) }
  const lost = new Promise<'lost'>((resolve) => {
    failing.signal.addEventListener('abort', () => resolve('lost'), { once: true })
  })
  try {
    const working = scopes.run(scope, () => work(AbortSignal.any([signal, failing.signal])))
    const ended = working.catch(() => undefined)
    if ((await Promise.race([ended, lost])) === 'lost') {
      await Promise.race([ended, sleep(END_MS, undefined, { ref: false })])
    }
    failing.signal.throwIfAborted()
    await working
  } finally {
    scope.isOver = true
  }
}

/** Fails the job in whose course the running code was started; false when that is none, or one that has ended. */
function failRunningJob(error: unknown): boolean {
  const scope = scopes.getStore()
  if (!scope || scope.isOver) return false
  scope.fail(error)
  return true
}

/**
 * The last net of a worker. An uncaught error fails its job; where it belongs to none, the state of the process is unknown, and
 * `onUnknown` is to end it.
 */
export function catchStrayErrors(onUnknown: (error: unknown) => void): void {
  const handle = (error: unknown) => {
    if (!failRunningJob(error)) onUnknown(error)
  }
  process.on('uncaughtException', handle)
  process.on('unhandledRejection', handle)
}
