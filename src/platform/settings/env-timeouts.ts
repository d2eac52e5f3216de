import type { z } from 'zod'

import type { DatabaseTimeouts } from './env-types'
import { wholeNumber } from './env-values'

/** The variables of the database's time limits. */
export const TIMEOUT_VARIABLES = {
  DATABASE_STATEMENT_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(15_000),
  DATABASE_LOCK_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(10_000),
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(30_000),
  DATABASE_MIGRATION_LOCK_TIMEOUT_MS: wholeNumber({ from: 100, to: 999_999 }).default(2_000),
  DATABASE_JOB_STATEMENT_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(600_000),
  DATABASE_JOB_LOCK_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(60_000),
  DATABASE_JOB_IDLE_TRANSACTION_TIMEOUT_MS: wholeNumber({ from: 0, to: 999_999 }).default(600_000),
}

type Raw = z.output<z.ZodObject<typeof TIMEOUT_VARIABLES>>

interface TimeoutSettings {
  /** For requests. */
  requestTimeouts: DatabaseTimeouts
  /** For jobs and commands. */
  jobTimeouts: DatabaseTimeouts
  /** How long a statement of a migration waits for a lock before it gives way. */
  migrationLockMs: number
}

/** The limits of requests and of jobs. */
export function toTimeouts(raw: Raw): TimeoutSettings {
  return {
    migrationLockMs: raw.DATABASE_MIGRATION_LOCK_TIMEOUT_MS,
    requestTimeouts: {
      statementMs: raw.DATABASE_STATEMENT_TIMEOUT_MS,
      lockMs: raw.DATABASE_LOCK_TIMEOUT_MS,
      idleTransactionMs: raw.DATABASE_IDLE_TRANSACTION_TIMEOUT_MS,
    },
    jobTimeouts: {
      statementMs: raw.DATABASE_JOB_STATEMENT_TIMEOUT_MS,
      lockMs: raw.DATABASE_JOB_LOCK_TIMEOUT_MS,
      idleTransactionMs: raw.DATABASE_JOB_IDLE_TRANSACTION_TIMEOUT_MS,
    },
  }
}
