import { pauseAfter, retryAfterMs } from '@/domain/webhooks/retry'
import type { Outbound, Outcome } from '@/platform/outbound/outbound'

import type { Attempt } from '../views/attempt'
import type { ClaimedDelivery, Target } from './claim-deliveries'
import { signatureOf } from './sign'

const MASK = '[secret]'

/** What came of one attempt. */
export interface Result {
  deliveryId: string
  endpointId: string
  state: 'delivered' | 'waiting' | 'failed'
  tries: number
  /** Milliseconds until the next attempt, of what waits. */
  pauseMs: number | null
  /** Whether the receiver wants nothing any more. */
  isGone: boolean
  attempt: Attempt
}

const GONE = 410
/** Their `Retry-After` says when the receiver can take more. */
const BUSY = new Set([429, 503])

/** Why an answer counts as a failure; null for a success. */
function faultOf({ answer, error }: Outcome): string | null {
  if (answer === null) return error
  const { status } = answer
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400)
    return `The receiver answered ${String(status)}: redirects are not followed.`
  return `The receiver answered ${String(status)}.`
}

function headersFor({ secrets, headers }: Target, { eventId, body }: ClaimedDelivery, nowMs: number) {
  const timestamp = Math.floor(nowMs / 1000)
  const own = {
    'content-type': 'application/json',
    'user-agent': 'Backroom-Webhooks',
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secrets, { id: eventId, timestamp, body }),
  }
  const masked = Object.fromEntries(Object.keys(headers).map((name) => [name, MASK]))
  return { sent: { ...headers, ...own }, shown: { ...masked, ...own } }
}

function wishOf({ answer }: Outcome, nowMs: number): number | null {
  return answer && BUSY.has(answer.status) ? retryAfterMs(answer.headers['retry-after'], nowMs) : null
}

/** Sends a delivery once. Never throws for what the receiver does. */
export async function sendDelivery(
  outbound: Outbound,
  target: Target,
  delivery: ClaimedDelivery,
): Promise<Result> {
  const startedMs = Date.now()
  const { sent, shown } = headersFor(target, delivery, startedMs)
  const outcome = await outbound.post({ url: target.url, headers: sent, body: delivery.body })
  const fault = faultOf(outcome)
  const { answer } = outcome
  const isGone = answer?.status === GONE
  const tries = fault === null ? 0 : delivery.tries + 1
  const pauseMs = fault === null || isGone ? null : pauseAfter(tries, wishOf(outcome, startedMs))
  return {
    deliveryId: delivery.id,
    endpointId: delivery.endpointId,
    state: fault === null ? 'delivered' : pauseMs === null ? 'failed' : 'waiting',
    tries,
    pauseMs,
    isGone,
    attempt: {
      at: new Date(startedMs).toISOString(),
      duration_ms: Date.now() - startedMs,
      request_headers: shown,
      status: answer?.status ?? null,
      response_headers: answer?.headers ?? null,
      response_body: answer?.body ?? null,
      error: fault,
    },
  }
}
