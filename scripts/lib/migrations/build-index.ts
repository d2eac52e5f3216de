import type { Payload } from 'payload'

import { poolOf } from '@/platform/database/transaction'

/** An index as a migration asks for it. */
export interface NewIndex {
  name: string
  /** Table and columns, as they follow `on`: `orders (channel, id) where deleted_at is null`. */
  on: string
  isUnique?: boolean
}

/** An index whose building was broken off is left behind: nothing reads it, and every write keeps it. */
const HALF_BUILT = 'select from pg_index where indexrelid = to_regclass($1) and not indisvalid'

/**
 * Builds an index while all others go on writing. PostgreSQL does so outside transactions alone, and waits for all that
 * have used the table: this is the only statement of its migration, which can be run again when it was broken off.
 */
export async function buildIndex(payload: Payload, { name, on, isUnique = false }: NewIndex): Promise<void> {
  const pool = poolOf(payload)
  const { rowCount } = await pool.query(HALF_BUILT, [`"${name}"`])
  if (rowCount !== null && rowCount > 0) await pool.query(`drop index concurrently if exists "${name}"`)
  await pool.query(`create ${isUnique ? 'unique ' : ''}index concurrently if not exists "${name}" on ${on}`)
}
