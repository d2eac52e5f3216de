import type { ChangeEvent } from '@/domain/change-event'
import type { Sql } from '@/platform/database/transaction'

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
  read: (sql: Sql, query: FeedQuery) => Promise<{ events: ChangeEvent[]; next: number; hasMore: boolean }>
}
