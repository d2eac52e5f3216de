import type { Payload } from 'payload'

import type { Changes } from '@/domain/audit'
import { sqlOf } from '@/platform/database/transaction'

export interface EntryRow {
  [column: string]: unknown
  action: string
  actorType: string
  actorId: string | null
  actorName: string
  channel: string
  requestId: string
  ipPrefix: string | null
  reason: string | null
  changes: Changes
  position: number
}

/** The audit trail of one document, the oldest entry first. */
export async function entriesOf(payload: Payload, collection: string, id: string): Promise<EntryRow[]> {
  return sqlOf(payload).query<EntryRow>(
    `select action, actor_type as "actorType", actor_id as "actorId", actor_name as "actorName", channel,
       request_id as "requestId", ip_prefix as "ipPrefix", reason, changes, position::int as position
     from audit_entries where chain = $1 order by position`,
    [`${collection}:${id}`],
  )
}

/** Of all documents. */
export async function countEntries(payload: Payload): Promise<number> {
  const [row] = await sqlOf(payload).query<{ n: number }>('select count(*)::int as n from audit_entries')
  return row?.n ?? 0
}
