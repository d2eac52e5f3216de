import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { DatabaseAdapterObj } from 'payload'
import type { Pool } from 'pg'

import { readingOf, replicasOf } from './reads'

/** Who is signed in, and with what: what staff see of it is what counts. Payload's own collections keep what an editor just did. */
const OF_THE_PRIMARY = /^(?:sessions|api-keys|payload-.*)$/

/**
 * Decorates the database adapter so that the lists of Payload's interfaces (panel, REST) are read as `readSqlOf` reads. Its own
 * option `readReplicas` sends every statement outside of a transaction to any replica: those that authenticate, those of hooks, and
 * what a caller reads after their own write.
 */
export function withListReads(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const find: PostgresAdapter['find'] = database.find
      let reading: PostgresAdapter | undefined
      const makeReading = (): PostgresAdapter => {
        // All that a connection is asked for is its `query`.
        const client = readingOf(database.payload) as Pool
        const value = drizzle({ client, schema: database.schema })
        return Object.create(database, { drizzle: { value } }) as PostgresAdapter
      }
      database.find = async (request) => {
        const isInside = Boolean(await request.req?.transactionID)
        const isApart = isInside || OF_THE_PRIMARY.test(request.collection)
        if (isApart || !replicasOf(database.payload)) return find.call(database, request)
        reading ??= makeReading()
        return find.call(reading, request)
      }
      return database
    },
  }
}
