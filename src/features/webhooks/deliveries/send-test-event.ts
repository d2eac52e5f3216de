import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayUse, lockEndpoint } from '../endpoints/endpoint-record'

/** What a test event is called; endpoints get it without asking for its type. */
export const TEST_TYPE = 'webhook.test'

const INSERT = `
  insert into webhook_deliveries (id, endpoint_id, event_id, type, position, state, attempt_count, next_attempt_at, body,
    attempts, lane, created_at, updated_at)
  values ($1, $2, $3::text, '${TEST_TYPE}', 0, 'waiting', 0, now(), $4, '[]', $3::text, now(), now())`

/**
 * Sends an event to an endpoint that says nothing of the shop, to see whether it arrives; answers the delivery's id. To an
 * endpoint that is paused it goes once that is active again.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`.
 */
export async function sendTestEvent(ctx: Context, endpointId: string): Promise<string> {
  assertMayUse(ctx, 'test')
  return withTransaction(ctx, async (sql) => {
    const { id } = await lockEndpoint(sql, endpointId)
    const [deliveryId, eventId] = [uuidv7(), `test_${uuidv7()}`]
    const data = { endpoint_id: id, message: 'This is a test: nothing has happened in the shop.' }
    const body = JSON.stringify({ type: TEST_TYPE, timestamp: new Date().toISOString(), data })
    await sql.query(INSERT, [deliveryId, id, eventId, body])
    return deliveryId
  })
}
