import type { Client, Reply } from '../v1/v1-client'

/** An event, as the feed answers it. */
export interface Event {
  id: string
  type: string
  cursor: string
  document: { type: string; id: string; parent_id: string | null }
}

interface Feed {
  events: Event[]
  next: string
  hasMore: boolean
  status: number
  body: Reply['body']
}

/** Reads the feed as a client of the API. */
export async function readFeedOf(client: Client, query: string): Promise<Feed> {
  const { status, body } = await client.get(`/events${query}`)
  const pagination = body.pagination as unknown as { next_cursor: string; has_more: boolean } | undefined
  const { next_cursor: next = '', has_more: hasMore = false } = pagination ?? {}
  return { status, body, events: body.data as unknown as Event[], next, hasMore }
}
