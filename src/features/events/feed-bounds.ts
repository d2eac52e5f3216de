import { DomainError, invalidField } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'

const BOUNDS = `
  select purged_to::float8 as "purgedTo", (select last_value::float8 from change_event_positions) as "lastGiven",
    coalesce((select max(position) from change_events where position is not null), purged_to)::float8 as latest
  from change_feed`

/** How far the feed reaches, in positions. */
export interface FeedBounds {
  [column: string]: unknown
  /** Events up to this position were deleted; 0 when none was. */
  purgedTo: number
  /** The highest position that was ever given. */
  lastGiven: number
  /** The position of the newest event that is numbered. */
  latest: number
}

/** Reads how far the feed reaches now. */
export async function readBounds(sql: Sql): Promise<FeedBounds> {
  const [bounds] = await sql.prepared<FeedBounds>('event-bounds', BOUNDS)
  if (!bounds) throw new Error('the feed has a row')
  return bounds
}

const EXPIRED =
  'Events behind this cursor are no longer kept. Read the documents anew, then go on behind after=latest.'

/**
 * @throws DomainError `CONFLICT` for a position behind which events were deleted: reading on from it would leave them out.
 * `VALIDATION_ERROR` for one that was never given, such as one from before a backup was restored.
 */
export function assertKept({ purgedTo, lastGiven }: FeedBounds, position: number): void {
  if (position < purgedTo) throw new DomainError('CONFLICT', EXPIRED, { cursor_expired: true })
  if (position > lastGiven) throw invalidField('after', 'This cursor is not one of this feed.')
}
