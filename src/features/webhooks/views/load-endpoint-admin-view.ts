import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import type { DeliveryState } from '@/domain/webhooks/endpoint'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { EndpointRecord } from '../endpoints/endpoint-record'
import { findEndpoint } from '../endpoints/endpoint-record'

/** How many deliveries an endpoint's page shows. */
export const SHOWN_DELIVERIES = 25

/** A delivery as a row of the log. Times are ISO 8601. */
export interface DeliveryRow {
  [column: string]: unknown
  id: string
  type: string
  documentType: string | null
  documentId: string | null
  state: DeliveryState
  statusCode: number | null
  error: string | null
  attemptCount: number
  createdAt: string
  nextAttemptAt: string | null
}

export interface EndpointAdminView extends EndpointRecord {
  deliveries: DeliveryRow[]
  /** Whether there is any failed delivery to send again. */
  hasFailed: boolean
  canSetUp: boolean
  canReplay: boolean
}

const DELIVERIES = `
  select id, type, document_type as "documentType", document_id as "documentId", state::text as state,
    status_code::int as "statusCode", error, attempt_count::int as "attemptCount", to_json(created_at) as "createdAt",
    to_json(next_attempt_at) as "nextAttemptAt"
  from webhook_deliveries where endpoint_id = $1 order by created_at desc, id desc limit ${String(SHOWN_DELIVERIES)}`
const FAILED = `select exists(select from webhook_deliveries where endpoint_id = $1 and state = 'failed') as "hasFailed"`

/** Loads the admin view model of an endpoint, with the newest of its log. Null for callers who may not see it. */
export async function loadEndpointAdminView(
  req: PayloadRequest,
  id: string,
): Promise<EndpointAdminView | null> {
  const { actor, payload } = contextOfRequest(req)
  if (!mayAll(actor, 'webhook-endpoints', 'read')) return null
  const sql = sqlOf(payload)
  const endpoint = await findEndpoint(sql, id)
  if (!endpoint) return null
  const deliveries = await sql.query<DeliveryRow>(DELIVERIES, [id])
  const [row] = await sql.query<{ hasFailed: boolean }>(FAILED, [id])
  return {
    ...endpoint,
    deliveries,
    hasFailed: row?.hasFailed === true,
    canSetUp: mayAll(actor, 'webhook-endpoints', 'set up'),
    canReplay: mayAll(actor, 'webhook-deliveries', 'replay'),
  }
}
