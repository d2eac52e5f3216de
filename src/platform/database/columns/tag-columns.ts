import type { DatabaseAdapterObj } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { is, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'

import { tagKey } from '@/domain/tags'

import { tagKeyOf } from './tag-key'

/** Tables of the texts of collections with tags. */
const TABLES: ReadonlySet<string> = new Set(['orders_texts', 'users_texts'])

const tableOf = (column: PgColumn): string =>
  String((column.table as unknown as Record<symbol, unknown>)[Symbol.for('drizzle:OriginalName')])

const isTagColumn = (column: unknown): column is PgColumn =>
  is(column, PgColumn) && column.name === 'text' && TABLES.has(tableOf(column))

/** A tag without its case, as its index has it. */
function keyOf(column: PgColumn): SQL {
  const [before = '', after = ''] = tagKeyOf('?').split('?')
  return sql`${sql.raw(before)}${column}${sql.raw(after)}`
}

/** Decorates the database adapter so that filters compare tags without their case, by the index of that. */
export function withTags(adapter: DatabaseAdapterObj<PostgresAdapter>): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { operators } = database
      const equals: PostgresAdapter['operators']['equals'] = (column, value) =>
        isTagColumn(column) && typeof value === 'string'
          ? sql`${keyOf(column)} = ${tagKey(value)}`
          : operators.equals(column, value)
      const isIn: PostgresAdapter['operators']['in'] = (column, values) => {
        const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
        if (!isTagColumn(column) || texts.length === 0) return operators.in(column, values)
        const keys = texts.map((text) => sql`${tagKey(text)}`)
        return sql`${keyOf(column)} in (${sql.join(keys, sql`, `)})`
      }
      database.operators = { ...operators, equals, in: isIn }
      return database
    },
  }
}
