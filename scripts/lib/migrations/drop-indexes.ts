import type { Payload } from 'payload'

import { poolOf } from '@/platform/database/transaction'

/**
 * Drops indexes while all others go on reading and writing. PostgreSQL does so outside transactions alone, and waits for all
 * that use the table: nothing else stands in its migration, which can be run again when it was broken off.
 */
export async function dropIndexes(payload: Payload, names: readonly string[]): Promise<void> {
  const pool = poolOf(payload)
  for (const name of names) await pool.query(`drop index concurrently if exists "${name}"`)
}
