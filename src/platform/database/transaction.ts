import type { ClientBase, Pool, PoolClient, QueryResultRow } from 'pg'
import type { Payload, PayloadRequest } from 'payload'

import type { Context } from '@/platform/context'

import { traced } from '@/platform/tracing/traced'

import type { Sql } from './sql'
import { seated } from './together'
import { afterCommitOn } from './when-committed'

export type { Sql } from './sql'

/** A connection or a pool of `pg`. */
type Queryable = Pick<ClientBase, 'query'>

/** The connection of a transaction, by its SQL. */
const connections = new WeakMap<Sql, ClientBase>()

/**
 * Does something in this process when the transaction of `sql` is committed, and never if it is rolled back; at once where
 * each statement is a transaction. Only the ends of transactions of a measured pool are noticed: see `onCommit`.
 */
export function whenCommitted(sql: Sql, act: () => void): void {
  const client = connections.get(sql)
  if (client) afterCommitOn(client, act)
  else act()
}

/** SQL of a transaction that is open on a connection. */
function sqlInside(client: ClientBase): Sql {
  const sql = sqlOn(client)
  connections.set(sql, client)
  return sql
}

/** SQL on one connection or pool, for commands that hold a connection of their own. */
export function sqlOn(client: Queryable): Sql {
  return {
    async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const result = await client.query<Row>(text, [...values])
      return result.rows
    },
    async prepared<Row extends QueryResultRow>(name: string, text: string, values: readonly unknown[] = []) {
      const result = await client.query<Row>({ name, text, values: [...values] })
      return result.rows
    },
  }
}

/** The pool behind Payload's own database adapter. */
export function poolOf(payload: Payload): Pool {
  return payload.db.pool
}

/** SQL outside any transaction, for reads. */
export function sqlOf(payload: Payload): Sql {
  return sqlOn(poolOf(payload))
}

/** Drizzle keeps the `pg` client of a transaction on its session; it has no public accessor (drizzle-orm 0.45). */
function clientOfDrizzle(db: unknown): PoolClient {
  return (db as { session: { client: PoolClient } }).session.client
}

async function joinedClient(ctx: Context): Promise<PoolClient | null> {
  const transactionId = await ctx.req?.transactionID
  return transactionId ? clientOfTransaction(ctx.payload, transactionId) : null
}

/**
 * The connection of a Payload transaction, for bulk copies, which are not statements; null when the transaction has
 * ended.
 */
export function clientOfTransaction(payload: Payload, transactionId: string | number): PoolClient | null {
  const sessions: Readonly<Record<string, { db?: unknown } | undefined>> = payload.db.sessions ?? {}
  const session = sessions[transactionId]
  return session ? clientOfDrizzle(session.db) : null
}

/**
 * Runs `work` in one database transaction: Payload's own when the context is inside one, else a new one.
 * Any error rolls everything back and is rethrown.
 */
export async function withTransaction<T>(ctx: Context, work: (sql: Sql) => Promise<T>): Promise<T> {
  const joined = await joinedClient(ctx)
  if (joined) return work(seated(sqlInside(joined), ctx.req))
  return traced({ name: 'transaction' }, () => withNewTransaction(poolOf(ctx.payload), work))
}

async function withNewTransaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(sqlInside(client))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    // The connection is gone; the server rolled back on its own. Drop it instead of reusing it.
    client.release(error instanceof Error ? error : true)
  }
}

/** SQL inside the context's Payload transaction, if there is one: for reads that must see its writes. */
export async function sqlOfContext(ctx: Context): Promise<Sql> {
  const joined = await joinedClient(ctx)
  return joined ? seated(sqlInside(joined), ctx.req) : sqlOf(ctx.payload)
}

/**
 * The SQL of the transaction that a Payload operation has opened.
 * @throws Error outside a transaction, where a lock would end with its statement.
 */
export async function sqlOfTransaction(req: PayloadRequest): Promise<Sql> {
  const { payload } = req
  const id = await req.transactionID
  const client = id ? clientOfTransaction(payload, id) : null
  if (!client) throw new Error('this write needs a transaction')
  return seated(sqlInside(client), req)
}

/** Whether a statement failed because a row with the same unique value exists. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
}
