import { withClient } from './database'
import { complain } from '../output'

export interface ReadingOrder {
  /** As in `pg_collation`: `i` is ICU. */
  provider: string
  /** The version of the rules that the indexes were built by, and that of the library that is installed now. */
  builtBy: string | null
  installed: string | null
}

const FIND = `
  select collprovider as provider, collversion as "builtBy", pg_collation_actual_version(oid) as installed
  from pg_collation where oid = to_regcollation('public.reading_order')`

/** What operators should know about how lists are sorted; nothing when all is well. */
export function readingOrderProblem(order: ReadingOrder | undefined): string | undefined {
  if (!order) return undefined
  if (order.provider !== 'i') {
    return (
      'This PostgreSQL was built without ICU: lists sort by code points (Z before a, Äpfel after Zebra). ' +
      'See docs/production.md, "Your own PostgreSQL".'
    )
  }
  if (order.builtBy === order.installed) return undefined
  return (
    `The rules for sorting text changed with ICU (${String(order.builtBy)} to ${String(order.installed)}): ` +
    'run REINDEX DATABASE and ALTER COLLATION reading_order REFRESH VERSION. See docs/production.md.'
  )
}

/** Prints what `readingOrderProblem` finds, at a start or a migration. */
export async function reportReadingOrder(databaseUrl: string): Promise<void> {
  const problem = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<ReadingOrder>(FIND)
    return readingOrderProblem(rows[0])
  })
  if (problem !== undefined) complain(problem)
}
