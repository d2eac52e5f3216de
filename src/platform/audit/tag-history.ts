import { z } from 'zod'

import { changedTagKeys } from '@/domain/tags'

import type { Sql } from '../database/transaction'

/** A document with tags, as its entries of the audit trail name it. */
interface TaggedDocument {
  readonly collection: 'orders' | 'users'
  readonly id: string
}

const chainOf = ({ collection, id }: TaggedDocument) => `${collection}:${id}`

const NEWEST = `select coalesce(max(position), 0)::float8 as position from audit_entries where chain = $1`
const SINCE = `select changes -> 'tags' as change from audit_entries where chain = $1 and position > $2 and changes ? 'tags'`

const tags = z.array(z.string()).nullish()
const changeSchema = z.object({ before: tags, after: tags })

/** The place of a locked document's newest audit entry; 0 without one. */
export async function newestEntry(sql: Sql, document: TaggedDocument): Promise<number> {
  const [row] = await sql.query<{ position: number }>(NEWEST, [chainOf(document)])
  return row?.position ?? 0
}

/**
 * The keys of tags that were put on a locked document, or taken off it, after the entry at a place. An entry whose values were
 * erased tells none.
 */
export async function tagKeysChangedSince(
  sql: Sql,
  document: TaggedDocument,
  position: number,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ change: unknown }>(SINCE, [chainOf(document), position])
  return new Set(
    rows.flatMap(({ change }) => {
      const { data } = changeSchema.safeParse(change)
      return data ? changedTagKeys(data.before ?? [], data.after ?? []) : []
    }),
  )
}
