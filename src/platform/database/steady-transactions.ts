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

/** Lets so many in at a time; the others wait in the order in which they came. */
function makeGate(places: number): { enter: () => Promise<void>; leave: () => void } {
  const waiting: (() => void)[] = []
  let free = places
  return {
    enter: async () => {
      if (free > 0) free -= 1
      else await new Promise<void>((admit) => waiting.push(admit))
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}

interface Session {
  db: Transaction
  resolve: () => Promise<void>
  reject: () => Promise<void>
}

/** Begins a transaction that its session ends. */
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
 * Decorates the database adapter's transactions in two ways. A commit that fails is an error: the adapter's own swallows it,
 * and the caller would be told that something is saved which is not. And operations do not take all of the connections:
 * within one, Payload asks for more (who holds an edit lock), and as many operations at once as there are connections would
 * wait for each other for ever.
 */
export function withSteadyTransactions(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
  { atOnce }: { atOnce: number },
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const sessions = database.sessions as Record<string | number, Session | undefined>
      const gate = makeGate(atOnce)
      const end = async (given: Promise<number | string> | number | string, how: 'resolve' | 'reject') => {
        const id = await given
        const session = sessions[id]
        // Ended before, by whoever shared it.
        if (!session) return
        // First of all, so that nothing else finds it while it ends.
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
