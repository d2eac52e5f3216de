import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { DeliveryState } from '@/domain/webhooks/endpoint'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { Attempt } from './attempt'
import { attemptSchema } from './attempt'

export interface DeliveryAdminView {
  id: string
  endpointId: string
  endpointName: string
  type: string
  state: DeliveryState
  /** Whether it is being sent right now. */
  isBeingSent: boolean
  /** ISO 8601. */
  nextAttemptAt: string | null
  body: string
  /** The newest first. */
  attempts: Attempt[]
  canReplay: boolean
}

const SELECT = `
  select d.id, d.endpoint_id as "endpointId", e.name as "endpointName", d.type, d.state::text as state,
    d.claimed_by is not null as "isBeingSent", to_json(d.next_attempt_at) as "nextAttemptAt", d.body, d.attempts
  from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id where d.id = $1`

type Row = Omit<DeliveryAdminView, 'attempts' | 'canReplay'> & {
  [column: string]: unknown
  attempts: unknown
}

/** Loads the admin view model of a delivery. Null for callers who may not see it. */
export async function loadDeliveryAdminView(
  req: PayloadRequest,
  id: string,
): Promise<DeliveryAdminView | null> {
  const { actor, payload } = contextOfRequest(req)
  if (!mayAll(actor, 'webhook-deliveries', 'read') || !UUID.test(id)) return null
  const [row] = await sqlOf(payload).query<Row>(SELECT, [id])
  if (!row) return null
  const attempts = attemptSchema.array().parse(row.attempts)
  return { ...row, attempts: attempts.toReversed(), canReplay: mayAll(actor, 'webhook-deliveries', 'replay') }
}
