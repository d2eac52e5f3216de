import type { Payload } from 'payload'
import type { Pool, PoolClient } from 'pg'

import { isServing } from '@/platform/http/served-request'
import { env } from '@/platform/settings/env'

import { isStream } from '../statement-calls'
import { onEachConnection, wrapQuery } from './each-connection'

/**
 * The address of the pooler that this process reaches the shop's database by; undefined where it connects to the database itself.
 * Only requests go through a pooler that gives out its connections by the transaction: jobs, imports and commands need one for
 * themselves (locks of a session, temporary tables).
 */
export function poolerUrl(): string | undefined {
  return isServing() ? env.databasePoolUrl : undefined
}

function withoutName(statement: unknown): unknown {
  const isNamed = typeof statement === 'object' && statement !== null && 'name' in statement
  return isNamed && !isStream(statement) ? { ...statement, name: undefined } : statement
}

function dropNamesOn(client: PoolClient): void {
  wrapQuery(client, (query, [statement, ...rest]) => query(withoutName(statement), ...rest))
}

/**
 * Sends statements without their names, ours and those of packages: behind a pooler the next one meets another connection, which
 * knows other names or the same one for another process.
 */
export function dropStatementNames(pool: Pool): void {
  onEachConnection(pool, dropNamesOn)
}

/** In milliseconds; 0 is no limit. */
const LIMITS = `
  select name, setting::int as ms from pg_settings
  where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`

/**
 * Says so when statements through the pooler have other time limits than the settings say: behind a pooler, a connection of this
 * process cannot set them, so that its configuration must.
 */
export async function checkPoolerLimits(payload: Payload): Promise<void> {
  if (poolerUrl() === undefined) return
  const { statementMs, lockMs, idleTransactionMs } = env.requestTimeouts
  const wanted: Readonly<Record<string, number>> = {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
  }
  const { rows } = await payload.db.pool.query<{ name: string; ms: number }>(LIMITS)
  for (const { name, ms } of rows)
    if (ms !== wanted[name])
      payload.logger.warn(
        { limit: name, ms, wantedMs: wanted[name] },
        'the pooler gives statements another time limit than the settings: correct its connect_query',
      )
}
