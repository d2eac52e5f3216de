import type { Sql } from '@/platform/database/transaction'

/** How many events one call numbers at most, so that it is short after a large import as well. */
const BATCH = 10_000

const NUMBER = 'select number_change_events(0, $1) as numbered'

/**
 * Gives positions to events that were committed since they were last numbered. A reader of the feed calls it first; calls
 * of several processes wait for each other. It costs one look into an index when there is nothing new.
 * @param sql outside any transaction: the next call waits for its end, and later positions would be visible before these.
 * @returns how many events got a position, of at most 10,000 in one call: see {@link isEveryEventNumbered}.
 */
export async function numberEvents(sql: Sql): Promise<number> {
  const [row] = await sql.prepared<{ numbered: number }>('number-events', NUMBER, [BATCH])
  return row?.numbered ?? 0
}

/** Whether nothing was left over by a call that numbered so many. */
export function isEveryEventNumbered(numbered: number): boolean {
  return numbered < BATCH
}
