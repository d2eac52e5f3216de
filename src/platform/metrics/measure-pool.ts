import type { ClientBase, Pool, PoolClient, QueryResult } from 'pg'

import { onEachConnection } from '@/platform/database/connections/each-connection'
import { serverNameOf } from '@/platform/database/connections/server-name'
import { isUnavailable } from '@/platform/database/database-error'
import { showStatement } from '@/platform/database/statements/show-statement'
import type { Callback, Overloaded } from '@/platform/database/statement-calls'
import { isStream, settling, textOf } from '@/platform/database/statement-calls'
import { endCommitted } from '@/platform/database/when-committed'
import { forThisWork } from '@/platform/tracing/current-work'
import { noteTraceOn } from '@/platform/tracing/note-trace'

import { boundedTo, OTHER } from './bounded'
import { count, isMeasuring, observe } from './record'

interface Statement {
  name?: unknown
}

/** Names are written in the code, except those of `/api/v1`, which are digests of texts: these are one. */
const knownName = boundedTo(150)
const ENGINE = /^v1-[\w-]{20,}$/

function nameOf(statement: Statement | string): string {
  const name = typeof statement === 'string' ? undefined : statement.name
  if (typeof name !== 'string') return OTHER
  return knownName(ENGINE.test(name) ? 'v1-list-or-document' : name)
}

const END = /^\s*(commit|rollback)\s*;?\s*$/i

const secondsSince = (startedMs: number) => (performance.now() - startedMs) / 1000

/** Notes the end of a transaction, for a statement that is one. A commit of a failed transaction rolls it back. */
function noteEnd(client: ClientBase, statement: Statement | string, result: unknown): void {
  if (!END.test(textOf(statement))) return
  const isCommitted = (result as QueryResult | undefined)?.command === 'COMMIT'
  count('backroom_database_transactions_total', { outcome: isCommitted ? 'committed' : 'rolled_back' })
  endCommitted(client, isCommitted)
}

/** Counts and shows a statement when it has ended. */
function follow(
  client: ClientBase,
  statement: Statement | string,
): (error: unknown, result?: unknown) => void {
  const name = nameOf(statement)
  const shown = showStatement(statement, { name: name === OTHER ? null : name, server: serverNameOf(client) })
  const startedMs = performance.now()
  return (error, result) => {
    const seconds = secondsSince(startedMs)
    observe('backroom_database_statement_duration_seconds', { statement: name }, seconds)
    shown(seconds * 1000, error, result)
    if (error instanceof Error) {
      const kind = isUnavailable(error) ? 'unavailable' : 'refused'
      count('backroom_database_statement_errors_total', { class: kind })
    }
    noteEnd(client, statement, result)
  }
}

const ofClass = (client: PoolClient) => Object.getPrototypeOf(client) as { query: Overloaded }

function measureClient(client: PoolClient): void {
  // One of the class is looked up at each call: what replaces it there is called, too.
  const own = Object.hasOwn(client, 'query') ? (client.query.bind(client) as Overloaded) : null
  const query: Overloaded = own ?? ((...args) => ofClass(client).query.apply(client, args))
  const queryMeasured = (...args: unknown[]) => {
    const statement = args[0] as Statement | string
    if (isStream(statement) || !isMeasuring()) return query(...args)
    const trace = noteTraceOn(textOf(statement))
    const running = settling(query, args, follow(client, statement))
    // Behind the statement that begins the transaction, and before all others. Nothing depends on it.
    if (trace !== null) query(trace, () => undefined)
    return running
  }
  Object.assign(client, { query: queryMeasured })
}

/** Measures the pool's statements and transactions, and how long its callers wait for a connection. */
export function measurePool(pool: Pool): void {
  const connect = pool.connect.bind(pool) as Overloaded
  const connectMeasured = (...args: unknown[]) => {
    if (!isMeasuring()) return connect(...args)
    const startedMs = performance.now()
    const [callback] = args
    // One who waits is called by who returns a connection.
    const given = typeof callback === 'function' ? [forThisWork(callback as Callback)] : []
    return settling(connect, given, () =>
      observe('backroom_database_pool_wait_seconds', {}, secondsSince(startedMs)),
    )
  }
  Object.assign(pool, { connect: connectMeasured })
  onEachConnection(pool, measureClient)
}
