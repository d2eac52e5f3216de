import { randomUUID } from 'node:crypto'

import { expect, it } from 'vitest'

import { numberEvents } from '@/features/events/number-events'
import { readEvents } from '@/features/events/read-events'
import { claimDeliveries } from '@/features/webhooks/sending/claim-deliveries'
import { dispatchEvents } from '@/features/webhooks/sending/dispatch-events'
import { makeContext, SYSTEM } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { makeEndpoint, tellOf } from '../../factories/webhooks'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const ctx = makeContext(payload, 'script', SYSTEM)
const BURST = 2000
const CLAIMED = 100
/** Of a claim for each lane: itself, what is before it, and the table once. A look at all that waits reads 2,000 for each. */
const MOST_READ = BURST + 20 * CLAIMED

const READ = `
  select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'webhook_deliveries'`

it('reads little to claim a part of a burst that statistics do not know of', async () => {
  const { id: endpointId } = await makeEndpoint(payload, 'https://erp.example.com/hooks')
  // What statistics say from here on: nothing waits.
  await sqlOf(payload).query('analyze webhook_deliveries')
  await tellOf(
    payload,
    Array.from({ length: BURST }, () => randomUUID()),
  )
  const feed = { number: numberEvents, read: readEvents }
  while ((await dispatchEvents(ctx, feed)).hasMore);
  const claim = await withTransaction(ctx, async (sql) => {
    const lanes = await claimDeliveries(sql, { endpointId, limit: CLAIMED, worker: 1 })
    const [row] = await sql.query<{ read: number }>(READ)
    return { lanes: lanes.length, read: row?.read ?? Number.POSITIVE_INFINITY }
  })
  expect(claim.lanes).toBe(CLAIMED)
  expect(claim.read).toBeGreaterThan(CLAIMED)
  expect(claim.read).toBeLessThan(MOST_READ)
})
