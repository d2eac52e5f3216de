import { AsyncLocalStorage } from 'node:async_hooks'

import type { Span } from './span'

/** What the running code is done for: a traced request, a part of one, or a job. */
export interface Work {
  /** The id of the request that this is, or that caused it; null where only its trace is known. */
  readonly requestId: string | null
  /** Null where nothing is traced. */
  readonly span: Span | null
}

/**
 * The app (in Next.js' bundle) and the server around it share only `globalThis`. A process that traces nothing and runs no
 * jobs has none.
 */
const KEY = Symbol.for('backroom.work')
type Storage = AsyncLocalStorage<Work | undefined>
type Shared = { [KEY]?: Storage | undefined }

/** What the running code is done for; undefined where nothing said so. */
export function currentWork(): Work | undefined {
  return (globalThis as Shared)[KEY]?.getStore()
}

/** Runs `act` as a part of `work`. */
export function runAs<T>(work: Work, act: () => T): T {
  const shared = globalThis as Shared
  const storage = shared[KEY] ?? new AsyncLocalStorage<Work | undefined>()
  shared[KEY] = storage
  return storage.run(work, act)
}

/** Runs `act` for nothing in particular: it does not end with the work that started it. */
export function runApart<T>(act: () => T): T {
  const storage = (globalThis as Shared)[KEY]
  return storage?.getStore() ? storage.run(undefined, act) : act()
}

/** Binds a callback to the current work, from wherever it is called. */
export function forThisWork<Args extends unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const storage = (globalThis as Shared)[KEY]
  if (!storage) return callback
  const work = storage.getStore()
  return (...args) => storage.run(work, () => callback(...args))
}
