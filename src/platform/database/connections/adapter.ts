import path from 'node:path'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { postgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

import { applicationName } from './application-name'
import { withBoundedCounts } from '../bounded-count'
import { withListReads } from '../replicas/list-reads'
import { connectLimitMs, sessionLimits } from './database-timeouts'
import { withSearchColumns } from '../columns/search-columns'
import { refuseReplica } from './leave-replica'
import { withSteadyTransactions } from './steady-transactions'
import { withTags } from '../columns/tag-columns'
import { dropUnreadIndexes } from '../indexes/unread-indexes'

/** A database, and how many connections to it a process has. */
export interface DatabasePlace {
  url: string
  /** Of a pooler before it. */
  pooler?: string | undefined
  /** At most. */
  connections: number
  /** Of these, how many transactions of Payload's operations leave to what these ask for besides, and to reads. */
  spare: number
}

/** Payload's adapter for a database that our migrations have built. */
export function databaseAdapter({
  url,
  pooler,
  connections,
  spare,
}: DatabasePlace): DatabaseAdapterObj<PostgresAdapter> {
  const pool = {
    ...{ max: connections, keepAlive: true, connectionTimeoutMillis: connectLimitMs() },
    verify: refuseReplica,
  }
  const adapter = postgresAdapter({
    idType: 'uuidv7',
    push: false,
    beforeSchemaInit: [
      ({ adapter: { rawTables }, schema }) => {
        dropUnreadIndexes(rawTables)
        return schema
      },
    ],
    // In the project's folder, in which every process of ours runs: this module is part of several bundles elsewhere.
    migrationDir: path.join(process.cwd(), 'migrations'),
    pool: {
      ...(pooler === undefined
        ? { connectionString: url, ...sessionLimits() }
        : { connectionString: pooler }),
      ...pool,
      // Read when the pool is made: a process says what it does after this module was loaded.
      get fallback_application_name() {
        return applicationName()
      },
    },
  })
  return withSteadyTransactions(withListReads(withTags(withSearchColumns(withBoundedCounts(adapter)))), {
    atOnce: connections - spare,
    longestWaitMs: pool.connectionTimeoutMillis,
  })
}
