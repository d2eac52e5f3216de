import type { Payload } from 'payload'

import { guardStatements } from './guard-statements'
import { isServing } from '@/platform/http/served-request'
import { poolOf } from './transaction'

/**
 * Survives a restart of the database: `pg` reports an idle connection that died as an `error` event of the pool, and
 * an event without a listener would end the process. The pool opens a new connection for the next query by itself. In
 * a process that serves requests, statements are cancelled with their request.
 */
export function watchPool(payload: Payload): void {
  const pool = poolOf(payload)
  pool.on('error', (error) => {
    payload.logger.warn({ code: 'code' in error ? error.code : undefined }, 'a database connection was lost')
  })
  if (isServing()) guardStatements(pool)
}
