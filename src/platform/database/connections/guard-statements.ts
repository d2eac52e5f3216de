import type { ClientBase, Pool, PoolClient } from 'pg'

import { breakConnection } from '../waits/break-frozen'
import { cancelStatement } from './cancel-statement'
import { closeAfterUse } from './close-after-use'
import { onEachConnection, wrapQuery } from './each-connection'
import { isUnavailable } from '../database-error'
import type { Callback, Overloaded } from '../statement-calls'
import { isStream, settling, textOf } from '../statement-calls'
import type { ServedRequestFacts } from '@/platform/http/served-request'
import { currentRequest, forThisRequest } from '@/platform/http/served-request'

/** The client disconnected; the work of its request is stopped. */
export class RequestCancelled extends Error {
  /** PostgreSQL's code of a cancelled statement. */
  readonly code = '57014'

  constructor() {
    super('The request was cancelled by its client.')
    this.name = 'RequestCancelled'
  }
}

/** A cancelled statement that has not ended by then is on a connection that does not answer. */
const CANCEL_MS = 3_000

/** A rollback is never refused: it is what a cancelled request needs. */
const isRollback = (text: string): boolean => /^\s*rollback/i.test(text)
const isCommit = (text: string): boolean => /^\s*commit/i.test(text)

/** Notes of a request that the database was unavailable for it, if that is why something failed. */
export function noteFailure(served: ServedRequestFacts | undefined, error: unknown): void {
  if (served && error instanceof Error && isUnavailable(error)) served.isBusy = true
}

/** Watches one statement until it ends, and cancels it when its client disconnects meanwhile. */
function follow(client: ClientBase, served: ServedRequestFacts, text: string): (error: unknown) => void {
  let patience: NodeJS.Timeout | undefined
  const cancel = () => {
    // A cancellation that comes late would hit the next user of the connection.
    closeAfterUse(client)
    cancelStatement(client)
    patience = setTimeout(() => breakConnection(client), CANCEL_MS)
  }
  if (!isCommit(text) && !isRollback(text)) (served.whenGone ??= new Set()).add(cancel)
  return (error) => {
    clearTimeout(patience)
    served.whenGone?.delete(cancel)
    noteFailure(served, error)
  }
}

function refuse(callback: unknown): unknown {
  const error = new RequestCancelled()
  if (typeof callback !== 'function') return Promise.reject(error)
  process.nextTick(() => (callback as Callback)(error))
  return undefined
}

function queryFor(client: ClientBase, query: Overloaded, args: unknown[]): unknown {
  const served = currentRequest()
  if (!served || isStream(args[0])) return query(...args)
  const text = textOf(args[0])
  if (served.isGone === true && !isRollback(text)) return refuse(args.at(-1))
  return settling(query, args, follow(client, served, text))
}

function guardClient(client: PoolClient): void {
  wrapQuery(client, (query, args) => queryFor(client, query, args))
}

/**
 * Ties the statements of a request to its client: when the client disconnects, the running statement is cancelled and
 * no further one is started, not even a commit, so that unacknowledged work is rolled back. The connection is then
 * closed instead of reused, because a late cancellation would hit its next user.
 */
export function guardStatements(pool: Pool): void {
  const connect = pool.connect.bind(pool) as Overloaded
  // A waiting request's callback is called by the request that returns a connection; without this binding it would
  // run in that request's context.
  const bound = (callback: unknown): unknown[] =>
    typeof callback === 'function' ? [forThisRequest(callback as Callback)] : []
  const connectNoted = (callback?: unknown) => {
    const served = currentRequest()
    return settling(connect, bound(callback), (error) => noteFailure(served, error))
  }
  Object.assign(pool, { connect: connectNoted })
  onEachConnection(pool, guardClient)
}
