import type { Payload } from 'payload'
import type { PoolClient } from 'pg'

import type { Sql } from '@/platform/database/transaction'
import { poolOf, sqlOn } from '@/platform/database/transaction'

/** One at a time brings sums up to date. The lock is taken before the snapshot, so that the snapshot has what the last one wrote. */
const ALONE = 'lock table sales_terms in share row exclusive mode'

async function end(client: PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(how)
    client.release()
  } catch (error) {
    // The connection is gone; the server rolled back on its own. Drop it instead of reusing it.
    client.release(error instanceof Error ? error : true)
    if (how === 'commit') throw error
  }
}

/**
 * Runs `work` on one state of the database: `alone` for writers of kept sums, which wait for each other.
 * @throws what `work` throws; nothing is written then.
 */
export async function inSalesSnapshot<T>(
  payload: Payload,
  how: 'reading' | 'alone',
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const client = await poolOf(payload).connect()
  let result: T
  try {
    await client.query(`begin isolation level repeatable read${how === 'reading' ? ' read only' : ''}`)
    if (how === 'alone') await client.query(ALONE)
    result = await work(sqlOn(client))
  } catch (error) {
    await end(client, 'rollback')
    throw error
  }
  await end(client, 'commit')
  return result
}
