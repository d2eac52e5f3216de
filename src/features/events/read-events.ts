import type { ChangeEvent } from '@/domain/change-event'
import type { Sql } from '@/platform/database/transaction'

/** One event, as a row. */
export interface StoredEvent extends ChangeEvent {
  [column: string]: unknown
}

export interface EventQuery {
  /** The position behind which to read; 0 for all. */
  after: number
  types: readonly string[]
  /** Of these documents alone; all when absent. */
  documentIds?: readonly string[] | undefined
  limit: number
}

export interface EventPage {
  events: StoredEvent[]
  /** Everything up to here was looked at: where the next page begins. */
  next: number
  hasMore: boolean
}

/** How many events are looked at for one page: a filter that few of them pass makes pages short, not slow. */
const WINDOW = 10_000

const COLUMNS = `id::float8 as id, position::float8 as position, type, document_type as "documentType",
  document_id as "documentId", parent_id as "parentId", at, data`

/** One row at least, also without events: it says how far was looked. */
const READ = `
  with seen as materialized (
    select * from change_events where position > $1 order by position limit ${String(WINDOW)}
  ), page as (
    select * from seen where type = any($2) order by position limit $3
  )
  select f."seenTo", f."isFull", p.* from (
    select coalesce(max(position), $1)::float8 as "seenTo", count(*) = ${String(WINDOW)} as "isFull" from seen
  ) f left join (select ${COLUMNS} from page) p on true order by p.position`

const READ_DOCUMENTS = `
  with found as materialized (
    select * from change_events where document_id = any($4::uuid[]) and position > $1
  ), page as (
    select * from found where type = any($2) order by position limit $3
  )
  select f."seenTo", false as "isFull", p.* from (
    select greatest($1, (select max(position) from change_events where position is not null))::float8 as "seenTo"
  ) f left join (select ${COLUMNS} from page) p on true order by p.position`

type Row = { seenTo: number; isFull: boolean } & { [Column in keyof StoredEvent]: StoredEvent[Column] | null }

function isEvent(row: Row): row is Row & StoredEvent {
  return row.position !== null
}

/**
 * Reads numbered events in their order, from one snapshot. Events that are committed later have later positions, so that
 * reading on from `next` misses nothing.
 */
export async function readEvents(sql: Sql, query: EventQuery): Promise<EventPage> {
  const { after, types, documentIds, limit } = query
  // One more than asked for tells whether there are more.
  const values = [after, types, limit + 1]
  const rows = documentIds
    ? await sql.prepared<Row>('read-events-of', READ_DOCUMENTS, [...values, documentIds])
    : await sql.prepared<Row>('read-events', READ, values)
  const found = rows.filter(isEvent).map(({ seenTo: _to, isFull: _full, ...event }): StoredEvent => event)
  const [first] = rows
  if (!first) throw new Error('the statement answers a row at least')
  if (found.length <= limit) return { events: found, next: first.seenTo, hasMore: first.isFull }
  const events = found.slice(0, limit)
  return { events, next: events.at(-1)?.position ?? after, hasMore: true }
}
