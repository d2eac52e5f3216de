import type { Sql } from '@/platform/database/transaction'

/** An event of the change feed, as far as webhooks tell of it. */
export interface FeedEvent {
  id: number
  position: number
  type: string
  documentType: string
  documentId: string
  parentId: string | null
  at: Date
  /** Nothing personal; amounts are minor units, named `…_minor`, beside `currency`. */
  data: Readonly<Record<string, unknown>>
}

/** Behind `after`, of these types, up to `limit`. */
interface FeedQuery {
  after: number
  types: readonly string[]
  limit: number
}

/** The change feed, which is a feature of its own. */
export interface Feed {
  /** Gives positions to events that were committed since. Outside any transaction. */
  number: (sql: Sql) => Promise<unknown>
  /** `next` is how far was looked. */
  read: (sql: Sql, query: FeedQuery) => Promise<{ events: FeedEvent[]; next: number; hasMore: boolean }>
}
