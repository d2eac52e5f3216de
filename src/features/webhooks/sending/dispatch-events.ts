import { v7 as uuidv7 } from 'uuid'

import type { ChangeEvent } from '@/domain/change-event'
import { eventIdOf } from '@/domain/change-event'
import { typesMatching } from '@/domain/webhooks/event-filter'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { env } from '@/platform/settings/env'

import { eventBody, laneOf } from './event-body'
import type { Feed } from './feed'

/** How many events one transaction takes from the feed. */
const BATCH = 1000

const BEHIND = `
  select id from webhook_endpoints where state = 'active' and position < (
    select max(position) from change_events where position is not null)`

/** Another worker that reads for this endpoint has it locked: it goes on alone. */
const TAKE = `
  select types, position::float8 as position from webhook_endpoints where id = $1 and state = 'active'
  for no key update skip locked`

const INSERT = `
  insert into webhook_deliveries (id, endpoint_id, event_id, type, document_type, document_id, position, state, attempt_count,
    next_attempt_at, body, attempts, lane, created_at, updated_at)
  select e.id, $1, e.event, e.type, e.kind, e.document, e.position, 'waiting', 0, now() + $10 * interval '1 ms', e.body, '[]', e.lane, now(), now()
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::numeric[], $8::text[], $9::text[])
    as e(id, event, type, kind, document, position, body, lane)
  on conflict (endpoint_id, event_id) do nothing`

const MOVE = 'update webhook_endpoints set position = $2 where id = $1'

/** A receiver that asks for the document must not get it from a replica that does not have the change yet. */
const delayMs = () => (env.databaseReadUrls.length === 0 ? 0 : env.databaseReadLagMs)

async function insertDeliveries(sql: Sql, endpointId: string, events: readonly ChangeEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql.prepared('webhook-insert', INSERT, [
    endpointId,
    events.map(() => uuidv7()),
    events.map(eventIdOf),
    events.map(({ type }) => type),
    events.map(({ documentType }) => documentType),
    events.map(({ documentId }) => documentId),
    events.map(({ position }) => position),
    events.map(eventBody),
    events.map(laneOf),
    delayMs(),
  ])
}

/** What one reading found. */
export interface Dispatched {
  deliveries: number
  hasMore: boolean
}

/** Deliveries and position are committed together: a crash loses none, and makes none twice. */
async function dispatchTo(ctx: Context, endpointId: string, feed: Feed): Promise<Dispatched> {
  return withTransaction(ctx, async (sql) => {
    const [endpoint] = await sql.prepared<{ types: string[]; position: number }>('webhook-take', TAKE, [
      endpointId,
    ])
    if (!endpoint) return { deliveries: 0, hasMore: false }
    const types = typesMatching(endpoint.types)
    const { events, next, hasMore } = await feed.read(sql, { after: endpoint.position, types, limit: BATCH })
    await insertDeliveries(sql, endpointId, events)
    if (next > endpoint.position) await sql.prepared('webhook-move', MOVE, [endpointId, next])
    return { deliveries: events.length, hasMore }
  })
}

/** Reads on in the feed for each active endpoint that is behind it, and makes the deliveries of what it asks for. */
export async function dispatchEvents(ctx: Context, feed: Feed): Promise<Dispatched> {
  const sql = sqlOf(ctx.payload)
  await feed.number(sql)
  const behind = await sql.prepared<{ id: string }>('webhook-behind', BEHIND)
  const all: Dispatched = { deliveries: 0, hasMore: false }
  for (const { id } of behind) {
    const { deliveries, hasMore } = await dispatchTo(ctx, id, feed)
    all.deliveries += deliveries
    all.hasMore ||= hasMore
  }
  return all
}
