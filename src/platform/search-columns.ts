import type { DatabaseAdapterObj } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { and, is, like, not, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'

import { searchPatterns } from '@/domain/search-text'

/** Columns of `searchField`, in a collection's table and in that of its versions. */
const SEARCH_COLUMNS: ReadonlySet<string> = new Set(['search', 'version_search'])

function isSearchColumn(column: unknown): column is PgColumn {
  return is(column, PgColumn) && SEARCH_COLUMNS.has(column.name)
}

/** That a search column holds every word of a text; a text without letters and digits is in none. */
function holdsWords(column: PgColumn, value: unknown): SQL {
  // The adapter has put wildcards around what was asked for: they are no signs of the caller's.
  const patterns = typeof value === 'string' ? searchPatterns(value.replace(/^%(.*)%$/s, '$1')) : []
  return and(...patterns.map((pattern) => like(column, pattern))) ?? sql`false`
}

/** Decorates the database adapter so that `like` and the like on a search column ask for words, by its index. */
export function withSearchColumns(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { operators } = database
      type Operator = 'like' | 'contains' | 'equals' | 'not_like'
      const searching =
        (name: Operator): PostgresAdapter['operators'][Operator] =>
        (column, value) => {
          if (!isSearchColumn(column)) return operators[name](column, value)
          const condition = holdsWords(column, value)
          return name === 'not_like' ? not(condition) : condition
        }
      database.operators = {
        ...operators,
        like: searching('like'),
        contains: searching('contains'),
        equals: searching('equals'),
        not_like: searching('not_like'),
      }
      return database
    },
  }
}
