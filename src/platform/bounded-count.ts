import type { DatabaseAdapterObj } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from 'drizzle-orm'

/** Above this many matching rows a list's total is an estimate, in every door. */
export const EXACT_TOTAL_ROWS = 10_000

type CountDistinct = PostgresAdapter['countDistinct']

/**
 * Decorates the database adapter so that no list counts a large table: it counts at most
 * {@link EXACT_TOTAL_ROWS} + 1 rows and answers the planner's estimate beyond that.
 */
export function withBoundedCounts(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const exact: CountDistinct = database.countDistinct.bind(database)
      database.countDistinct = (request) =>
        request.joins.length > 0 || request.column ? exact(request) : countBounded(database, request)
      return database
    },
  }
}

async function countBounded(
  database: PostgresAdapter,
  request: Parameters<CountDistinct>[0],
): Promise<number> {
  const { db, tableName, where } = request
  const table = database.tables[tableName]
  if (!table) throw new Error(`no such table: ${tableName}`)
  const condition = where ? sql` where ${where}` : sql``
  const rows = await db.execute(
    sql`select count(*)::int as n from (select 1 from ${table}${condition} limit ${EXACT_TOTAL_ROWS + 1}) as bounded`,
  )
  const counted = Number(rows.rows[0]?.['n'] ?? 0)
  if (counted <= EXACT_TOTAL_ROWS || where) return counted
  const estimate = await db.execute(
    sql`select reltuples::bigint as n from pg_class where oid = ${tableName}::regclass`,
  )
  return Math.max(counted, Number(estimate.rows[0]?.['n'] ?? 0))
}
