import { env } from '@/platform/settings/env'
import { isServing } from '@/platform/http/served-request'

import { nameProcess } from './application-name'

let isMigrating = false

/** Turns the time limits off, for migrations. Call it before the configuration is loaded. */
export function takeAllTime(): void {
  isMigrating = true
  nameProcess('migrations')
}

/** Time limits of the pool's statements: short for requests, longer for jobs and commands. */
export function databaseTimeouts() {
  if (isMigrating) return {}
  const { statementMs, lockMs, idleTransactionMs } = isServing() ? env.requestTimeouts : env.jobTimeouts
  return {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
  }
}
