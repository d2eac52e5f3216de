import { env } from '@/platform/settings/env'
import { isServing } from '@/platform/http/served-request'

let isMigrating = false

/** For migrations, which take as long as they take. Call it before the configuration is loaded. */
export function takeAllTime(): void {
  isMigrating = true
}

/** Settings of the pool: requests have little time, jobs and commands more. */
export function databaseTimeouts() {
  if (isMigrating) return {}
  const { statementMs, lockMs, idleTransactionMs } = isServing() ? env.requestTimeouts : env.jobTimeouts
  return {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
  }
}
