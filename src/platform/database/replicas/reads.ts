import type { Payload } from 'payload'
import type { ClientBase, Pool, PoolClient, QueryResult } from 'pg'

import type { Sql } from '../sql'
import { poolOf, sqlOn } from '../transaction'
import type { ReplicaSet } from './replica-set'

/**
 * Where a pool's replicas are kept: on the pool itself, because several bundles of this module share the pool and nothing
 * else.
 */
const KEY = Symbol.for('backroom.replicas')

type WithReplicas = Pool & { [KEY]?: ReplicaSet }

/** Has reads of a pool's database go to replicas from now on. */
export function installReplicas(pool: Pool, replicas: ReplicaSet): void {
  Object.assign(pool, { [KEY]: replicas })
}

/** The replicas of the shop's database; undefined where there are none, and for the sandbox. */
export function replicasOf(payload: Payload): ReplicaSet | undefined {
  return (poolOf(payload) as WithReplicas)[KEY]
}

type Ask = (...args: unknown[]) => Promise<QueryResult>

/** Whatever is queried like a connection. */
export type Queried = Pick<ClientBase, 'query'>

/** What is queried as the pool is, and answers from a replica where it may: for reads that decide nothing. */
export function readingOf(payload: Payload): Queried {
  const query = (...args: unknown[]) => {
    const ask = (server: Pool) => (server.query.bind(server) as Ask)(...args)
    // Asked for each statement: replicas may be installed after a reader was made.
    return replicasOf(payload)?.read(ask) ?? ask(poolOf(payload))
  }
  return { query: query as Queried['query'] }
}

/**
 * SQL for what a request shows: lists, documents, pages. It is answered by a replica that has what the caller's account
 * wrote; for anything but a GET or HEAD, and outside of requests, by the primary. What others wrote may be
 * `DATABASE_READ_LAG_SECONDS` old, so that nothing may be decided by it: authentication, permissions and writes use `sqlOf`.
 */
export function readSqlOf(payload: Payload): Sql {
  return sqlOn(readingOf(payload))
}

/**
 * Asks again where the current request has read from a replica and found nothing: what exists for the caller is never
 * missing, however late the replica is.
 */
export async function foundOnPrimary<Row>(
  payload: Payload,
  ask: () => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const row = await ask()
  return row === undefined && replicasOf(payload)?.turnToPrimary() === true ? ask() : row
}

/** A connection for a read of several statements, such as a stream of rows; the caller releases it. */
export function connectForReading(payload: Payload): Promise<PoolClient> {
  const connect = (pool: Pool) => pool.connect()
  return replicasOf(payload)?.read(connect) ?? connect(poolOf(payload))
}
