import { UUID } from '@/domain/uuid'
import type { Sql } from '@/platform/database/transaction'

/**
 * How strongly a row is locked. `no key update` blocks other writers but not inserts that refer to the row: an order
 * can be placed while its customer is being edited. Deleting a row needs `update`, which waits for these too.
 */
export type Strength = 'no key update' | 'update'

/** Only valid ids; the calling code handles others. */
const possible = (ids: readonly unknown[]) =>
  ids.filter((id): id is string => typeof id === 'string' && UUID.test(id))

/**
 * Locks rows until the transaction ends, in the order of their ids, so that two transactions that need the same rows
 * cannot deadlock. A read afterwards sees the committed changes of former writers.
 * @throws DomainError `SERVICE_UNAVAILABLE` when the lock times out.
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

/** An advisory lock: before the first save there is no row to lock. */
const LOCK_NAME = `select pg_advisory_xact_lock(hashtextextended('backroom global ' || $1, 0))`

/** Locks a global until the transaction ends, whether or not its row exists yet. */
export async function lockGlobal(sql: Sql, { table, slug }: { table: string; slug: string }): Promise<void> {
  await sql.query(LOCK_NAME, [slug])
  await sql.query(`select id from ${table} for no key update`)
}
