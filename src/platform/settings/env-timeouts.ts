import type { z } from 'zod'

import type { DatabaseTimeouts } from './env-types'
import { wholeNumber } from './env-values'

const orNone = wholeNumber({ from: 0, to: 9_999_999 })
/** Where a wait without end would be a fault of its own. */
const always = wholeNumber({ from: 100, to: 999_999 })

/** The variables of the database's time limits. */
export const TIMEOUT_VARIABLES = {
  DATABASE_CONNECT_TIMEOUT_MS: always.default(10_000),
  DATABASE_STATEMENT_TIMEOUT_MS: orNone.default(15_000),
  DATABASE_LOCK_TIMEOUT_MS: orNone.default(10_000),
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: orNone.default(30_000),
  DATABASE_STUCK_LOCK_MS: always.default(1_000),
  DATABASE_JOB_CONNECT_TIMEOUT_MS: always.default(60_000),
  DATABASE_JOB_STATEMENT_TIMEOUT_MS: orNone.default(600_000),
  DATABASE_JOB_LOCK_TIMEOUT_MS: orNone.default(60_000),
  DATABASE_JOB_IDLE_TRANSACTION_TIMEOUT_MS: orNone.default(600_000),
  DATABASE_IMPORT_STATEMENT_TIMEOUT_MS: orNone.default(1_800_000),
  DATABASE_IMPORT_LOCK_TIMEOUT_MS: orNone.default(120_000),
  DATABASE_IMPORT_IDLE_TRANSACTION_TIMEOUT_MS: orNone.default(600_000),
  DATABASE_MIGRATION_STATEMENT_TIMEOUT_MS: orNone.default(0),
  DATABASE_MIGRATION_LOCK_TIMEOUT_MS: always.default(2_000),
}

type Raw = z.output<z.ZodObject<typeof TIMEOUT_VARIABLES>>

/** How long the database may take, by who waits. */
export interface TimeoutSettings {
  /** For requests. */
  requestTimeouts: DatabaseTimeouts
  /** For jobs and commands. */
  jobTimeouts: DatabaseTimeouts
  /** For the connection of an import. */
  importTimeouts: DatabaseTimeouts
  /** How long a statement of a migration waits for a lock before it gives way. */
  migrationLockMs: number
  /** How long a statement of a migration may take; 0 is without end. */
  migrationStatementMs: number
  /** A lock that was held for so long, and is waited for as long, is one that a process no longer spends its connections on. */
  stuckLockMs: number
}

/** The limits of requests, jobs, imports and migrations. */
export function toTimeouts(raw: Raw): TimeoutSettings {
  return {
    migrationLockMs: raw.DATABASE_MIGRATION_LOCK_TIMEOUT_MS,
    migrationStatementMs: raw.DATABASE_MIGRATION_STATEMENT_TIMEOUT_MS,
    stuckLockMs: raw.DATABASE_STUCK_LOCK_MS,
    requestTimeouts: {
      connectMs: raw.DATABASE_CONNECT_TIMEOUT_MS,
      statementMs: raw.DATABASE_STATEMENT_TIMEOUT_MS,
      lockMs: raw.DATABASE_LOCK_TIMEOUT_MS,
      idleTransactionMs: raw.DATABASE_IDLE_TRANSACTION_TIMEOUT_MS,
    },
    jobTimeouts: {
      connectMs: raw.DATABASE_JOB_CONNECT_TIMEOUT_MS,
      statementMs: raw.DATABASE_JOB_STATEMENT_TIMEOUT_MS,
      lockMs: raw.DATABASE_JOB_LOCK_TIMEOUT_MS,
      idleTransactionMs: raw.DATABASE_JOB_IDLE_TRANSACTION_TIMEOUT_MS,
    },
    importTimeouts: {
      connectMs: raw.DATABASE_JOB_CONNECT_TIMEOUT_MS,
      statementMs: raw.DATABASE_IMPORT_STATEMENT_TIMEOUT_MS,
      lockMs: raw.DATABASE_IMPORT_LOCK_TIMEOUT_MS,
      idleTransactionMs: raw.DATABASE_IMPORT_IDLE_TRANSACTION_TIMEOUT_MS,
    },
  }
}
