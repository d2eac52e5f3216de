import type { DatabaseAdapterObj } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQL, SQLWrapper } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import { keepIds } from './captured-ids'

/** Above this many matching rows a list's total is an estimate, at every interface. */
export const EXACT_TOTAL_ROWS = 10_000

type TableWithId = PgTable & { id: PgColumn }
type CountDistinct = PostgresAdapter['countDistinct']
/** Payload's type requires a condition; an unfiltered list has none. */
type CountRequest = Omit<Parameters<CountDistinct>[0], 'where'> & { where?: SQL | undefined }

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
      database.countDistinct = (request) => {
        if (request.column) return exact(request)
        const isCaptured = keepIds(() => {
          const { params, sql: text } = idsOf(database, request).toSQL()
          return { text, values: params }
        })
        if (isCaptured) return Promise.resolve(0)
        return request.joins.length > 0 ? countJoined(database, request) : countBounded(database, request)
      }
      return database
    },
  }
}

async function countBounded(database: PostgresAdapter, request: CountRequest): Promise<number> {
  const { db, tableName, where } = request
  const isFiltered = where !== undefined
  const tables: Readonly<Record<string, SQLWrapper | undefined>> = database.tables
  const table = tables[tableName]
  if (!table) throw new Error(`no such table: ${tableName}`)
  const condition = isFiltered ? sql` where ${where}` : sql``
  const counting = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from ${table}${condition} limit ${EXACT_TOTAL_ROWS + 1}) as bounded`,
  )
  const counted = counting.rows[0]?.n ?? 0
  if (counted <= EXACT_TOTAL_ROWS || isFiltered) return counted
  const estimate = await db.execute(
    sql`select reltuples::bigint as n from pg_class where oid = ${tableName}::regclass`,
  )
  return Math.max(counted, Number(estimate.rows[0]?.['n'] ?? 0))
}

/** The ids of the documents of a count, each as often as it has joined rows. */
function idsOf(database: PostgresAdapter, { db, joins, tableName, where }: CountRequest) {
  const tables: Readonly<Record<string, TableWithId | undefined>> = database.tables
  const table = tables[tableName]
  if (!table) throw new Error(`no such table: ${tableName}`)
  const { id } = table
  let ids = db.select({ id }).from(table).where(where).$dynamic()
  for (const { type, condition, table: joined } of joins) {
    // Payload's type covers its SQLite adapter too; ours is PostgreSQL.
    ids = ids[type ?? 'leftJoin'](joined as PgTable, condition)
  }
  return ids.groupBy(id)
}

/**
 * A document that joins several rows, such as the lines of an order, counts once. There is no estimate for such
 * counts.
 */
async function countJoined(database: PostgresAdapter, request: CountRequest): Promise<number> {
  const bounded = idsOf(database, request)
    .limit(EXACT_TOTAL_ROWS + 1)
    .as('bounded')
  const [row] = await request.db.select({ n: sql<number>`count(*)::int` }).from(bounded)
  return row?.n ?? 0
}
