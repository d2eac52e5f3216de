import { randomUUID } from 'node:crypto'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

type Begin = PostgresAdapter['beginTransaction']
type Drizzle = NonNullable<PostgresAdapter['drizzle']>
type Transaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0]

interface Promised<T> {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (reason: Error) => void
}

function promised<T>(): Promised<T> {
  let settle: Pick<Promised<T>, 'resolve' | 'reject'> = { resolve: () => undefined, reject: () => undefined }
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}

/**
 * A semaphore with `places` places; others wait in the order of their arrival, up to `longestWaitMs`, 0 for without end.
 * `enter` rejects then, as a pool does that has no connection: a retry may succeed.
 */
function makeGate(places: number, longestWaitMs: number): { enter: () => Promise<void>; leave: () => void } {
  const waiting = new Set<() => void>()
  let free = places
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.delete(enter)
        reject(new Error('timeout exceeded when trying to connect: too many transactions are open'))
      }
      const timer = longestWaitMs > 0 ? setTimeout(giveUp, longestWaitMs) : undefined
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      waiting.add(enter)
    })
  return {
    enter: async () => {
      if (free > 0) free -= 1
      else await wait()
    },
    leave: () => {
      const [next] = waiting
      if (!next) {
        free += 1
        return
      }
      waiting.delete(next)
      next()
    },
  }
}

interface Session {
  db: Transaction
  resolve: () => Promise<void>
  reject: () => Promise<void>
}

/** Begins a transaction; the answered session commits it or rolls it back. */
async function openSession(database: PostgresAdapter, options: Parameters<Begin>[0]): Promise<Session> {
  const opened = promised<Transaction>()
  const ending = promised<undefined>()
  const done = database.drizzle.transaction(
    async (transaction) => {
      opened.resolve(transaction)
      await ending.promise
    },
    options ?? database.transactionOptions ?? undefined,
  )
  done.catch(opened.reject)
  const db = await opened.promise
  return {
    db,
    resolve: async () => {
      ending.resolve(undefined)
      await done
    },
    reject: async () => {
      ending.reject(new Error('rolled back'))
      await done.catch(() => undefined)
    },
  }
}

/**
 * Decorates the database adapter's transactions in two ways. A failed commit is an error: the adapter itself swallows
 * it, and unsaved data would be reported as saved. And operations do not take all connections of the
 * pool: within one, Payload needs another one (for edit locks), so as many concurrent operations as connections would
 * wait for each other for ever. What would open a second transaction while it holds one gives up after `longestWaitMs`.
 */
export function withSteadyTransactions(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
  { atOnce, longestWaitMs }: { atOnce: number; longestWaitMs: number },
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const sessions = database.sessions as Record<string | number, Session | undefined>
      const gate = makeGate(atOnce, longestWaitMs)
      const end = async (given: Promise<number | string> | number | string, how: 'resolve' | 'reject') => {
        const id = await given
        const session = sessions[id]
        // Already ended by another operation that shared it.
        if (!session) return
        // Removed first, so that no other operation joins it while it ends.
        Reflect.deleteProperty(sessions, id)
        try {
          await session[how]()
        } finally {
          gate.leave()
        }
      }
      database.beginTransaction = async (options) => {
        await gate.enter()
        try {
          const id = randomUUID()
          sessions[id] = await openSession(database, options)
          return id
        } catch (error) {
          gate.leave()
          throw error
        }
      }
      database.commitTransaction = (id) => end(id, 'resolve')
      database.rollbackTransaction = (id) => end(id, 'reject')
      return database
    },
  }
}
