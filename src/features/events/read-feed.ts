import type { Sql } from '@/platform/database/transaction'

import { assertKept, readBounds } from './feed-bounds'
import { isEveryEventNumbered, numberEvents } from './number-events'
import type { EventPage, EventQuery } from './read-events'
import { readEvents } from './read-events'

/** Where to begin: behind a position, at the oldest event that is kept, or behind the newest. */
export type FeedStart = number | 'oldest' | 'latest'

export interface FeedQuery extends Omit<EventQuery, 'after'> {
  after: FeedStart
}

async function positionOf(sql: Sql, after: FeedStart): Promise<number> {
  if (typeof after === 'number') return after
  const { purgedTo, latest } = await readBounds(sql)
  return after === 'oldest' ? purgedTo : latest
}

/**
 * Reads events in the order of their commits, also those that were committed a moment ago.
 * @throws DomainError `CONFLICT` when events behind the position are no longer kept, `VALIDATION_ERROR` when it was never given.
 */
export async function readFeed(sql: Sql, { after, ...query }: FeedQuery): Promise<EventPage> {
  const numbered = await numberEvents(sql)
  const position = await positionOf(sql, after)
  const page = await readEvents(sql, { ...query, after: position })
  // Asked afterwards: what was deleted before the page was read is known by now.
  if (typeof after === 'number') assertKept(await readBounds(sql), after)
  return { ...page, hasMore: page.hasMore || !isEveryEventNumbered(numbered) }
}
