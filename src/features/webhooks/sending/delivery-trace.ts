import type { Sql } from '@/platform/database/transaction'
import { tracer } from '@/platform/tracing/span'
import type { Span } from '@/platform/tracing/span'
import { tracedAfter } from '@/platform/tracing/traced'

import type { ClaimedDelivery } from './claim-deliveries'
import type { Result } from './send-delivery'

const TRACES = `
  select position::float8 as position, traceparent from change_events
  where position = any($1::bigint[]) and traceparent is not null`

/** Adds to claimed deliveries the traces of the requests that caused their events, where this process exports any. */
export async function addTraces(sql: Sql, deliveries: readonly ClaimedDelivery[]): Promise<void> {
  if (tracer() === undefined || deliveries.length === 0) return
  const rows = await sql.prepared<{ position: number; traceparent: string }>('webhook-traces', TRACES, [
    [...new Set(deliveries.map(({ position }) => position))],
  ])
  const traces = new Map(rows.map(({ position, traceparent }) => [position, traceparent]))
  for (const delivery of deliveries) delivery.traceparent = traces.get(delivery.position) ?? null
}

function describe(span: Span | null, { state, tries, attempt }: Result): void {
  span?.set({
    'backroom.outcome': state,
    'backroom.tries': tries,
    ...(attempt.status === null ? {} : { 'http.response.status_code': attempt.status }),
  })
}

/** Sends a delivery as a span of the request that caused its event. */
export function tracedDelivery(
  { traceparent, endpointId }: ClaimedDelivery,
  send: () => Promise<Result>,
): Promise<Result> {
  const attributes = { 'backroom.webhook_endpoint': endpointId }
  return tracedAfter(traceparent ?? null, { name: 'webhook', kind: 'client', attributes }, async (span) => {
    const result = await send()
    describe(span, result)
    return result
  })
}
