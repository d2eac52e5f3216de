import { randomUUID } from 'node:crypto'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj, Payload } from 'payload'

import { noteBusy } from '@/platform/http/served-request'

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

interface Gate {
  enter: () => Promise<void>
  leave: () => void
}

/**
 * A semaphore with `places` places; others wait in the order of their arrival, up to `longestWaitMs`, 0 for without end.
 * `enter` rejects then, as a pool does that has no connection: a retry may succeed.
 */
function makeGate(places: number, longestWaitMs: number): Gate {
  const waiting = new Set<() => void>()
  let free = places
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.delete(enter)
        noteBusy()
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

/** What is done when a transaction has ended. */
type WhenEnded = (isCommitted: boolean) => void

interface Transactions {
  pause: (id: string | number) => Promise<void>
  resume: (id: string | number) => Promise<void>
  whenEnded: (id: string | number, act: WhenEnded) => void
}

/** The transactions of each database adapter. */
const transactionsOf = new WeakMap<object, Transactions>()

function transactionsIn(payload: Payload): Transactions {
  const transactions = transactionsOf.get(payload.db)
  if (!transactions) throw new Error('this database has no steady transactions')
  return transactions
}

/**
 * Gives a transaction's connection back while its operation does something else; nothing may have been written in it, and what
 * it reads meanwhile is read outside of it. Its id stays: {@link resumeTransaction} opens it again.
 */
export function pauseTransaction(payload: Payload, id: string | number): Promise<void> {
  return transactionsIn(payload).pause(id)
}

/** Opens a transaction again that was paused. */
export function resumeTransaction(payload: Payload, id: string | number): Promise<void> {
  return transactionsIn(payload).resume(id)
}

/** Does something when the transaction of an operation has ended, outside of it. It must not throw. */
export function whenTransactionEnded(payload: Payload, id: string | number, act: WhenEnded): void {
  transactionsIn(payload).whenEnded(id, act)
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

/** Opens and closes the sessions of an adapter, as many at once as the gate has places. */
function makeSessions(database: PostgresAdapter, gate: Gate) {
  const sessions = database.sessions as Record<string | number, Session | undefined>
  return {
    open: async (id: string | number, options?: Parameters<Begin>[0]) => {
      await gate.enter()
      try {
        sessions[id] = await openSession(database, options)
      } catch (error) {
        gate.leave()
        throw error
      }
    },
    close: async (id: string | number, how: 'resolve' | 'reject') => {
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
    },
  }
}

/** What waits for the ends of transactions. */
function makeEndings() {
  const waiting = new Map<string | number, WhenEnded[]>()
  return {
    add: (id: string | number, act: WhenEnded) => {
      waiting.set(id, [...(waiting.get(id) ?? []), act])
    },
    tell: (id: string | number, isCommitted: boolean) => {
      const acts = waiting.get(id) ?? []
      waiting.delete(id)
      for (const act of acts) act(isCommitted)
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
      const { open, close } = makeSessions(database, makeGate(atOnce, longestWaitMs))
      const endings = makeEndings()
      const end = async (given: Promise<number | string> | number | string, how: 'resolve' | 'reject') => {
        const id = await given
        let isCommitted = false
        try {
          await close(id, how)
          isCommitted = how === 'resolve'
        } finally {
          endings.tell(id, isCommitted)
        }
      }
      database.beginTransaction = async (options) => {
        const id = randomUUID()
        await open(id, options)
        return id
      }
      database.commitTransaction = (id) => end(id, 'resolve')
      database.rollbackTransaction = (id) => end(id, 'reject')
      transactionsOf.set(database, {
        pause: (id) => close(id, 'reject'),
        resume: (id) => open(id),
        whenEnded: endings.add,
      })
      return database
    },
  }
}
