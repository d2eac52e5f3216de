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
      const { find } = database
      /** The adapter with its own `find`, and what else differs. */
      const variant = (different: PropertyDescriptorMap = {}): PostgresAdapter =>
        Object.create(database, { find: { value: find }, ...different }) as PostgresAdapter
      const primary = variant()
      let reading: PostgresAdapter | undefined
      const makeReading = () => {
        // All that a connection is asked for is its `query`.
        const client = readingOf(database.payload) as Pool
        return variant({ drizzle: { value: drizzle({ client, schema: database.schema }) } })
      }
      database.find = async <T>(request: Parameters<PostgresAdapter['find']>[0]) => {
        const isInside = Boolean(await request.req?.transactionID)
        const isApart = isInside || OF_THE_PRIMARY.test(request.collection)
        if (isApart || !replicasOf(database.payload)) return primary.find<T>(request)
        reading ??= makeReading()
        return reading.find<T>(request)
      }
      return database
    },
  }
}
