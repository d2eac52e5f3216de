import type { z } from 'zod'

import { asksForChecks } from './database-url'
import { secret } from './env-secrets'
import { list, postgresUrl, wholeNumber } from './env-values'

const MS_PER_SECOND = 1000

/** The variables of the database's addresses. */
export const DATABASE_VARIABLES = {
  DATABASE_URL: secret(postgresUrl.optional()),
  DATABASE_POOL_URL: secret(postgresUrl.optional()),
  DATABASE_READ_URLS: secret(list(postgresUrl).default([])),
  DATABASE_READ_LAG_SECONDS: wholeNumber({ from: 1, to: 60 }).default(2),
}

type Raw = z.output<z.ZodObject<typeof DATABASE_VARIABLES>>

/** Where the database is. */
export interface DatabaseSettings {
  databaseUrl: string | undefined
  /** A pooler before that database, for requests. */
  databasePoolUrl: string | undefined
  databaseReadUrls: readonly string[]
  /** How far what others wrote may be behind in what replicas answer. */
  databaseReadLagMs: number
}

/** What is wrong in these settings together. */
export function findDatabaseMistakes(raw: Raw): string[] {
  if (raw.DATABASE_URL !== undefined) return []
  const pool = 'DATABASE_POOL_URL needs DATABASE_URL, the database that the pooler stands before'
  const replicas = 'DATABASE_READ_URLS needs DATABASE_URL, the database that they replicate'
  return [
    ...(raw.DATABASE_POOL_URL === undefined ? [] : [pool]),
    ...(raw.DATABASE_READ_URLS.length === 0 ? [] : [replicas]),
  ]
}

/** A line for each address that asks for a checked certificate while Node.js is told to check none. */
export function findUncheckedMistakes(raw: Raw, rejectUnauthorized: string | undefined): string[] {
  if (rejectUnauthorized !== '0') return []
  const addresses = [raw.DATABASE_URL, raw.DATABASE_POOL_URL, ...raw.DATABASE_READ_URLS]
  return addresses.some((address) => address !== undefined && asksForChecks(address))
    ? ['NODE_TLS_REJECT_UNAUTHORIZED=0 turns off the checks that sslmode asks for: remove it']
    : []
}

export function toDatabase(raw: Raw): DatabaseSettings {
  return {
    databaseUrl: raw.DATABASE_URL,
    databasePoolUrl: raw.DATABASE_POOL_URL,
    databaseReadUrls: raw.DATABASE_READ_URLS,
    databaseReadLagMs: raw.DATABASE_READ_LAG_SECONDS * MS_PER_SECOND,
  }
}
