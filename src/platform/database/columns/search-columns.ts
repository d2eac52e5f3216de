import type { CollectionConfig, DatabaseAdapterObj } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { and, getTableColumns, is, like, not, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'

import { searchPatterns, searchTextWithin } from '@/domain/search-text'

/** Columns of `searchField`, in a collection's table and in that of its versions. */
const SEARCH_COLUMNS: ReadonlySet<string> = new Set(['search', 'version_search'])

function isSearchColumn(column: unknown): column is PgColumn {
  return is(column, PgColumn) && SEARCH_COLUMNS.has(column.name)
}

/** The search text without the wildcards that the adapter put around it. */
const askedFor = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^%(.*)%$/s, '$1') : ''

/** Condition: the search column holds every word of the text; false for a text without letters and digits. */
function holdsWords(column: PgColumn, value: unknown): SQL {
  const patterns = searchPatterns(askedFor(value))
  return and(...patterns.map((pattern) => like(column, pattern))) ?? sql`false`
}

/** For each table with a search column: the columns that it is made of, by the adapter's names. */
type Searched = ReadonlyMap<string, ReadonlySet<string>>

/** The name of a column's table, also under an alias. */
const tableOf = (column: PgColumn): string =>
  String((column.table as unknown as Record<symbol, unknown>)[Symbol.for('drizzle:OriginalName')])

function searchesOf(collections: readonly CollectionConfig[]): Searched {
  const found = new Map<string, Set<string>>()
  for (const { slug, fields } of collections) {
    const searching = fields.find((field) => 'name' in field && field.name === 'search')
    const searches = searching?.custom?.['searches'] as readonly string[] | undefined
    if (!searches) continue
    const table = slug.replaceAll('-', '_')
    found.set(table, new Set(searches))
    found.set(`_${table}_v`, new Set(searches.map((name) => `version_${name}`)))
  }
  return found
}

/**
 * An additional condition on the search column for a text within a column that it is made of, so that its index finds
 * the few candidate rows. Null for columns without a search column, and for texts too short for an index.
 */
function standsInSearch(searched: Searched, column: unknown, value: unknown): SQL | null {
  if (!is(column, PgColumn)) return null
  const columns = Object.entries(getTableColumns(column.table))
  const name = columns.find(([, { name: own }]) => own === column.name)?.[0] ?? ''
  const search = columns.find(([, other]) => isSearchColumn(other))?.[1]
  if (!search || searched.get(tableOf(column))?.has(name) !== true) return null
  const text = searchTextWithin(askedFor(value).replace(/\\([\\%_])/g, '$1'))
  return text === null ? null : like(search, `%${text}%`)
}

/**
 * Decorates the database adapter so that `like` and similar operators on a search column match words by its index,
 * and texts within a searched column use the same index.
 */
export function withSearchColumns(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { operators } = database
      const searched = searchesOf(args.payload.config.collections)
      type Name = 'like' | 'contains' | 'equals' | 'not_like'
      type Operator = PostgresAdapter['operators'][Name]
      const searching =
        (name: Name): Operator =>
        (column, value) => {
          if (!isSearchColumn(column)) return operators[name](column, value)
          const condition = holdsWords(column, value)
          return name === 'not_like' ? not(condition) : condition
        }
      const holding =
        (name: 'like' | 'contains'): Operator =>
        (column, value) => {
          const condition = searching(name)(column, value)
          const inSearch = standsInSearch(searched, column, value)
          return inSearch === null ? condition : (and(inSearch, condition) ?? condition)
        }
      database.operators = {
        ...operators,
        like: holding('like'),
        contains: holding('contains'),
        equals: searching('equals'),
        not_like: searching('not_like'),
      }
      return database
    },
  }
}
