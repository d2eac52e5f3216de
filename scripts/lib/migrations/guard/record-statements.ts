import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

import type { Place } from './statement-rules'

/** A text that a migration sends to the database. */
export interface Recorded {
  place: Place
  text: string
}

/** What a migration may use: anything else of `payload` is refused, because what it sends cannot be read. */
export type Up = (args: MigrateUpArgs) => Promise<void>

const ignore = () => undefined
const NO_ROWS = { rows: [], rowCount: 0 }

/**
 * Runs `up` on a database that answers every query with no rows, and answers what it sends. What a migration sends for each
 * row that it finds is not seen.
 */
export async function recordStatements(up: Up): Promise<Recorded[]> {
  const recorded: Recorded[] = []
  const dialect = new PgDialect()
  const answer = (place: Place, text: string) => {
    recorded.push({ place, text })
    return Promise.resolve(NO_ROWS)
  }
  const db = {
    execute: (query: SQL | string) =>
      answer('in the transaction', typeof query === 'string' ? query : dialect.sqlToQuery(query).sql),
  }
  const payload = {
    db: { pool: { query: (text: string) => answer('outside', text) } },
    logger: { info: ignore, warn: ignore, error: ignore },
  }
  await up({ db, payload, req: {} } as unknown as MigrateUpArgs)
  return recorded
}
