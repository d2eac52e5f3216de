import type { Payload } from 'payload'

import { sqlOf } from '@/platform/database/transaction'

import type { Matches } from './event-watch'
import { eventWatchOf } from './event-watch'
import type { EventPage } from './read-events'
import type { FeedQuery } from './read-feed'
import { readFeed } from './read-feed'

/** What a query waits for. */
export function matchesOf({ types, documentIds }: Pick<FeedQuery, 'types' | 'documentIds'>): Matches {
  const wanted = new Set(types)
  const documents = documentIds && new Set(documentIds.map((id) => id.toLowerCase()))
  return ({ type, documentId }) => wanted.has(type) && documents?.has(documentId) !== false
}

/**
 * The page behind `page`, as soon as it has an event; an empty one when the time is over, the client has gone or the process
 * stops.
 * @throws DomainError as {@link readFeed} does.
 */
export async function awaitEvents(
  payload: Payload,
  page: EventPage,
  { query, ms, signal }: { query: FeedQuery; ms: number; signal: AbortSignal },
): Promise<EventPage> {
  const watch = eventWatchOf(payload)
  const matches = matchesOf(query)
  const endMs = performance.now() + ms
  const isGone = () => signal.aborted
  let last = page
  while (last.events.length === 0 && !last.hasMore && !isGone() && !watch.isStopped) {
    const leftMs = endMs - performance.now()
    if (leftMs <= 0) break
    const next = await watch.wait({ position: last.next, matches, ms: leftMs, signal })
    if (isGone()) return { ...last, next }
    last = await readFeed(sqlOf(payload), { ...query, after: next })
  }
  return last
}
