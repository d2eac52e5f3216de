import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { tagKey } from '@/domain/tags'
import type { Context } from '@/platform/context'
import { tagKeyOf } from '@/platform/database/columns/tag-key'
import { sqlOf } from '@/platform/database/transaction'

/** The most tags that are suggested at once. */
const MAX_SUGGESTED = 50

/** Documents that have tags, by their tables of texts. */
const TABLES = { orders: 'orders_texts', users: 'users_texts' } as const
export type Tagged = keyof typeof TABLES

const KEY = tagKeyOf('t.text')

/** Goes from one tag to the next by the index: its cost follows from the number of answers, not of documents. */
const suggest = (table: string) => `
  with recursive next as (
    (select ${KEY} as key, t.text from ${table} t where t.path = 'tags' and ${KEY} >= $1 order by ${KEY} limit 1)
    union all
    select f.key, f.text from next n cross join lateral (
      select ${KEY} as key, t.text from ${table} t where t.path = 'tags' and ${KEY} > n.key order by ${KEY} limit 1) f
    where starts_with(n.key, $1)
  )
  select text from next where starts_with(key, $1) limit ${String(MAX_SUGGESTED)}`

/**
 * Tags that are in use and begin with a text, whatever its case, in the order of the alphabet; each in one of its spellings.
 * @throws DomainError `FORBIDDEN` for callers other than staff.
 */
export async function listTags(
  ctx: Context,
  { of, beginning }: { of: Tagged; beginning: string },
): Promise<string[]> {
  if (!mayAll(ctx.actor, of, 'read')) throw new DomainError('FORBIDDEN', 'Only staff read tags.')
  const rows = await sqlOf(ctx.payload).query<{ text: string }>(suggest(TABLES[of]), [tagKey(beginning)])
  return rows.map(({ text }) => text)
}
