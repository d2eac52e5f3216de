import type { ClientBase } from 'pg'

import { isServing } from '@/platform/http/served-request'
import { env } from '@/platform/settings/env'
import type { DatabaseTimeouts } from '@/platform/settings/env-types'

import { nameProcess } from './application-name'

let isMigrating = false

/** Turns the time limits to those of migrations. Call it before the configuration is loaded. */
export function takeAllTime(): void {
  isMigrating = true
  nameProcess('migrations')
}

/** The limits of this process: short for requests, longer for jobs and commands. */
function limitsOfProcess(): DatabaseTimeouts {
  return isServing() ? env.requestTimeouts : env.jobTimeouts
}

/** How long a caller waits for a connection, in milliseconds. */
export function connectLimitMs(): number {
  return limitsOfProcess().connectMs
}

/** Time limits that a connection of the pool sets for itself, in the words of its driver. */
export function sessionLimits() {
  const { statementMs, lockMs, idleTransactionMs } = limitsOfProcess()
  if (isMigrating) return { statement_timeout: env.migrationStatementMs }
  return {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
  }
}

/** How long after a statement's limit its connection is given up: the server should have ended it by then. */
const GRACE_MS = 5_000

/** Limits of single connections, where they differ from the process's. */
const ownLimits = new WeakMap<ClientBase, DatabaseTimeouts>()

/** After how long without an answer to a statement the connection is broken; 0 for never. */
export function brokenAfterMs(client: ClientBase): number {
  const limitMs = isMigrating
    ? env.migrationStatementMs
    : (ownLimits.get(client) ?? limitsOfProcess()).statementMs
  return limitMs === 0 ? 0 : limitMs + GRACE_MS
}

const SET_LIMITS = `
  select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
    set_config('idle_in_transaction_session_timeout', $3, false)`

async function setLimits(client: ClientBase, limits: DatabaseTimeouts): Promise<void> {
  const { statementMs, lockMs, idleTransactionMs } = limits
  await client.query(
    SET_LIMITS,
    [statementMs, lockMs, idleTransactionMs].map((limitMs) => String(limitMs)),
  )
}

/**
 * Runs work on a connection of the pool that has limits of its own. Where the work fails the connection has to be closed: its
 * limits are put back only after success.
 */
export async function withLimits<T>(
  client: ClientBase,
  limits: DatabaseTimeouts,
  work: () => Promise<T>,
): Promise<T> {
  ownLimits.set(client, limits)
  await setLimits(client, limits)
  const result = await work()
  await setLimits(client, limitsOfProcess())
  ownLimits.delete(client)
  return result
}
