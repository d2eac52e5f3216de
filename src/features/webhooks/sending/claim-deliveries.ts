import type { EndpointSecrets } from '../endpoints/endpoint-secrets'
import { loadSecrets } from '../endpoints/endpoint-secrets'
import type { Sql } from '@/platform/database/transaction'

import { QUICK_COMMIT } from './quick-commit'

/** A delivery that this worker alone sends now. */
export interface ClaimedDelivery {
  [column: string]: unknown
  id: string
  endpointId: string
  eventId: string
  lane: string
  position: number
  body: string
  /** Failed attempts since it was made, or replayed. */
  tries: number
  /** Of the request that caused its event; absent where nothing is traced. */
  traceparent?: string | null
}

/** Where deliveries go, and what signs them. */
export interface Target extends EndpointSecrets {
  url: string
}

/** Longer than a whole run may take. Claims of a worker that has died end at once: see {@link freeLostClaims}. */
const CLAIM_MINUTES = 10

/** How many deliveries of one document are claimed together, and sent one after the other. */
const RUN = 20

/** The first namespace of PostgreSQL's advisory locks by which workers show that they live. */
export const WORKER_LOCKS = 0x62_72_77_68

const IS_FREE = (d: string) => `(${d}.claimed_by is null or ${d}.claimed_until < now())`

/**
 * An endpoint's lane, as the index `webhook_deliveries_lanes` has it. Nothing else finds the rows of a lane, so that this holds
 * whatever statistics say: `endpoint_id = $1` would allow a plan that reads all that waits, once for each lane.
 */
const laneOf = (d: string) => `(${d}.endpoint_id::text || ${d}.lane)`

/**
 * The first of each lane that is due, and those behind it. What waits and is before another keeps that one back, whichever sender has
 * claimed it, and until it has been delivered or has failed for good.
 */
const CLAIM = `
  with heads as (
    select d.id, d.endpoint_id, d.lane, d.position from webhook_deliveries d
    where d.endpoint_id = $1 and d.state = 'waiting' and d.next_attempt_at <= now() and ${IS_FREE('d')}
      and not exists (
        select from webhook_deliveries b
        where ${laneOf('b')} = ${laneOf('d')} and b.state = 'waiting' and b.position < d.position)
      and exists (select from webhook_endpoints e where e.id = $1 and e.state = 'active')
    order by d.next_attempt_at, d.position limit $2
    for update skip locked
  ), run as (
    select id from heads
    union all
    select f.id from heads h cross join lateral (
      select n.id from webhook_deliveries n
      where ${laneOf('n')} = ${laneOf('h')} and n.state = 'waiting' and n.position > h.position
        and n.next_attempt_at <= now()
        and not exists (
          select from webhook_deliveries c where ${laneOf('c')} = ${laneOf('h')} and c.state = 'waiting'
            and not ${IS_FREE('c')})
      order by n.position limit ${String(RUN - 1)}
    ) f
  )
  update webhook_deliveries d set claimed_by = $3, claimed_until = now() + interval '${String(CLAIM_MINUTES)} minutes'
  from run, ${QUICK_COMMIT} where d.id = run.id and d.state = 'waiting'
  returning d.id, d.endpoint_id as "endpointId", d.event_id as "eventId", d.lane, d.position::float8 as position, d.body, d.tries`

interface ClaimWish {
  endpointId: string
  /** How many lanes. */
  limit: number
  /** The worker's number: see {@link WORKER_LOCKS}. */
  worker: number
}

/** Claims due deliveries of an endpoint: runs of one lane each, in their order. */
export async function claimDeliveries(
  sql: Sql,
  { endpointId, limit, worker }: ClaimWish,
): Promise<ClaimedDelivery[][]> {
  // Planned each time: a plan that is kept from when little waited would read all that waits later.
  const rows = await sql.query<ClaimedDelivery>(CLAIM, [endpointId, limit, worker])
  const runs = new Map<string, ClaimedDelivery[]>()
  for (const row of rows.toSorted((a, b) => a.position - b.position)) {
    const run = runs.get(row.lane)
    if (run) run.push(row)
    else runs.set(row.lane, [row])
  }
  return [...runs.values()]
}

/** Where an endpoint's deliveries go now; null when it is gone. */
export async function loadTarget(sql: Sql, endpointId: string): Promise<Target | null> {
  const [row] = await sql.prepared<{ url: string }>(
    'webhook-target',
    'select url from webhook_endpoints where id = $1',
    [endpointId],
  )
  const secrets = row ? await loadSecrets(sql, endpointId) : null
  return row && secrets ? { url: row.url, ...secrets } : null
}

const FREE_LOST = `
  update webhook_deliveries set claimed_by = null, claimed_until = null
  where state = 'waiting' and claimed_by is not null and not exists (
    select from pg_locks l where l.locktype = 'advisory' and l.classid::bigint = $1 and l.objid::bigint = claimed_by
      and l.database = (select oid from pg_database where datname = current_database()))
  returning 1`

/** Frees what dead workers had claimed, however they died; answers how many. */
export async function freeLostClaims(sql: Sql): Promise<number> {
  return (await sql.query(FREE_LOST, [WORKER_LOCKS])).length
}
