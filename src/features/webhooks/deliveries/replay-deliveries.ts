import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { DELIVERY_STATES } from '@/domain/webhooks/endpoint'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { momentSchema } from '@/platform/moment-schema'

import { lockEndpoint } from '../endpoints/endpoint-record'

/** Which deliveries of an endpoint are sent again: those in a state, of events in a time span, or both. */
export const replaysInput = z.strictObject({
  /** `failed` unless a time span is given, which is about all of it then. */
  state: z.enum(DELIVERY_STATES).exclude(['waiting']).optional(),
  /** From this time on, ISO 8601: when the delivery was made. */
  from: momentSchema.optional(),
  /** Before this time. */
  to: momentSchema.optional(),
})

export type ReplayWish = z.output<typeof replaysInput>

/** So many are sent again by one request, the oldest first; the next request takes the next ones. */
const MAX_REPLAYED = 10_000

const RESTART = `state = 'waiting', tries = 0, next_attempt_at = now(), claimed_by = null, updated_at = now()`

const REPLAY_ONE = `update webhook_deliveries set ${RESTART} where id = $1 and claimed_by is null returning endpoint_id as "endpointId"`

const REPLAY_SOME = `
  with chosen as (
    select id from webhook_deliveries
    where endpoint_id = $1 and state = any($2::enum_webhook_deliveries_state[])
      and created_at >= coalesce($3::timestamptz, '-infinity') and created_at < coalesce($4::timestamptz, 'infinity')
    order by created_at, id limit ${String(MAX_REPLAYED)} for update)
  update webhook_deliveries d set ${RESTART} from chosen where d.id = chosen.id returning 1`

/** @throws DomainError `AUTHENTICATION_REQUIRED`; `FORBIDDEN`, also for a key outside its scopes. */
function assertMayReplay({ actor }: Context): void {
  if (mayAll(actor, 'webhook-deliveries', 'replay')) return
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  throw new DomainError(
    'FORBIDDEN',
    'Only administrators replay deliveries, and keys of theirs with the scope.',
  )
}

/**
 * Sends a delivery again, with the same `webhook-id`, whatever came of it before; one that waits for its next attempt is sent
 * now. One that is being sent stays as it is.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`.
 */
export async function replayDelivery(ctx: Context, id: string): Promise<void> {
  assertMayReplay(ctx)
  if (!UUID.test(id)) throw new DomainError('NOT_FOUND', 'No such delivery.')
  await withTransaction(ctx, async (sql) => {
    const [replayed] = await sql.query(REPLAY_ONE, [id])
    if (replayed) return
    const [known] = await sql.query('select 1 from webhook_deliveries where id = $1', [id])
    if (!known) throw new DomainError('NOT_FOUND', 'No such delivery.')
  })
}

/**
 * Sends deliveries of an endpoint again, up to 10,000 of them and the oldest first; answers how many.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR` for a span that ends before it begins.
 */
export async function replayDeliveries(ctx: Context, endpointId: string, wish: ReplayWish): Promise<number> {
  assertMayReplay(ctx)
  const { from, to } = wish
  if (from !== undefined && to !== undefined && Date.parse(to) <= Date.parse(from)) {
    throw invalidField('to', 'The span ends before it begins.')
  }
  const isSpan = from !== undefined || to !== undefined
  const states = wish.state ? [wish.state] : isSpan ? ['failed', 'delivered'] : ['failed']
  return withTransaction(ctx, async (sql) => {
    await lockEndpoint(sql, endpointId)
    const rows = await sql.query(REPLAY_SOME, [endpointId, states, from ?? null, to ?? null])
    return rows.length
  })
}
