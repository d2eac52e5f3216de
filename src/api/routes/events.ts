import { EVENT_DOCUMENT_TYPES, eventDocument } from '@/domain/events'
import { awaitEvents } from '@/features/events/await-events'
import type { PresentedEvent } from '@/domain/change-event'
import { cursorOf, presentEvent } from '@/domain/change-event'
import type { EventPage } from '@/features/events/read-events'
import type { FeedQuery } from '@/features/events/read-feed'
import { readFeed } from '@/features/events/read-feed'
import { readableTypes } from '@/features/events/visible-types'
import { takePlace } from '@/features/events/waiting-places'
import { keepPositionOfReader } from '@/platform/database/replicas/keep-positions'
import { sqlOf } from '@/platform/database/transaction'
import { onClientGone } from '@/platform/http/served-request'

import type { Answer, Call } from '../call'
import { eventAnswer } from '../events/event-answer'
import { streamEvents } from '../events/event-stream'
import { FEED_PARAMETERS, readFeedQuery } from '../events/feed-query'
import { feedOf, permission } from '../route'
import type { Router } from '../router'

/** Who may read one of these is told of it. */
const RESOURCES = [...new Set(EVENT_DOCUMENT_TYPES.map((type) => eventDocument(type).resource))]

type FeedAnswer = Answer<readonly PresentedEvent[]>

const placeFor = ({ principal }: Call) => takePlace(principal.user?._key?.id ?? principal.actor.id ?? '')

function answerOf({ events, next, hasMore }: EventPage): FeedAnswer {
  return {
    data: events.map(presentEvent),
    pagination: { next_cursor: cursorOf(next), has_more: hasMore },
  }
}

/** Waits for an event as long as the caller asked for, and no longer than they stay. */
async function waitFor(
  call: Call,
  page: EventPage,
  { query, seconds }: { query: FeedQuery; seconds: number },
): Promise<EventPage> {
  const release = placeFor(call)
  const gone = new AbortController()
  const forget = onClientGone(() => gone.abort())
  try {
    const waiting = { query, ms: seconds * 1000, signal: gone.signal }
    return await awaitEvents(call.engine.payload, page, waiting)
  } finally {
    forget()
    release()
  }
}

async function streamOf(call: Call, query: FeedQuery): Promise<FeedAnswer> {
  const { payload } = call.engine
  const release = placeFor(call)
  try {
    const first = await readFeed(sqlOf(payload), query)
    if (first.events.length > 0) await keepPositionOfReader(payload)
    return { ...answerOf(first), events: streamEvents({ payload, query, first, release }) }
  } catch (error) {
    release()
    throw error
  }
}

async function answerFeed(call: Call): Promise<FeedAnswer> {
  const { headers, method } = call.request
  // A HEAD has no body that could go on.
  const isStream = method === 'GET' && headers.get('accept')?.includes('text/event-stream') === true
  const asked = readFeedQuery(call.url.searchParams, isStream ? headers.get('last-event-id') : null)
  const { patterns, after, limit, documentIds, waitSeconds } = asked
  const query = { after, limit, documentIds, types: readableTypes(call.principal.actor, patterns) }
  if (isStream) return streamOf(call, query)
  const { payload } = call.engine
  const page = await readFeed(sqlOf(payload), query)
  const isEmpty = page.events.length === 0 && !page.hasMore
  const shown = isEmpty && waitSeconds > 0 ? await waitFor(call, page, { query, seconds: waitSeconds }) : page
  if (shown.events.length > 0) await keepPositionOfReader(payload)
  return answerOf(shown)
}

/** What happened, in order. */
export function addEventRoutes(router: Router): void {
  router.add(
    {
      route: 'GET /events',
      name: 'listEvents',
      summary: 'Read what happened, in the order in which it was stored, and wait for more',
      audience: 'signed-in',
      needs: RESOURCES.map((resource) => permission(resource, 'read')),
      errors: ['CONFLICT'],
      query: FEED_PARAMETERS,
      answer: feedOf(eventAnswer),
    },
    answerFeed,
  )
}
