import type { Payload } from 'payload'

import { awaitEvents } from '@/features/events/await-events'
import { eventWatchOf } from '@/features/events/event-watch'
import { cursorOf, presentEvent } from '@/domain/change-event'
import type { EventPage } from '@/features/events/read-events'
import type { FeedQuery } from '@/features/events/read-feed'
import { readFeed } from '@/features/events/read-feed'
import { positionKeeper } from '@/platform/database/replicas/keep-positions'
import { sqlOf } from '@/platform/database/transaction'

/** So long goes a stream on; the client then connects again, and is authenticated again. */
export const STREAM_SECONDS = 60
/** A sign of life, so that nothing on the way takes the connection for a dead one. */
const HEARTBEAT_MS = 15_000
/** After so long a client connects again. */
const RETRY = 'retry: 1000\n\n'

interface Streamed {
  payload: Payload
  query: FeedQuery
  /** What was read before the answer began. */
  first: EventPage
  /** Gives back the place of the stream. */
  release: () => void
}

/** Events as a stream of texts. A client that connects again names the last `id` that it saw. */
function textOf({ events, next }: EventPage): string {
  if (events.length === 0) return `: waiting\nid: ${cursorOf(next)}\n\n`
  const texts = events.map((event) => {
    const presented = presentEvent(event)
    return `id: ${presented.cursor}\nevent: ${presented.type}\ndata: ${JSON.stringify(presented)}\n\n`
  })
  return texts.join('')
}

/** Server-sent events: those behind the first page as they come, until the client goes or the time is over. */
export function streamEvents({ payload, query, first, release }: Streamed): ReadableStream<Uint8Array> {
  const gone = new AbortController()
  const encoder = new TextEncoder()
  const endMs = performance.now() + STREAM_SECONDS * 1000
  let page = first
  const keepFor = positionKeeper(payload)
  const readOn = async () => {
    if (page.hasMore) return readFeed(sqlOf(payload), { ...query, after: page.next })
    const ms = Math.min(HEARTBEAT_MS, endMs - performance.now())
    return awaitEvents(payload, { ...page, events: [] }, { query, ms, signal: gone.signal })
  }
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(encoder.encode(RETRY + textOf(first)))
    },
    pull: async (controller) => {
      try {
        page = await readOn()
        if (page.events.length > 0) await keepFor()
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(textOf(page)))
        if (performance.now() < endMs && !eventWatchOf(payload).isStopped) return
        release()
        if (!gone.signal.aborted) controller.close()
      } catch (error) {
        release()
        controller.error(error)
      }
    },
    cancel: () => {
      gone.abort()
      release()
    },
  })
}
