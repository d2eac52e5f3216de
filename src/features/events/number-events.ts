import type { Sql } from '@/platform/database/transaction'

/** How many events one call numbers at most, so that it is short after a large import as well. */
const BATCH = 10_000

const NUMBER = 'select number_change_events(0, $1) as numbered'

/**
 * Gives positions to events that were committed since they were last numbered. Whoever reads the feed calls it first; calls
 * of several processes wait for each other. It costs one look into an index when there is nothing new.
 * @param sql outside any transaction: the next call waits for its end, and later positions would be visible before these.
 * @returns how many events got a position; as many as {@link BATCH} mean that there may be more.
 */
export async function numberEvents(sql: Sql): Promise<number> {
  const [row] = await sql.prepared<{ numbered: number }>('number-events', NUMBER, [BATCH])
  return row?.numbered ?? 0
}
