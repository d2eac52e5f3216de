import { UUID } from '@/domain/uuid'
import type { Sql } from '@/platform/database/transaction'

/**
 * How strongly a row is locked. `no key update` keeps other writers out, and lets through what only refers to the row: an
 * order is placed while its customer is being edited. A row that goes for good has to wait for these, too.
 */
export type Strength = 'no key update' | 'update'

/** Ids that can be some; what is no id is left to who reads by it. */
const possible = (ids: readonly unknown[]) =>
  ids.filter((id): id is string => typeof id === 'string' && UUID.test(id))

/**
 * Locks rows until the transaction ends, in the order of their ids, so that two who want the same rows do not wait for each
 * other in a circle. What is read afterwards is what the writers before have left.
 * @throws DomainError `SERVICE_UNAVAILABLE` when the wait is given up.
 */
export async function lockRows(
  sql: Sql,
  { table, ids, strength }: { table: string; ids: readonly unknown[]; strength: Strength },
): Promise<void> {
  const wanted = possible(ids)
  if (wanted.length === 0) return
  const text = `select id from ${table} where id = any($1::uuid[]) order by id for ${strength}`
  await sql.prepared(`lock-${strength}-${table}`, text, [wanted])
}

/** Before the first save there is no row to lock. */
const LOCK_NAME = `select pg_advisory_xact_lock(hashtextextended('backroom global ' || $1, 0))`

/** Locks a global until the transaction ends, whether or not its row is there yet. */
export async function lockGlobal(sql: Sql, { table, slug }: { table: string; slug: string }): Promise<void> {
  await sql.query(LOCK_NAME, [slug])
  await sql.query(`select id from ${table} for no key update`)
}
