import type { ClientBase } from 'pg'
import type { Payload } from 'payload'

import { breakFrozen } from '../waits/break-frozen'
import { freeFromStuckLocks } from '../waits/free-from-stuck-locks'
import { onEachConnection } from './each-connection'
import { guardStatements } from './guard-statements'
import { leaveReplica } from './leave-replica'
import { refuseUnreplicated } from './refuse-unreplicated'
import { isServing } from '@/platform/http/served-request'
import { measurePool } from '@/platform/metrics/measure-pool'
import { isSandbox } from '@/platform/sandbox/is-sandbox'
import { dropStatementNames, poolerUrl } from './pooler'
import { poolOf } from '../transaction'

/** A connection that dies between two statements of a transaction says so itself; its next statement fails. */
function surviveLoss(client: ClientBase): void {
  client.on('error', () => undefined)
}

/**
 * Survives a restart of the database: `pg` reports an idle connection that died as an `error` event, of the pool or, in a
 * transaction, of the connection, and an event without a listener would end the process. The pool opens a new connection
 * for the next query by itself. The shop's statements are measured; connections that do not answer are broken, those to a server
 * that takes no writes are closed, and a commit that its replica does not have fails. In a process that serves requests,
 * statements are cancelled with their request, and few wait for one stuck lock.
 */
export function watchPool(payload: Payload): void {
  const pool = poolOf(payload)
  pool.on('error', (error) => {
    payload.logger.warn({ code: 'code' in error ? error.code : undefined }, 'a database connection was lost')
  })
  onEachConnection(pool, surviveLoss)
  const isPooled = poolerUrl() !== undefined && !isSandbox(payload)
  // Before what measures statements, which tells them by their names.
  if (isPooled) dropStatementNames(pool)
  if (!isSandbox(payload)) measurePool(pool)
  breakFrozen(pool)
  leaveReplica(pool)
  refuseUnreplicated(pool)
  if (isServing()) {
    guardStatements(pool)
    // The ids of processes that a pooler tells are not the server's.
    if (!isPooled) freeFromStuckLocks(pool)
  }
}
